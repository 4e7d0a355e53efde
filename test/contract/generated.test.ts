import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coveragePage } from '../../scripts/gen/coverage.ts';
import { operationsFile } from '../../scripts/gen/operations.ts';
import { typesFile } from '../../scripts/gen/types.ts';
import { contractDocument } from '../../src/contract/document.ts';
import { operationTable } from '../../src/contract/generated/operations.ts';
import { operations } from '../../src/resources/index.ts';

const document = contractDocument();

it('what `npm run gen` would write is what is committed', () => {
  expect(readFileSync('src/contract/generated/types.ts', 'utf8') === typesFile(document)).toBe(true);
  expect(readFileSync('src/contract/generated/operations.ts', 'utf8') === operationsFile(document)).toBe(true);
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coveragePage(operations));
});

it('holds all 317 operations of SecMaster, and ours beside them', () => {
  const rows = Object.values(operationTable);
  expect(rows.filter(({ addition }) => !addition)).toHaveLength(317);
  expect(rows.filter(({ open }) => open).map(({ id }) => id)).toEqual(['CreateToken']);
});
