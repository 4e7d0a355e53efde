/** Text for terminals: aligned by what a character takes up there, and harmless whatever the server's data holds. */
import stringWidth from 'string-width';

export type Row = readonly string[];

/** Rows as lines whose columns start at the same place; the last column is not padded. */
export function alignColumns(rows: readonly Row[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell));
    });
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : padEnd(cell, widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
const padEnd = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** A table with a heading; columns in which no row has anything are left out. */
export function table(headings: Row, rows: readonly Row[]): string {
  if (rows.length === 0) return 'None.';
  const used = headings.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  const kept = (row: Row) => row.filter((_, index) => used[index]);
  return alignColumns([kept(headings), ...rows.map(kept)]).join('\n');
}

/** Names and values below each other; those without a value are left out. */
export const fields = (pairs: readonly (readonly [name: string, value: string])[]): string =>
  alignColumns(pairs.filter(([, value]) => value !== '').map(([name, value]) => [`${name}:`, value])).join('\n');

/**
 * Text of the server's as one harmless line: what moves the cursor, ends the line or turns the reading direction is shown as an
 * escape, so that no alert's title can write over what an analyst reads.
 */
export const printable = (text: string | number | boolean | undefined): string =>
  String(text ?? '').replace(hazards, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const hazards = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A time of the server's as people read it: its own offset, whole seconds. */
export const timeText = (time: string | undefined): string =>
  printable(time).replace(/^([\d-]{10})T([\d:]{8})(?:\.\d+)?Z([+-]\d{4})$/, '$1 $2 $3');

/** At most so many columns of it, an ellipsis where something is left out. */
export function clip(text: string, columnsMax: number): string {
  if (text.length <= columnsMax && stringWidth(text) <= columnsMax) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of segmenter.segment(text.slice(0, columnsMax * charsPerColumnMax))) {
    width += stringWidth(segment);
    if (width >= columnsMax) break;
    kept += segment;
  }
  return `${kept}…`;
}
const segmenter = new Intl.Segmenter();
const charsPerColumnMax = 8;
