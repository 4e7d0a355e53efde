/**
 * The master key: wraps stored secrets and seals rows that decide something. It lives in a file beside the data folder, so that a
 * copy of the folder alone opens nothing.
 *
 * R7 A wrapped secret is bound to the row that holds it: AES-256-GCM's tag covers the secret and the row's fields, so that a torn,
 * damaged or exchanged record is noticed and named. A row without a secret carries a seal (HMAC-SHA256) over its fields instead.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../kernel/operator-error.ts';
import { RecordDamaged } from './damage.ts';
import { syncFolder } from './sync.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** The first byte of what was wrapped: another way of wrapping gets another number. */
const wrapping = 1;
const keyShape = /^sallyport-master-key-1 ([A-Za-z0-9+/]{43}=)\s*$/;

/** The fields that a secret or a seal is bound to; the first names the kind of row. */
export type BoundTo = readonly [kind: string, ...fields: (string | number | null)[]];

export interface MasterKey {
  /** Names the key without giving it away. */
  readonly fingerprint: string;
  wrap(secret: string, row: BoundTo): Uint8Array;
  /** Gives the secret back; throws RecordDamaged when the row is not the one it was wrapped for, or not whole. */
  unwrap(wrapped: Uint8Array, row: BoundTo): string;
  seal(row: BoundTo): Uint8Array;
  /** Throws RecordDamaged when the row is not as it was sealed. */
  checkSeal(seal: Uint8Array, row: BoundTo): void;
}

/** The master key cannot be used with this data: shown to the operator as it is. */
export class MasterKeyError extends OperatorError {
  override name = 'MasterKeyError';
}

/** Reads the key; makes one when there is no file and nothing was wrapped yet (`mayCreate`). */
export function openMasterKey(file: string, { mayCreate }: { readonly mayCreate: boolean }): MasterKey {
  if (mayCreate) createIfAbsent(file);
  const text = readKeyFile(file);
  const key = keyShape.exec(text)?.[1];
  if (!key)
    throw new MasterKeyError(
      `${file} is not a master key: expected "sallyport-master-key-1 <44 characters of base64>", found ${text.length} other characters`,
    );
  return masterKey(Buffer.from(key, 'base64'));
}

/** A key for tests and for rotation. */
export const newMasterKey = (): MasterKey => masterKey(randomBytes(keyBytes));

/** Refuses a key that is not the one whose fingerprint the data carries. */
export function checkFingerprint(key: MasterKey, expected: string, file: string): void {
  if (key.fingerprint !== expected)
    throw new MasterKeyError(
      `${file} holds the master key ${key.fingerprint}, but this data folder was sealed with ${expected}: put that key file back`,
    );
}

/** Whole or not at all, also at a power cut: what it wraps is worth nothing without it. */
function createIfAbsent(file: string): void {
  const draft = `${file}.${process.pid}.new`;
  const text = `sallyport-master-key-1 ${randomBytes(keyBytes).toString('base64')}\n`;
  try {
    if (existsSync(file)) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    linkSync(draft, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    // Somebody else made it in the meantime: theirs is read.
    if (!hasCode(error, 'EEXIST')) throw new MasterKeyError(`${file} cannot be made: ${messageOf(error)}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT'))
      throw new MasterKeyError(
        `${file} is missing, but this data folder holds secrets that only its master key opens: put the file back, or point SALLYPORT_MASTER_KEY_FILE at it`,
      );
    throw new MasterKeyError(`${file} cannot be read: ${messageOf(error)}`);
  }
}

/** One key a purpose, all of them made from the master key. */
const derivedKey = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, '', `sallyport ${purpose}`, keyBytes));

function masterKey(master: Buffer): MasterKey {
  const key = createSecretKey(derivedKey(master, 'wrap'));
  const sealKey = createSecretKey(derivedKey(master, 'seal'));
  const seal = (row: BoundTo) => createHmac('sha256', sealKey).update(bytesOf(row)).digest();
  return {
    fingerprint: derivedKey(master, 'fingerprint').toString('hex').slice(0, 16),
    wrap(secret, row) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bytesOf(row)));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(wrapping), nonce, body, cipher.getAuthTag()]);
    },
    unwrap(wrapped, row) {
      const bytes = Buffer.from(wrapped);
      if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== wrapping) throw damaged(row);
      const nonce = bytes.subarray(1, 1 + nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(bytesOf(row))).setAuthTag(bytes.subarray(-tagBytes));
      const opened = decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes));
      try {
        return Buffer.concat([opened, decipher.final()]).toString('utf8');
      } catch {
        throw damaged(row); // the tag does not fit: the one thing that final() throws here
      }
    },
    seal,
    checkSeal(found, row) {
      const expected = seal(row);
      if (found.length !== expected.length || !timingSafeEqual(found, expected)) throw damaged(row);
    },
  };
}

const bytesOf = (row: BoundTo) => JSON.stringify(row);
const damaged = ([kind, id]: BoundTo) =>
  new RecordDamaged(
    { table: kind.replaceAll(' ', '_'), id: String(id ?? '') },
    `The stored ${kind} ${id ?? ''} is damaged: it is not as it was written with this master key`,
  );
const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
