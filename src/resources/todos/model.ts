import type { Actor, Kept } from '../../engine/state.ts';
import type { Brand } from '../../kernel/brand.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Right } from '../scope.ts';

export type TodoId = Brand<'TodoId'>;

/** What every to-do carries from the start. */
interface Opened {
  /** A UUIDv7 of its own. */
  readonly id: string;
  /** What it is about, in the words of whoever opened it: the node run's id; it is closed by this name. */
  readonly engineTaskId: string;
  /** The same of the to-do that was canceled before this one. */
  readonly previousEngineTaskId?: string;
  readonly project: string;
  readonly workspace: string;
  readonly name: string;
  readonly description: string;
  /** The only ones who may decide it; none: everybody with the right. */
  readonly handlers: readonly string[];
  /** A list of to-do fields to look at, and one to fill in. */
  readonly viewParameters: Kept;
  readonly handleParameters: Kept;
  readonly workflow: string;
  readonly workflowName: string;
  readonly version: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly onDue: 'interrupt' | 'continue';
  /** Absent: the system. */
  readonly creator?: Actor;
}

/** A user task of a process instance waits for a person. */
interface NodeApproval extends Opened {
  readonly businessType: 'nodeApproval';
  readonly node: string;
  readonly instance: string;
  readonly activity: number;
  readonly attempt: number;
}
/** A submitted workflow version waits to be passed. Nothing happens by itself when it is overdue. [ours] */
interface PublishReview extends Opened {
  readonly businessType: 'workflowPublish';
}
export type NewTodo = NodeApproval | PublishReview;

/** How a to-do ends: decided, or no longer needed. */
export type Closing =
  | {
      readonly is: 'finished';
      readonly approver: Actor;
      readonly action: string;
      readonly comment: string;
      readonly at: Instant;
      /** What the node gave: the form as it was filled in is in it. */
      readonly output?: Kept;
    }
  | { readonly is: 'canceled'; readonly at: Instant };

export type Stage = { readonly is: 'waiting' } | Closing;

interface Stored {
  /** The to-do that was canceled before this one. */
  readonly previous?: TodoId;
  readonly stage: Stage;
}
export type Todo = (
  | Omit<NodeApproval, 'id' | 'previousEngineTaskId'>
  | Omit<PublishReview, 'id' | 'previousEngineTaskId'>
) & { readonly id: TodoId } & Stored;
export type NodeApprovalTodo = Todo & { readonly businessType: 'nodeApproval' };
export type BusinessType = Todo['businessType'];

/** What it takes to decide a to-do that names no handlers. */
export const rightToDecide = {
  nodeApproval: 'decide',
  workflowPublish: 'approve',
} as const satisfies Record<BusinessType, Right>;

export const updatedAt = ({ stage, openedAt }: Todo): Instant => (stage.is === 'waiting' ? openedAt : stage.at);

/** What people say about a to-do. */
export interface Comment {
  readonly id: string;
  readonly message: string;
  readonly user: string;
  readonly userName: string;
  readonly at: Instant;
}
export const commentsPerTodoMax = 1_000;
export const commentCharsMax = 10_000;
