import { emptyMap, type Json } from '../kernel/json.ts';
import { namesIn } from './context.ts';
import type { Result } from './definition.ts';
import { compileValue, evaluateValue } from './expression/value.ts';
import { cut } from './refuse.ts';
import { rootScope, type Caller, type ChildResult } from './state.ts';
import type { Work } from './work.ts';

/** What a finished instance hands back to its caller, by name, as it sees it itself. */
export function resultFor(work: Work, { results }: Caller): ChildResult {
  const names = namesIn(work, rootScope);
  const output = emptyMap<Json>();
  // The caller's definition wrote it there, and it was checked then.
  const wanted = (work.valueOf(results) ?? []) as unknown as readonly Result[];
  for (const result of wanted) {
    const read = 'of' in result ? { value: names.lookup(result.of) ?? null } : valueOf(result.value);
    if ('problem' in read) return { problem: cut(`The result ${result.name} of the called run: ${read.problem}`) };
    const name = result.naming === undefined ? { value: result.name } : valueOf(result.naming);
    if ('problem' in name || typeof name.value !== 'string')
      return { problem: cut(`The name of the result ${result.name} of the called run cannot be read, or is no text`) };
    output[name.value] = read.value;
  }
  return { output: work.keep(output) };

  function valueOf(authored: Json) {
    const compiled = compileValue(authored);
    return 'problem' in compiled ? compiled : evaluateValue(compiled, names);
  }
}
