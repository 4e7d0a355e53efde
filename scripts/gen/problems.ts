import { problemCodes, refusalCodes } from '../../src/http/problem-codes.ts';

const begin = '<!-- problems: written by `npm run gen` -->';
const end = '<!-- end of problems -->';

function table(): string {
  const rows = Object.entries(problemCodes).flatMap(([kind, { status, code }]) =>
    typeof code === 'string'
      ? [{ status, code, kind }]
      : Object.entries(refusalCodes).map(([reason, code]) => ({ status, code, kind: `${kind}: ${reason}` })),
  );
  const lines = rows
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ status, code, kind }) => `| \`${code}\` | ${status} | ${kind} |`);
  return `| code | status | problem |\n|---|---|---|\n${lines.join('\n')}`;
}

/** `docs/wire.md` with its table of problems as the code has it. */
export function withProblems(page: string): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/wire.md needs the lines ${begin} and ${end}`);
  return `${before}${begin}\n\n${table()}\n\n${end}${after}`;
}
