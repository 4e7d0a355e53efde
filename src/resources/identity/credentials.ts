/** Credentials made at random, and passwords as they are kept. */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem.ts';

const accessKeyLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const secretLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const randomText = (letters: string, length: number) =>
  Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');

/** In the lengths of the service's own: 20 and 40 letters and digits. [doc] */
export const newAccessKeyPair = (): { readonly id: string; readonly secret: string } => ({
  id: randomText(accessKeyLetters, 20),
  secret: randomText(secretLetters, 40),
});
export const newPassword = (): string => randomText(secretLetters, 24);
export const newTokenText = (): string => randomBytes(48).toString('base64url');

export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}
/** OWASP's choice of scrypt with 32 MiB: N = 2^15, r = 8, p = 3. Kept with each hash, so that they can grow. */
const owaspCost: Cost = { N: 2 ** 15, r: 8, p: 3 };
const memoryBytesMax = 64 * 1024 * 1024;
const hashBytes = 32;
const saltBytes = 16;
const kept = /^scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([\w-]+)\$([\w-]+)$/;

/** Hashing one password takes 32 MiB and tenths of a second: so many at a time, so many behind them. */
const hashingsMax = 2;
const waitingMax = 64;

/** Hashes and checks passwords off the main thread, a few at a time; refuses as busy when too many wait. */
export class Passwords {
  readonly #cost: Cost;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(cost = owaspCost) {
    this.#cost = cost;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    const { N, r, p } = this.#cost;
    const hash = await this.#derive(password, salt, this.#cost);
    return `scrypt$${N}$${r}$${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
  }

  /** Takes as long for a user who does not exist or has no password (`undefined`) as for one who has. */
  async check(password: string, hash: string | undefined): Promise<boolean> {
    const parts = kept.exec(hash ?? '');
    const [, N, r, p, salt = '', expected = ''] = parts ?? [];
    const cost = parts ? { N: Number(N), r: Number(r), p: Number(p) } : this.#cost;
    const found = await this.#derive(password, Buffer.from(salt, 'base64url'), cost);
    const wanted = Buffer.from(expected, 'base64url');
    return parts !== null && wanted.length === found.length && timingSafeEqual(wanted, found);
  }

  async #derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
    await this.#turn();
    try {
      return await new Promise((resolve, reject) =>
        scrypt(password.normalize('NFKC'), salt, hashBytes, { ...cost, maxmem: memoryBytesMax }, (error, key) =>
          error ? reject(error) : resolve(key),
        ),
      );
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  /** A turn is handed on from one to the next, so that nobody slips in between. */
  async #turn(): Promise<void> {
    if (this.#running < hashingsMax) this.#running += 1;
    else if (this.#waiting.length < waitingMax) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else throw new Problem({ kind: 'busy', because: `${waitingMax} passwords wait to be checked` });
  }
}
