import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VirtualTime } from '../../test/support/virtual-time.ts';
import { type CommitNote, type CommitNoteOptions, lagMs, openCommitNote } from './commit-note.ts';

const time = new VirtualTime();
let folder: string;
let file: string;
let opened: CommitNote[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'note-'));
  file = path.join(folder, 'commit.note');
});
afterEach(() => {
  for (const note of opened.splice(0)) note.close();
  rmSync(folder, { recursive: true });
});

const fatal = (error: Error) => {
  throw error;
};
function open(sequence: number, options: Partial<CommitNoteOptions> = {}): CommitNote {
  const note = openCommitNote(file, { sequence, timers: time, onFatal: fatal, ...options });
  opened.push(note);
  return note;
}
/** A power cut leaves what was flushed: here, the file as it stood at its newest flush. */
function flushes() {
  const kept: string[] = [];
  const flush: CommitNoteOptions['flush'] = (_, done) => {
    kept.push(readFileSync(file, 'utf8'));
    done(null);
  };
  return { kept, flush };
}
const newestIn = (text = '') => Math.max(...[...text.matchAll(/commit (\d+) /g)].map(([, number]) => Number(number)));

it('refuses a database that ends before the noted commit, and takes any other', () => {
  open(5).write(6);
  for (const lost of [0, 5]) expect(() => open(lost)).toThrow(`ends at commit ${lost}, but commit 6 was answered`);
  open(6);
  open(9);
});

it('flushes many commits at once, within a second, and none while nothing is written', async () => {
  const { kept, flush } = flushes();
  const note = open(0, { flush });
  for (let commit = 1; commit <= 100; commit += 1) note.write(commit);
  expect(kept).toEqual([]);
  await time.pass(lagMs);
  expect(kept.map(newestIn)).toEqual([100]);
  note.write(101);
  note.write(102);
  await time.pass(10 * lagMs);
  expect(kept.map(newestIn)).toEqual([100, 102]);
});

it('flushes again what was written during a flush', async () => {
  const done: ((error: Error | null) => void)[] = [];
  const note = open(0, { flush: (_, end) => done.push(end) });
  note.write(1);
  await time.pass(lagMs);
  note.write(2);
  await time.pass(10 * lagMs);
  expect(done).toHaveLength(1);
  done[0]?.(null);
  await time.pass(lagMs);
  expect(done).toHaveLength(2);
  done[1]?.(null);
  await time.pass(10 * lagMs);
  expect(done).toHaveLength(2);
});

it('ends the process when the disk refuses a flush', async () => {
  const errors: string[] = [];
  const flush: CommitNoteOptions['flush'] = (_, done) => done(new Error('no space'));
  open(0, { flush, onFatal: ({ message }) => errors.push(message) }).write(1);
  await time.pass(lagMs);
  expect(errors).toEqual(['The commit note cannot be flushed: no space']);
});

it('believes the other place when one is torn, and refuses a note without a whole one', () => {
  const note = open(0);
  note.write(7);
  note.write(8);
  const whole = readFileSync(file, 'utf8');
  const flip = (at: number) => whole.slice(0, at) + String.fromCharCode(whole.charCodeAt(at) ^ 1) + whole.slice(at + 1);
  for (let at = 0; at < whole.length; at += 1) {
    writeFileSync(file, flip(at));
    expect(() => open(6)).toThrow(/but commit [78] was answered/);
  }
  for (const damaged of ['', 'garbage', whole.slice(0, 20), whole.replaceAll('commit', 'commot')]) {
    writeFileSync(file, damaged);
    expect(() => open(8)).toThrow('commit.note of the last commit is damaged');
  }
  rmSync(file);
  open(8);
});

it('never changes its size, so that a flush writes one block', () => {
  const note = open(0);
  const { size } = statSync(file);
  for (const commit of [1, 2, 99_999_999, 100_000_000]) note.write(commit);
  expect(statSync(file).size).toBe(size);
});
