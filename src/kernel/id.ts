import { createHash, randomFillSync } from 'node:crypto';
import type { Instant } from './clock.ts';

/** Asking the system for random bytes costs the same for a few and for many: an id takes its own off a pool. */
const randomBytesOfId = 10;
const pool = Buffer.alloc(randomBytesOfId * 400);
let taken = pool.length;

/** Ids of one millisecond are counted in the twelve bits behind it (RFC 9562, method 1), from a random start in the lower half. */
const countMask = 0xfff;
let latest = { now: -1, count: 0 };

/** A new UUIDv7: time-ordered, also within a millisecond, so that rows written together lie together on disk and in lists. */
export function newId(now: Instant = Date.now()): string {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += randomBytesOfId;
  const random = pool.subarray(taken - randomBytesOfId, taken);
  latest = { now, count: now === latest.now ? latest.count + 1 : random.readUInt16BE(0) & (countMask >> 1) };
  random.writeUInt16BE(latest.count & countMask, 0);
  return uuid7(now, random);
}

/**
 * The UUIDv7 of the thing number `number` inside `owner`, which came to be at `now`. The same arguments give the same id, so an
 * id that a fact implies need not be stored in it.
 */
export function derivedId(owner: string, number: number, now: Instant): string {
  return uuid7(now, createHash('sha256').update(`${owner}/${number}`).digest().subarray(0, 10));
}

function uuid7(now: Instant, random: Buffer): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(now, 0, 6);
  random.copy(bytes, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
