import { emptyMap, isObject, type Json, type JsonObject } from '../kernel/json.ts';
import { pluginsOf, roundNames } from './context.ts';
import type { ScriptTask, ValueTask } from './definition.ts';
import { sizeUpTo } from './keep.ts';
import { complete, type Completion } from './moves.ts';
import { raiseFailure } from './raise.ts';
import { cut } from './refuse.ts';
import type { Activity, Fault } from './state.ts';
import { putResults, removeVariables } from './variables.ts';
import type { Work } from './work.ts';

/** A result has come from outside: of an action, a mock or a person. What a script or an expression has set becomes process variables first. */
export function finish(work: Work, activity: Activity, result: Completion): void {
  const node = work.node(activity.node);
  if (node.kind !== 'scriptTask' && node.kind !== 'valueTask') return complete(work, activity, result);
  const output = work.valueOf(result.output);
  const fault = putSet(work, activity, node, output);
  const thrown = fault ?? (node.kind === 'scriptTask' ? thrownBy(node, output) : undefined);
  if (!thrown) return complete(work, activity, result);
  if (!fault && node.kind === 'scriptTask' && node.call.onError === 'continue')
    return complete(work, activity, { output: errorOf(work, thrown), from: 'error' });
  if (!raiseFailure(work, activity, thrown, false)) work.fault(activity.number, thrown);
}

const errorOf = (work: Work, { reason, message }: Fault) => work.keep({ error: { reason, message } });

/** What it has set before stays set. */
function thrownBy({ id }: ScriptTask, output: Json): Fault | undefined {
  const error = isObject(output) ? output['error'] : undefined;
  if (!isObject(error) || typeof error['code'] !== 'string') return undefined;
  const message = cut(
    `The script of ${id} threw the error ${error['code']}: ${JSON.stringify(error['message'] ?? '')}`,
  );
  return { reason: 'functionFailed', message, code: error['code'].slice(0, codeCharsMax) };
}
const codeCharsMax = 256;

function putSet(work: Work, activity: Activity, node: ScriptTask | ValueTask, output: Json): Fault | undefined {
  const values = emptyMap<Json>();
  const removed = removedIn(output);
  if (isObject(output))
    Object.assign(values, setIn(output), node.result !== undefined && resultIn(node.result, output));
  const refused = complaintAbout(work, activity, [...Object.keys(values), ...removed]);
  if (refused !== undefined)
    return { reason: 'functionFailed', message: cut(`The ${workOf[node.kind]} of ${node.id} sets ${refused}`) };
  removeVariables(work, activity, removed);
  return putResults(work, activity, values);
}

const workOf = { scriptTask: 'script', valueTask: 'expression' } as const;

function removedIn(output: Json): readonly string[] {
  const removed = isObject(output) ? output['removed'] : undefined;
  return Array.isArray(removed) ? removed.filter((name) => typeof name === 'string') : [];
}

const setIn = ({ variables = null }: JsonObject): JsonObject => (isObject(variables) ? variables : {});
const resultIn = (name: string, { result = null }: JsonObject): JsonObject =>
  Object.defineProperty({}, name, { value: result, enumerable: true });

/** The context's own names: a process variable of such a name could not be seen. */
const reserved: ReadonlySet<string> = new Set(['trigger', 'workflow', 'nodes', 'input', 'execution']);
/** All names that one script sets, as JSON: they stand in one fact. */
const namesBytesMax = 12 * 1024;

function complaintAbout(work: Work, activity: Activity, names: readonly string[]): string | undefined {
  const ofRounds = roundNames(work, activity);
  for (const name of names) {
    if (reserved.has(name)) return `${name}, which is a name of the expressions' context`;
    if (isNodeId(work, name)) return `${name}, which is the id of a node`;
    if (pluginsOf(work.definition).has(name)) return `${name}, which is the name of a plug-in`;
    if (ofRounds.has(name)) return `${name}, which a round gives`;
  }
  return sizeUpTo(namesBytesMax, names) > namesBytesMax
    ? `variables whose names take more than ${namesBytesMax} bytes`
    : undefined;
}

const isNodeId = (work: Work, name: string): boolean =>
  (work.definition.nodes as ReadonlyMap<string, unknown>).has(name);
