import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { StoreError } from './store-error.ts';

/**
 * The number of the last durable commit, kept in a file of its own beside the database. It is not flushed, so it may be older
 * than the database and never newer: a newer one means that the database has lost its tail.
 */
export interface CommitNote {
  write(sequence: number): void;
  close(): void;
}

export function openCommitNote(file: string, sequence: number): CommitNote {
  const noted = readNote(file);
  if (noted > sequence)
    throw new StoreError(
      `The database ends at commit ${sequence}, but commit ${noted} was answered: its tail is lost. ` +
        `Restore a backup, or accept the loss by removing ${file}`,
    );
  const handle = openSync(file, 'a+');
  closeSync(handle);
  const note = openSync(file, 'r+');
  ftruncateSync(note, 0);
  const write = (value: number) => void writeSync(note, noteOf(value), 0);
  write(sequence);
  return { write, close: () => closeSync(note) };
}

const noteOf = (sequence: number): string => {
  const number = String(sequence).padStart(16, '0');
  return `commit ${number} ${crc32(number).toString(16).padStart(8, '0')}\n`;
};

/** An absent or torn note says nothing: it is written without a flush, and a power cut may take it. */
function readNote(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
  const number = Number(/^commit (\d{16}) /.exec(text)?.[1] ?? 0);
  return text === noteOf(number) ? number : 0;
}
