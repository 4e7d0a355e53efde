import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { isObject, type Json } from '../kernel/json.ts';
import { StoreError } from './store-error.ts';

export const backupNoteName = 'backup.json';
const format = 1;

/** What a backup says of itself; it is written last, so that a backup without it is none. */
export interface BackupNote {
  /** When what it holds was true. */
  readonly at: string;
  /** The program that wrote it, and the schema of the database. */
  readonly program: string;
  readonly schema: number;
  /** The newest commit that it holds. */
  readonly sequence: number;
  /** What is in it, in the words of those whose tables they are. */
  readonly holds: Readonly<Record<string, Json>>;
  readonly bytes: number;
  readonly sha256: string;
}

export function writeBackupNote(folder: string, note: BackupNote): void {
  const body = { format, ...note };
  const text = JSON.stringify({ ...body, checksum: checksumOf(body) }, undefined, 2);
  writeFileSync(path.join(folder, backupNoteName), `${text}\n`, { mode: 0o600, flush: true });
}

/** Reads what a backup says of itself; refuses what is no whole backup of this kind. */
export function readBackupNote(folder: string): BackupNote {
  const file = path.join(folder, backupNoteName);
  const { format: found, checksum, ...note } = parse(file);
  if (found !== format)
    throw new StoreError(
      `${file} is of the format ${JSON.stringify(found)}, this program knows ${format}: use a newer one`,
    );
  if (!isNote(note) || checksum !== checksumOf({ format, ...note }))
    throw new StoreError(`${file} is damaged: it is not as it was written. Take another backup`);
  return note;
}

function parse(file: string): { readonly [key: string]: Json } {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isObject(value)) return value;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      throw new StoreError(
        `${path.dirname(file)} is no backup, or one that was not finished: ${file} is missing, which is written last`,
      );
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StoreError(`${file} is damaged: it is not as it was written. Take another backup`);
}

const isNote = (note: { readonly [key: string]: unknown }): note is { readonly [key: string]: unknown } & BackupNote =>
  ['at', 'program', 'sha256'].every((name) => typeof note[name] === 'string') &&
  ['schema', 'sequence', 'bytes'].every((name) => typeof note[name] === 'number') &&
  isObject(note['holds']);

const checksumOf = (body: object): number => crc32(JSON.stringify(body));
