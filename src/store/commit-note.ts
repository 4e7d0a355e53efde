/**
 * The number of the last durable commit, kept in a file of its own beside the database, so that a database that has lost its tail is
 * noticed (R7).
 *
 * N1 It is never ahead of what is durable: a commit is noted after its flush.
 * N2 It survives the process however that ends, and a power cut up to `lagMs` and the time of one flush: it is flushed off the way of the
 *    answers, so a tail that is shorter than this lag can be lost together with its note. That the flush of a commit itself holds is the
 *    disk's promise; the note finds out a disk that broke it, and a database file that was put back or exchanged.
 * N3 Two places take turns, so that a torn one leaves the commit before it; a note without a whole place is damaged, and named.
 */
import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Timers } from '../kernel/clock.ts';
import { StoreError } from './store-error.ts';
import { syncFolder } from './sync.ts';

/** A noted commit is flushed within this time. */
export const lagMs = 1_000;

export interface CommitNote {
  /** Notes a commit that is durable. */
  write(sequence: number): void;
  /** Flushes what was noted and lets go of the file. */
  close(): void;
}

export interface CommitNoteOptions {
  /** Where the database ends, durably. */
  readonly sequence: number;
  readonly timers: Timers;
  /** The disk refused a flush: what it holds is not known any more. */
  readonly onFatal: (error: Error) => void;
  /** The flush: tests hand in one of their own. */
  readonly flush?: (handle: number, done: (error: Error | null) => void) => void;
}

/** Compares the note with the database, refuses one that has lost its tail, and goes on noting. */
export function openCommitNote(file: string, options: CommitNoteOptions): CommitNote {
  const { sequence } = options;
  const noted = readNote(file);
  if (noted > sequence)
    throw new StoreError(
      `The database ends at commit ${sequence}, but commit ${noted} was answered: its tail is lost. ` +
        `Restore a backup, or accept the loss by removing ${file}`,
    );
  writeCommitNote(file, sequence);
  return noteOn(openSync(file, 'r+'), options);
}

function noteOn(handle: number, { sequence, timers, onFatal, flush = fdatasync }: CommitNoteOptions): CommitNote {
  let newest = sequence;
  let flushed = sequence;
  let cancel: (() => void) | undefined;
  let isOpen = true;
  const later = () => (cancel ??= timers.after(lagMs, flushNow));
  function flushNow(): void {
    const upTo = newest;
    flush(handle, (error) => {
      cancel = undefined;
      if (!isOpen) return;
      if (error) return onFatal(new Error(`The commit note cannot be flushed: ${error.message}`, { cause: error }));
      flushed = upTo;
      if (newest > flushed) later();
    });
  }
  return {
    write(value) {
      writeSync(handle, placeOf(value), placeChars * (value % places));
      newest = value;
      later();
    },
    close() {
      isOpen = false;
      cancel?.();
      fdatasyncSync(handle);
      closeSync(handle);
    },
  };
}

const places = 2;
const placeOf = (sequence: number): string => {
  const number = String(sequence).padStart(16, '0');
  return `commit ${number} ${crc32(number).toString(16).padStart(8, '0')}\n`;
};
const placeChars = placeOf(0).length;

/** Notes a commit: whole or as before, also at a power cut, so that a note without a whole place is one that was damaged. */
export function writeCommitNote(file: string, sequence: number): void {
  const draft = `${file}.new`;
  writeFileSync(draft, placeOf(sequence).repeat(places), { flush: true });
  renameSync(draft, file);
  syncFolder(path.dirname(file));
}

/** The newest commit noted; an absent note says nothing. */
export function readNote(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
  const whole = Array.from({ length: places }, (_, place) => text.slice(placeChars * place, placeChars * (place + 1)))
    .map((line) => ({ line, number: Number(/^commit (\d{16}) /.exec(line)?.[1] ?? -1) }))
    .filter(({ line, number }) => number >= 0 && line === placeOf(number));
  if (whole.length > 0) return Math.max(...whole.map(({ number }) => number));
  throw new StoreError(
    `The note ${file} of the last commit is damaged, so a lost tail of the database would not be noticed. ` +
      `Restore a backup, or believe the database as it is by removing that file`,
  );
}
