import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coveragePage } from '../../scripts/gen/coverage.ts';
import { operationsFile } from '../../scripts/gen/operations.ts';
import { withProblems } from '../../scripts/gen/problems.ts';
import { typesFile } from '../../scripts/gen/types.ts';
import { contractDocument } from '../../src/contract/document.ts';
import { operationTable } from '../../src/contract/generated/operations.ts';
import { problemCodes, refusalCodes } from '../../src/http/problem-codes.ts';
import { operations } from '../../src/resources/index.ts';

const document = contractDocument();

it('what `npm run gen` would write is what is committed', () => {
  expect(readFileSync('src/contract/generated/types.ts', 'utf8') === typesFile(document)).toBe(true);
  expect(readFileSync('src/contract/generated/operations.ts', 'utf8') === operationsFile(document)).toBe(true);
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coveragePage(operations));
  const wire = readFileSync('docs/wire.md', 'utf8');
  expect(withProblems(wire)).toBe(wire);
});

it('holds all 317 operations of SecMaster, and ours beside them', () => {
  const rows = Object.values(operationTable);
  expect(rows.filter(({ addition }) => !addition)).toHaveLength(317);
  expect(rows.filter(({ open }) => open).map(({ id }) => id)).toEqual(['CreateToken']);
});

it('gives every problem a code of its own', () => {
  const codes = Object.values(problemCodes).map(({ code }) => code);
  const all = [...codes.filter((code) => typeof code === 'string'), ...Object.values(refusalCodes)];
  expect(new Set(all).size).toBe(all.length);
});
