import type { Ask } from '../../engine/messages.ts';
import type { Actor } from '../../engine/state.ts';
import type { PastRun } from '../../engine/token-queues.ts';
import type { Answer } from '../../runtime/runtime.ts';
import type { Services } from '../operation.ts';
import { Problem } from '../problem.ts';
import { type Receipted, receiptFor } from '../receipt.ts';
import type { Scope } from '../scope.ts';
import { type Instance, statusNames, taskId } from './model.ts';
import { findInstance } from './store.ts';

export const actorOf = (scope: Scope): Actor => ({ id: scope.principal, name: scope.principalName });

/** Gives a person's command to the runtime; a refusal becomes a problem. The same command come twice is done once. */
export async function command(
  call: Receipted & { readonly services: Services },
  instance: string,
  ask: Ask,
): Promise<Answer & { accepted: true }> {
  const { scope, services } = call;
  const ref = { workspace: scope.workspace, id: instance };
  const answer = await services.runtime.command(ref, ask, receiptFor(call, instance));
  if (!('rejected' in answer)) return answer;
  const row = services.read((reading) => findInstance(scope, reading, instance));
  if (answer.rejected !== 'unknownInstance' || !row) throw refusalOf(answer, row, instance);
  if (ask.kind === 'terminate' && row.status === 'terminated') return { accepted: true, status: row.status };
  throw new Problem({
    kind: 'commandRefused',
    reason: 'notStarted',
    status: statusNames[row.status],
    because: neverBegan,
  });
}
/** A run that was given up before it began has a row and no facts. */
const neverBegan = 'the run never began, so there is nothing to go on with; start a new one';

type Refused = Exclude<Answer, { accepted: true }>;

function refusalOf(answer: Refused, row: Instance | undefined, instance: string): Problem {
  if (answer.rejected === 'unknownInstance') return new Problem({ kind: 'instanceNotFound', instance });
  if (answer.rejected === 'busy') return new Problem({ kind: 'busy', because: answer.message });
  const found = 'status' in answer ? answer.status : answer.rejected === 'notStarted' ? row?.status : undefined;
  const status = found ? statusNames[found] : '';
  const misfits = 'misfits' in answer && answer.misfits ? { misfits: answer.misfits } : {};
  const because = becauseOf(answer, instance);
  return new Problem({ kind: 'commandRefused', reason: answer.rejected, status, because, ...misfits });
}

function becauseOf(answer: Refused, instance: string): string {
  const instead = 'instead' in answer ? answer.instead : undefined;
  return instead ? `${answer.message} (${insteadText(instance, instead)})` : answer.message;
}

const insteadText = (instance: string, { activity, node, startedAt }: PastRun): string =>
  `${node}: from_task_id ${taskId(instance, activity, 1, startedAt)}`;
