/** One line of the table: what was measured, the figure, the bar of DESIGN §9, and the reference measured in the same run. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly reference: string;
}

/** Each measurement runs in a process of its own and hands its rows to `bench/index.ts` on a line of their own. */
export function report(...rows: readonly Row[]): void {
  for (const row of rows) console.log(`row ${JSON.stringify(row)}`);
}

export const perSecond = (count: number, ms: number): number => Math.round((count * 1_000) / ms);
export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
