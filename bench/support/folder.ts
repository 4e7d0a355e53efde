import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder on the real disk that is gone when the measurement is over, however that ends. */
export async function inFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sallyport-bench-'));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the database of a data folder takes on disk, its log not counted: that is moved into it and used again. */
export const databaseBytes = (folder: string): number =>
  statSync(path.join(folder, 'sallyport.db'), { throwIfNoEntry: false })?.size ?? 0;
