import { RE2JS } from 're2js';
import { FunctionFailed } from '../plugin.ts';

/** Searching takes at most about (program size) × (text length) steps, so both are bounded. */
export const patternLengthMax = 1000;
export const textLengthMax = 1024 * 1024;
const programSizeMax = 5000;
const resultLengthMax = 8 * 1024 * 1024;

/** What to do with a pattern: plain data, so that it can be handed to another thread. */
export interface PatternJob {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly text: string;
  /** Absent: only say whether the pattern is found. */
  readonly replacement?: string;
}

/** Says when a job has used up its time where it runs. */
export class OutOfTime extends Error {
  override name = 'OutOfTime';
}

/** Compiles a pattern of a workflow's author. Time and memory stay within the limits, whatever the pattern is. */
export function compilePattern({ pattern, ignoreCase }: PatternJob): RE2JS {
  try {
    const compiled = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    if (compiled.programSize() > programSizeMax)
      throw refused(`the pattern repeats too much: ${compiled.programSize()} steps, at most ${programSizeMax}`);
    return compiled;
  } catch (error) {
    if (error instanceof FunctionFailed) throw error;
    throw refused(`${error instanceof Error ? error.message : 'the pattern cannot be read'}${hint(pattern)}`);
  }
}

function hint(pattern: string): string {
  if (/\(\?<?[=!]/.test(pattern)) return ' (RE2 syntax has no lookahead and no lookbehind)';
  return /\\[1-9]/.test(pattern) ? ' (RE2 syntax has no back-references)' : '';
}

/** Does a match lie anywhere in the text? */
export const isFound = (compiled: RE2JS, text: string): boolean => compiled.test(text);

/** The text with every match replaced; `isOver` is asked between matches, for many matches may each look at the whole text. */
export function replaceEvery(compiled: RE2JS, job: PatternJob, isOver: () => boolean): string {
  const parts = readReplacement(job.replacement ?? '', compiled);
  const matcher = compiled.matcher(job.text);
  let result = '';
  let copied = 0;
  while (matcher.find()) {
    if (isOver()) throw new OutOfTime('The pattern takes too long on this text.');
    result += job.text.slice(copied, matcher.start());
    for (const part of parts) result += typeof part === 'string' ? part : (matcher.group(part.group) ?? '');
    copied = matcher.end();
    if (result.length > resultLengthMax)
      throw refused(`the new text would be longer than ${resultLengthMax} characters`);
  }
  return result + job.text.slice(copied);
}

type Part = string | { readonly group: number | string };

/** A replacement as Java writes it: `$1` and `${name}` stand for groups, `\` makes the next character plain. */
function readReplacement(replacement: string, compiled: RE2JS): readonly Part[] {
  const names = compiled.namedGroups();
  const pieces = replacement.matchAll(/\\([\s\S])|\$(\d{1,3})|\$\{(\w{1,64})\}|([^\\$]+)|[\\$]/g);
  return [...pieces].map(([whole, escaped, number, name, plain]): Part => {
    if (number !== undefined && Number(number) <= compiled.groupCount()) return { group: Number(number) };
    if (name !== undefined && Object.hasOwn(names, name)) return { group: name };
    const text = escaped ?? plain;
    if (text === undefined)
      throw refused(`the replacement holds ${whole}, but the pattern has no such group; write \\$ for a plain $`);
    return text;
  });
}

export const refused = (why: string) => new FunctionFailed(`Regular expression refused: ${why}.`, { final: true });
