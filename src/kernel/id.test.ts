import { expect, it } from 'vitest';
import { derivedId, newId } from './id.ts';

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('ids are UUIDv7, ordered by time and never the same', () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => newId(1_800_000_000_000 + index));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !uuid7.test(id))).toEqual([]);
  expect([...ids].sort()).toEqual(ids);
});

it('the same arguments derive the same id', () => {
  expect(derivedId('owner', 1, 1_800_000_000_000)).toBe(derivedId('owner', 1, 1_800_000_000_000));
  expect(derivedId('owner', 1, 1_800_000_000_000)).not.toBe(derivedId('owner', 2, 1_800_000_000_000));
});
