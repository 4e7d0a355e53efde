/** `npm run gen`: from the contract to types and the operations table, and from the code to the pages that count it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { contractDocument } from '../src/contract/document.ts';
import { operationsFile } from './gen/operations.ts';
import { typesFile } from './gen/types.ts';

const document = contractDocument();
mkdirSync('src/contract/generated', { recursive: true });
mkdirSync('docs', { recursive: true });
writeFileSync('src/contract/generated/types.ts', typesFile(document));
writeFileSync('src/contract/generated/operations.ts', operationsFile(document));

// What follows reads what was written above.
const { coveragePage } = await import('./gen/coverage.ts');
const { operations } = await import('../src/resources/index.ts');
writeFileSync('docs/coverage.md', coveragePage(operations));
const { withProblems } = await import('./gen/problems.ts');
writeFileSync('docs/wire.md', withProblems(readFileSync('docs/wire.md', 'utf8')));
