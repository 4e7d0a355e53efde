/** One line of the table: what was measured, and what it stands beside. */
export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** What DESIGN §9 asks of the figure, or of its ratio to the reference. */
  readonly bar?: Bar;
  /** What the same disk, or the same client, does without us, measured in the same run and the same unit. */
  readonly reference?: { readonly what: string; readonly figure: number };
  /** How large the measurement was where that can be chosen, or what it leaves out. */
  readonly note?: string;
}
export type Bar = { readonly of?: 'ratio' } & ({ readonly atLeast: number } | { readonly atMost: number });

/** A row that cannot be measured here, and why. */
export interface Missing {
  readonly what: string;
  readonly because: string;
}

/** What a measurement is asked to do. */
export interface Wanted {
  /** How long each figure is taken for, after a warm-up. */
  readonly ms: number;
  /** The sizes that DESIGN §9 names, instead of smaller ones that fit into minutes. */
  readonly full: boolean;
  /** The folder for profiles of what is measured, where they are wanted. */
  readonly profiles: string | undefined;
}
export type Measure = (wanted: Wanted) => Promise<readonly (Row | Missing)[]>;

/** How many run at one time where DESIGN §9 says "concurrent". */
export const atOnce = 100;

export const perSecond = (count: number, ms: number): number => (count * 1_000) / ms;

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const microseconds = ({ user, system }: NodeJS.CpuUsage): number => user + system;
