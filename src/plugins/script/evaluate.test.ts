import { expect, it } from 'vitest';
import { evaluate, loadEngine } from './evaluate.ts';

it.each([
  'while (true) {}',
  'throw { toString() { while (true) {} } }',
  '({ toJSON() { while (true) {} } })',
  '/(a+)+$/.test("a".repeat(40) + "b")',
])('ends when its time is up, however it is spent: %s', async (code) =>
  expect(evaluate(await loadEngine(), { code, variables: '{}', stores: 'changed' }, 50)).toEqual({
    refused: 'its time was up before it ended',
    spoilt: true,
  }),
);
