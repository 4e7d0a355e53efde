import type { Ask } from '../../engine/messages.ts';
import type { Actor } from '../../engine/state.ts';
import type { Answer } from '../../runtime/runtime.ts';
import type { Services } from '../operation.ts';
import { Problem } from '../problem.ts';
import { type Receipted, receiptFor } from '../receipt.ts';
import type { Scope } from '../scope.ts';
import { statusNames } from './model.ts';

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
  if ('rejected' in answer) throw refusalOf(answer, instance);
  return answer;
}

function refusalOf(answer: Exclude<Answer, { accepted: true }>, instance: string): Problem {
  if (answer.rejected === 'unknownInstance') return new Problem({ kind: 'instanceNotFound', instance });
  if (answer.rejected === 'busy') return new Problem({ kind: 'busy', because: answer.message });
  const status = 'status' in answer ? statusNames[answer.status] : '';
  return new Problem({ kind: 'commandRefused', reason: answer.rejected, status, because: answer.message });
}
