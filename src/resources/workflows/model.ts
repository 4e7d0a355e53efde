import type { Brand } from '../../kernel/brand.ts';
import type { WorkflowProblem } from '../../taskflow/problem.ts';
import type { Stamp } from '../listing.ts';

export type WorkflowId = Brand<'WorkflowId'>;
export type VersionId = Brand<'VersionId'>;
/** Names a process definition, with the functions that it calls pinned; the SHA-256 of all that it is made from. */
export type DefinitionHash = Brand<'DefinitionHash'>;

export type Purpose = 'general' | 'survey' | 'containment' | 'mitigation';
/** The kind of thing that a workflow acts on. */
export type Label = 'ip' | 'account' | 'domain';

export interface Workflow {
  readonly id: WorkflowId;
  readonly name: string;
  readonly description: string;
  readonly purpose: Purpose;
  /** Id of the data class whose objects trigger it. */
  readonly dataClass: string;
  readonly label: Label | undefined;
  /** May it be run? Debug runs need not ask. */
  readonly enabled: boolean;
  readonly made: Stamp;
  readonly changed: Stamp;
}
/** A workflow and where its versions stand. */
export interface WorkflowSummary extends Workflow {
  readonly active: VersionId | undefined;
  readonly activeNumber: number | undefined;
  readonly inReview: VersionId | undefined;
  readonly rejected: VersionId | undefined;
}

export type Verdict = 'pass' | 'reject';
/** What the reviewer said. */
export interface Opinion {
  readonly verdict: Verdict;
  readonly content: string;
  readonly stamp: Stamp;
}

/** What people draw and write; kept byte for byte. */
export interface VersionContent {
  readonly taskflow: string;
  readonly taskconfig: string;
  readonly input: string;
  readonly output: string;
}
/** A version without its content. */
export interface VersionHead {
  readonly id: VersionId;
  readonly workflow: WorkflowId;
  readonly name: string;
  readonly description: string;
  readonly purpose: Purpose;
  readonly stage: Stage;
  /** Counted from 1 within the workflow, given when it is first submitted. */
  readonly number: number | undefined;
  /** Given when it is approved; from then on nothing of it changes. */
  readonly definition: DefinitionHash | undefined;
  /** The definition that the newest run of it named when it began. */
  readonly named: DefinitionHash | undefined;
  readonly opinion: Opinion | undefined;
  /** What the checks found when they last ran. */
  readonly problems: readonly WorkflowProblem[];
  readonly made: Stamp;
  readonly changed: Stamp;
}
export type Version = VersionHead & VersionContent;

export type Stage = 'draft' | 'inReview' | 'rejected' | 'released' | 'active';
/**
 * How people and clients call a stage. [sdk] `publishing` and `publish_failed` never show: publishing is done when the approval is
 * answered. [ours]
 */
export const stageNames = {
  draft: 'pending_submit',
  inReview: 'pending_approval',
  rejected: 'rejected',
  released: 'not_activated',
  active: 'activated',
} as const satisfies Record<Stage, string>;
export type Move = 'edit' | 'submit' | 'approve' | 'reject' | 'activate' | 'deactivate' | 'delete';
interface Refused {
  readonly because: string;
}

const noReview: Refused = { because: 'it waits for no review; submit a draft first' };
const noChange: Refused = { because: 'an approved version never changes; create a new version with its content' };
const beingReviewed: Refused = { because: 'it is being reviewed; edit it when it has been rejected' };
const notApproved: Refused = { because: 'it has not been approved' };

/** What may be done to a version in each stage, and where that leads; the same stage: it is so already. [doc] [terraform] */
export const versionMoves: { readonly [S in Stage]: { readonly [M in Move]: Stage | 'gone' | Refused } } = {
  draft: {
    edit: 'draft',
    submit: 'inReview',
    approve: noReview,
    reject: noReview,
    activate: notApproved,
    deactivate: notApproved,
    delete: 'gone',
  },
  inReview: {
    edit: beingReviewed,
    submit: 'inReview',
    approve: 'released',
    reject: 'rejected',
    activate: notApproved,
    deactivate: notApproved,
    delete: 'gone',
  },
  rejected: {
    edit: 'rejected',
    submit: 'inReview',
    approve: noReview,
    reject: noReview,
    activate: notApproved,
    deactivate: notApproved,
    delete: 'gone',
  },
  released: {
    edit: noChange,
    submit: noChange,
    approve: noReview,
    reject: noReview,
    activate: 'active',
    deactivate: 'released',
    delete: 'gone',
  },
  active: {
    edit: noChange,
    submit: noChange,
    approve: noReview,
    reject: noReview,
    activate: 'active',
    deactivate: 'released',
    delete: { because: 'an activated version stays; deactivate it first' },
  },
};

export interface WorkflowFilter {
  readonly enabled?: boolean | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly dataClasses?: readonly string[] | undefined;
  readonly purpose?: Purpose | undefined;
}
export interface WorkflowOrder {
  readonly by: 'made' | 'changed';
  readonly descending: boolean;
}

/** In one workspace, and in one workflow. */
export const workflowsMax = 10_000;
export const versionsMax = 500;

const describedMax = 5;

/** The first problems in one text, for people who see only that. */
export function describeProblems(problems: readonly WorkflowProblem[]): string {
  const told = problems.slice(0, describedMax).map(({ message, fix }) => `${message} (${fix})`);
  const more = problems.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
