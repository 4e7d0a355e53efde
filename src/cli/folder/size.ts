const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it. */
export function sizeText(bytes: number): string {
  const unit = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const number = bytes / 1000 ** unit;
  return `${unit === 0 ? number : number.toFixed(1)} ${units[unit]}`;
}
