/** Marks: what a test sends carries one, so that it is found again in whatever keeps it. */

/** The text that stands for one thing that is sent; all are of one length, so that a torn one is none. */
export const markOf = (number: number): string => `test-mark-${String(number).padStart(6, '0')}-`;
export const marksIn = (text: string): string[] => text.match(/test-mark-\d{6}-/g) ?? [];
