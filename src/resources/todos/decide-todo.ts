import type { Decision } from '../../engine/messages.ts';
import type { TodoField } from '../../engine/function-call.ts';
import type { Kept } from '../../engine/state.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Answer } from '../../runtime/runtime.ts';
import type { Transaction } from '../../store/database.ts';
import { catalogOf } from '../components/catalog.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import { type Receipted, receiptFor } from '../receipt.ts';
import type { Scope } from '../scope.ts';
import type { Services } from '../operation.ts';
import { decideVersion } from '../workflows/move-version.ts';
import { filledIn } from './form.ts';
import { type NodeApprovalTodo, rightToDecide, type Todo } from './model.ts';
import { requireHandler } from './require-handler.ts';
import { findTodo } from './store.ts';

/** A reviewer's decision as it came. */
export interface Verdict {
  readonly action: 'CONTINUE' | 'TERMINATE';
  readonly comment: string;
  /** JSON text of the items that were filled in. */
  readonly form: string | undefined;
}
export interface Deciding extends Receipted {
  readonly scope: Scope;
  readonly services: Services;
  readonly now: Instant;
}

/**
 * Decides a to-do: once, by a listed handler, or by anyone with the right when none is listed. The same command twice is one
 * decision; another one is refused.
 */
export async function decideTodo(call: Deciding, todo: Todo, verdict: Verdict): Promise<void> {
  requireHandler(call.scope, todo.handlers, rightToDecide[todo.businessType]);
  if (todo.businessType === 'nodeApproval') return decideNode(call, todo, verdict);
  const decide = (tx: Transaction) => {
    decideReview(call, tx, todo, verdict);
    return todo.id;
  };
  await once(call, todo.id, decide, 'first');
}

/** Looks at the to-do as it is now: the version may be in another review since, with a to-do of its own. */
function decideReview({ scope, services, now }: Deciding, tx: Transaction, { id, version }: Todo, verdict: Verdict) {
  const { action, comment, form } = verdict;
  filledIn([], form, { complete: false });
  const todo = findTodo(scope, tx, id);
  if (!todo) throw new Problem({ kind: 'todoNotFound', todo: id });
  if (isDecidedSo(todo, scope, verdict)) return;
  if (todo.stage.is !== 'waiting') throw closedAlready(todo);
  const opinion = { verdict: action === 'CONTINUE' ? 'pass' : 'reject', content: comment } as const;
  decideVersion({ scope, tx, now, catalog: catalogOf(services.plugins) }, version, opinion);
}

const isDecidedSo = ({ stage }: Todo, { principal }: Scope, { action, comment }: Verdict): boolean =>
  stage.is === 'finished' && stage.approver.id === principal && stage.action === action && stage.comment === comment;

/** The run is the authority: it knows whether the to-do is open. */
async function decideNode(call: Deciding, todo: NodeApprovalTodo, { action, comment, form }: Verdict): Promise<void> {
  const { scope, services } = call;
  const complete = action === 'CONTINUE';
  const decision: Decision = {
    action,
    comment,
    approver: { id: scope.principal, name: scope.principalName },
    form: filledIn(fieldsOf(services, todo.handleParameters), form, { complete }),
  };
  const { activity, attempt, workspace, instance } = todo;
  const ask = { kind: 'decide', activity, attempt, decision } as const;
  const answer = await services.runtime.command({ workspace, id: instance }, ask, receiptFor(call, todo.id));
  if (!('accepted' in answer)) throw refusalOf(call, todo, answer);
}

const fieldsOf = (services: Services, kept: Kept): readonly TodoField[] => {
  const value = 'value' in kept ? kept.value : services.journal.aside(kept.aside);
  return Array.isArray(value) ? (value as unknown as readonly TodoField[]) : [];
};

function refusalOf({ scope, services }: Deciding, { id }: Todo, answer: Exclude<Answer, { accepted: true }>): Problem {
  const { rejected, message } = answer;
  if (rejected === 'busy') return new Problem({ kind: 'busy', because: message });
  if (rejected === 'unknownInstance') return new Problem({ kind: 'todoNotFound', todo: id });
  const now = services.read((read) => findTodo(scope, read, id));
  if (now && now.stage.is !== 'waiting' && rejected !== 'receiptReused') return closedAlready(now);
  const status = now?.stage.is ?? 'canceled';
  return new Problem({ kind: 'commandRefused', reason: rejected, status, because: `the to-do ${id}: ${message}` });
}

function closedAlready({ id, stage }: Todo): Problem {
  const because =
    stage.is === 'finished'
      ? `the to-do ${id} was decided already: ${stage.action} by ${stage.approver.name}`
      : `the to-do ${id} is ${stage.is}: nobody needs its decision any more`;
  return new Problem({ kind: 'commandRefused', reason: 'alreadyDecided', status: stage.is, because });
}
