import { isObject, type JsonObject } from '../kernel/json.ts';

/** What one call may return. */
export const outputBytesMax = 16 * 1024 * 1024;
export const outputDepthMax = 64;
const outputValuesMax = 1_000_000;

/** An output that is safe to keep: a copy that the plug-in cannot change later, with its size as JSON. */
export type CheckedOutput = { readonly output: JsonObject; readonly bytes: number } | { readonly problem: string };

/** Checks what a function returned: an object of plain JSON within the limits. A function that returns nothing returns `{}`. */
export function checkOutput(returned: unknown): CheckedOutput {
  const value = returned ?? {};
  if (!isObject(value)) return { problem: `The function must return an object, found ${kindOf(value)}.` };
  const problem = findNotJson(value);
  if (problem !== undefined) return { problem };
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > outputBytesMax)
    return { problem: `The output is ${bytes} bytes as JSON; at most ${outputBytesMax} are kept.` };
  return { output: JSON.parse(text) as JsonObject, bytes };
}

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** The first thing in a value that JSON cannot hold, or a limit that it breaks. */
function findNotJson(root: unknown): string | undefined {
  const pending: Visit[] = [{ value: root, path: 'output', depth: 1 }];
  let seen = 1;
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    const problem = complainOf(visit);
    if (problem !== undefined) return problem;
    for (const child of childrenOf(visit)) {
      seen += 1;
      if (seen > outputValuesMax) return `The output holds more than ${outputValuesMax} values.`;
      pending.push(child);
    }
  }
  return undefined;
}

function complainOf({ value, path, depth }: Visit): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return undefined;
  if (typeof value !== 'object' || !isPlain(value)) return `${path} must be JSON, found ${kindOf(value)}.`;
  return depth > outputDepthMax ? `${path} is nested deeper than ${outputDepthMax} levels.` : undefined;
}

function* childrenOf({ value, path, depth }: Visit): Generator<Visit> {
  if (typeof value !== 'object' || value === null) return;
  const within = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, child] of within) yield { value: child, path: `${path}.${key}`, depth: depth + 1 };
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'number') return String(value);
  if (typeof value !== 'object') return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`;
  return Array.isArray(value) ? 'a list' : `a ${value.constructor.name}`;
}
