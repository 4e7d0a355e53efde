import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs';

/** Makes a name that was given or taken in a folder survive a power cut. */
export function syncFolder(folder: string): void {
  flush(folder, 'r');
}
/** Makes what was written to a file survive a power cut. */
export function syncFile(file: string): void {
  flush(file, 'r+');
}

function flush(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The SHA-256 of what a file holds on disk. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
