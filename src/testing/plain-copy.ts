import type { JsonObject } from '../kernel/json.ts';
import { checkOutput } from '../plugins/output.ts';
import { BenchError } from './bench-error.ts';

/** What the test gave, as plain JSON that it cannot change later. */
export function plainCopy(value: unknown, what: string): JsonObject {
  const checked = checkOutput(value);
  if ('problem' in checked) throw new BenchError(`${what}: expected plain JSON. ${checked.problem}`);
  return checked.output;
}
