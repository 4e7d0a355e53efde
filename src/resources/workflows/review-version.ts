/** The to-do by which people learn that a version waits for review. The approval call and the to-do close each other. */
import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/id.ts';
import type { Transaction } from '../../store/database.ts';
import type { Scope } from '../scope.ts';
import { closeReviewsOf, openTodo } from '../todos/open-close.ts';
import type { Opinion, VersionHead, Workflow } from './model.ts';

/** How long a reviewer has; when it is over the to-do only shows it, since nothing is published or refused by itself. [ours] */
const reviewMs = 15 * 24 * 3_600_000;

interface Reviewing {
  readonly scope: Scope;
  readonly tx: Transaction;
  readonly now: Instant;
}

export function openReview({ scope, tx, now }: Reviewing, version: VersionHead, workflow: Workflow): void {
  const id = newId(now);
  openTodo(tx, {
    id,
    engineTaskId: id,
    businessType: 'workflowPublish',
    project: scope.project,
    workspace: scope.workspace,
    name: `Review version ${version.number} of ${workflow.name}`,
    description: version.description,
    handlers: [],
    viewParameters: { value: [] },
    handleParameters: { value: [] },
    workflow: workflow.id,
    workflowName: workflow.name,
    version: version.id,
    openedAt: now,
    dueAt: now + reviewMs,
    onDue: 'interrupt',
    creator: { id: scope.principal, name: scope.principalName },
  });
}

export function closeReview({ scope, tx, now }: Reviewing, version: VersionHead, opinion: Opinion): void {
  closeReviewsOf(scope, tx, version.id, {
    is: 'finished',
    approver: { id: scope.principal, name: scope.principalName },
    action: opinion.verdict === 'pass' ? 'CONTINUE' : 'TERMINATE',
    comment: opinion.content,
    at: now,
  });
}

/** The version is gone, so nobody needs the review. */
export function cancelReview({ scope, tx, now }: Reviewing, version: VersionHead): void {
  closeReviewsOf(scope, tx, version.id, { is: 'canceled', at: now });
}
