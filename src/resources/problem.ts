import type { Misfit } from '../engine/fit.ts';
import type { Rejection } from '../engine/messages.ts';
import type { Right } from './scope.ts';

/** Why a command on an instance or a to-do is refused: each has a code of its own on the wire. */
export type RefusalReason =
  | Rejection['rejected']
  /** The Idempotency-Key, or the id given to a new run, was used with another body. */
  | 'receiptReused'
  /** The start of the run failed and is tried again, or it was given up before it began. */
  | 'notStarted'
  | 'notEnabled'
  | 'alreadyDecided'
  | 'notHandler';

/** Everything a caller can do wrong or run into. Codes and statuses belong to http/problem-codes.ts. */
export type ProblemDetail =
  | { readonly kind: 'notImplemented'; readonly operation: string }
  | { readonly kind: 'invalidField'; readonly field: string; readonly because: string }
  | { readonly kind: 'missingRight'; readonly right: Right }
  | { readonly kind: 'unauthenticated'; readonly because: string }
  | { readonly kind: 'invalidProject'; readonly project: string }
  | { readonly kind: 'invalidWorkspace'; readonly workspace: string }
  | { readonly kind: 'workspaceNotFound'; readonly workspace: string }
  | { readonly kind: 'workflowNotFound'; readonly workflow: string }
  | { readonly kind: 'versionNotFound'; readonly version: string }
  | { readonly kind: 'instanceNotFound'; readonly instance: string }
  | { readonly kind: 'todoNotFound'; readonly todo: string }
  | { readonly kind: 'dataClassNotFound'; readonly dataClass: string }
  | { readonly kind: 'componentNotFound'; readonly component: string }
  | { readonly kind: 'notFound'; readonly what: string; readonly id: string }
  | { readonly kind: 'conflict'; readonly because: string }
  | { readonly kind: 'versionNotEditable'; readonly stage: string; readonly because: string }
  | {
      readonly kind: 'commandRefused';
      readonly reason: RefusalReason;
      readonly status: string;
      readonly because: string;
      readonly misfits?: readonly Misfit[];
    }
  | { readonly kind: 'held'; readonly by: string }
  | { readonly kind: 'busy'; readonly because: string }
  | { readonly kind: 'noSuchOperation'; readonly method: string; readonly path: string }
  | { readonly kind: 'invalidBody'; readonly because: string }
  | { readonly kind: 'bodyTooLarge'; readonly bytesMax: number }
  | { readonly kind: 'unsupportedMediaType'; readonly because: string }
  | { readonly kind: 'recordDamaged'; readonly table: string; readonly id: string }
  | { readonly kind: 'unexpected' };

/** A caller's mistake or a state of things that refuses the call: thrown by operations and verb files, never by the engine. */
export class Problem extends Error {
  override name = 'Problem';
  readonly detail: ProblemDetail;
  constructor(detail: ProblemDetail) {
    super('because' in detail ? `${detail.kind}: ${detail.because}` : detail.kind);
    this.detail = detail;
  }
}
