import type { Requests } from '../../contract/generated/operations.ts';
import { variablesMax } from '../../engine/keep.ts';
import type { NodeId } from '../../engine/definition.ts';
import type { Ask } from '../../engine/messages.ts';
import type { Actor } from '../../engine/state.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { Problem } from '../problem.ts';
import type { Topology } from './topology.ts';

type Body = Requests['SendInstanceEvent']['body'];

const nameCharsMax = 256;

/** What somebody sent to a run, as the engine is asked. [ours] */
export function readEvent(body: Body, topology: Topology, by: Actor): Ask {
  const variables = readVariables(body.variables as JsonObject | undefined);
  switch (body.type) {
    case 'message':
      return {
        kind: 'message',
        name: nameOf(body),
        ...(body.task_id !== undefined && { node: (topology.find(body.task_id)?.node ?? body.task_id) as NodeId }),
        variables,
        by,
      };
    case 'signal':
      return { kind: 'signal', name: nameOf(body), variables, by };
    case 'trigger':
      return { kind: 'trigger', activity: activityOf(body, topology), variables, by };
    default:
      return { kind: 'evaluateConditions', by };
  }
}

function nameOf({ name, type }: Body): string {
  if (name !== undefined && name !== '' && name.length <= nameCharsMax) return name;
  const found = name === undefined ? 'none' : `one of ${name.length} characters`;
  throw invalid('name', `must be the name of the ${type}, of 1 to ${nameCharsMax} characters, found ${found}`);
}

function activityOf({ task_id: task }: Body, topology: Topology): number {
  const run = task === undefined ? undefined : topology.find(task);
  if (run) return run.activity;
  throw invalid('task_id', `must be a receive task that waits, by the id of its run or node, found ${task ?? 'none'}`);
}

function readVariables(variables: JsonObject = {}): Readonly<Record<string, Json>> {
  const names = Object.keys(variables);
  if (names.length > variablesMax) throw invalid('variables', `must be at most ${variablesMax}, found ${names.length}`);
  const odd = names.find((name) => name === '' || name.length > nameCharsMax);
  if (odd === undefined) return variables;
  throw invalid('variables', `must have names of 1 to ${nameCharsMax} characters, found one of ${odd.length}`);
}

const invalid = (field: string, because: string) => new Problem({ kind: 'invalidField', field, because });
