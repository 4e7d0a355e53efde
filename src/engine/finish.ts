import { emptyMap, isObject, type Json, type JsonObject } from '../kernel/json.ts';
import { pluginsOf, roundNames } from './context.ts';
import type { ScriptTask, ValueTask } from './definition.ts';
import { sizeUpTo } from './keep.ts';
import { complete, type Completion } from './moves.ts';
import { raiseFailure } from './raise.ts';
import { cut } from './refuse.ts';
import type { Activity, Fault } from './state.ts';
import { putResults } from './variables.ts';
import type { Work } from './work.ts';

/** A result has come from outside: of an action, a mock or a person. What a script or an expression has set becomes process variables first. */
export function finish(work: Work, activity: Activity, result: Completion): void {
  const node = work.node(activity.node);
  const sets = node.kind === 'scriptTask' || node.kind === 'valueTask';
  const fault = sets ? putSet(work, activity, node, work.valueOf(result.output)) : undefined;
  if (!fault) return complete(work, activity, result);
  if (!raiseFailure(work, activity, fault, false)) work.fault(activity.number, fault);
}

function putSet(work: Work, activity: Activity, node: ScriptTask | ValueTask, output: Json): Fault | undefined {
  const values = emptyMap<Json>();
  if (isObject(output))
    Object.assign(values, setIn(output), node.result !== undefined && resultIn(node.result, output));
  const refused = complaintAbout(work, activity, Object.keys(values));
  if (refused !== undefined)
    return { reason: 'functionFailed', message: cut(`The ${workOf[node.kind]} of ${node.id} sets ${refused}`) };
  return putResults(work, activity.scope, values);
}

const workOf = { scriptTask: 'script', valueTask: 'expression' } as const;
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
