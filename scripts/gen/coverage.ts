import { operationTable, type OperationRow } from '../../src/contract/generated/operations.ts';
import type { Operations } from '../../src/resources/operation.ts';

const share = (rows: readonly OperationRow[], isBuilt: (row: OperationRow) => boolean): string =>
  `${rows.filter(isBuilt).length} of ${rows.length}`;

/** `docs/coverage.md`: which operations are built, by family. */
export function coveragePage(operations: Operations): string {
  const rows = Object.values(operationTable);
  const isBuilt = ({ id }: OperationRow) => operations[id].kind !== 'notYet';
  const tags = [...new Set(rows.map(({ tag }) => tag))].sort();
  const families = tags.map((tag) => ({ tag, rows: rows.filter((row) => row.tag === tag) }));
  const built = families.filter((family) => family.rows.some(isBuilt));
  const summary = families.map((family) => `| ${family.tag} | ${share(family.rows, isBuilt)} |`);
  const details = built.map(({ tag, rows }) => {
    const lines = rows.map(
      (row) =>
        `| ${row.id} | \`${row.method} ${row.path}\` | ${isBuilt(row) ? 'yes' : 'no'} | ${row.addition ? 'ours' : ''} |`,
    );
    return `## ${tag}\n\n| operation | path | built | |\n|---|---|---|---|\n${lines.join('\n')}\n`;
  });
  return `# Coverage of the contract

Written by \`npm run gen\`. Every operation is routed; one that is not built answers 501 and says so.

- SecMaster V1: ${share(
    rows.filter(({ addition }) => !addition),
    isBuilt,
  )} operations are built.
- Additions of ours: ${share(
    rows.filter(({ addition }) => addition),
    isBuilt,
  )}.

## Families

| family | built |
|---|---|
${summary.join('\n')}
${details.length > 0 ? `\n${details.join('\n')}` : ''}`;
}
