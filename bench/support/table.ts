import type { Bar, Missing, Row } from './row.ts';

/** The rows as aligned text: what, bar, figure, whether it is met, the reference and the ratio to it; then what could not be taken. */
export function tableOf(rows: readonly (Row | Missing)[]): string {
  const taken = rows.filter((row) => 'figure' in row);
  const lines = [['what', 'bar', 'figure', 'met', 'ratio', 'reference'], ...taken.map(cellsOf)];
  const widths = lines.reduce<number[]>(
    (widths, cells) => cells.map((cell, index) => Math.max(widths[index] ?? 0, cell.length)),
    [],
  );
  const table = lines.map((cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const missing = rows.filter((row) => 'because' in row);
  if (missing.length > 0) table.push('', ...missing.map(({ what, because }) => `not taken: ${what}: ${because}`));
  return table.join('\n');
}

function cellsOf({ what, figure, unit, bar, reference, note }: Row): string[] {
  const ratio = reference && figure / reference.figure;
  const beside = reference ? `${number(reference.figure)} ${unit}, ${reference.what}` : '';
  return [
    what,
    bar ? barText(bar, unit) : '',
    `${number(figure)} ${unit}`,
    bar ? metText(bar, figure, ratio) : '',
    ratio === undefined ? '' : number(ratio),
    [beside, note].filter(Boolean).join('; '),
  ];
}

const barText = (bar: Bar, unit: string): string => {
  const sign = 'atLeast' in bar ? '≥' : '≤';
  const value = 'atLeast' in bar ? bar.atLeast : bar.atMost;
  return bar.of === 'ratio' ? `${sign} ${number(value)} × reference` : `${sign} ${number(value)} ${unit}`;
};

function metText(bar: Bar, figure: number, ratio: number | undefined): string {
  const value = bar.of === 'ratio' ? (ratio ?? Number.NaN) : figure;
  return ('atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost) ? 'yes' : 'no';
}

/** Three figures are enough of a number that will be another one in the next run. */
const number = (value: number): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1_000 ? 4 : 3 });
