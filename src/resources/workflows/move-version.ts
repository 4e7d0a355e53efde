/** A version's way from draft to active; for the API, and for the to-do by which a reviewer decides. */
import type { Instant } from '../../kernel/clock.ts';
import type { Transaction } from '../../store/database.ts';
import type { Catalog } from '../../taskflow/catalog.ts';
import { checkModes, type WorkflowProblem } from '../../taskflow/problem.ts';
import { keepEntries, takenEntry } from '../events/entries.ts';
import type { EventEntry } from '../events/model.ts';
import { stampOf } from '../listing.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { loadDefinition, pinDefinition, storeDefinition } from './definitions.ts';
import { getVersion } from './find-workflow.ts';
import {
  describeProblems,
  type Move,
  type Opinion,
  type Stage,
  stageNames,
  type Version,
  type VersionHead,
  versionMoves,
} from './model.ts';
import { closeReview, openReview } from './review-version.ts';
import { countVersions, findActive, findWorkflow, nextNumber, updateHead } from './store.ts';

/** What moving a version needs beside it. */
export interface Moving {
  readonly scope: Scope;
  readonly tx: Transaction;
  readonly now: Instant;
  readonly catalog: Catalog;
}

/** Where a move leads, or the problem that it is not allowed in the version's stage. */
export function afterMove({ stage }: VersionHead, move: Move): Stage | 'gone' {
  const after = versionMoves[stage][move];
  if (typeof after === 'string') return after;
  throw new Problem({ kind: 'versionNotEditable', stage: stageNames[stage], because: after.because });
}
const isSoAlready = (version: VersionHead, move: Move): boolean => afterMove(version, move) === version.stage;

/** Asks for a review. BASIC must hold; what the other checks find is shown to the reviewer. */
export function submitVersion(moving: Moving, id: string): void {
  const { scope, tx, now, catalog } = moving;
  const { version, workflow } = getVersion(scope, tx, id);
  if (isSoAlready(version, 'submit')) return;
  const { problems } = pinDefinition({ ...version, catalog });
  const basic = problems.filter(({ mode }) => mode === 'BASIC');
  if (basic.length > 0) throw cannot('submitted', basic);
  const number = version.number ?? nextNumber(scope, tx, workflow.id);
  const submitted = { ...version, stage: 'inReview', number, problems, changed: stampOf(scope, now) } as const;
  updateHead(scope, tx, submitted);
  openReview(moving, submitted, workflow);
}

/**
 * Ends the review, by whichever of its two ways the decision came. What passes is pinned and never changes again; a workflow's only
 * version is activated at once if all checks hold. The same decision again is the same decision. [doc]
 */
export function decideVersion(moving: Moving, id: string, verdict: Pick<Opinion, 'verdict' | 'content'>): Opinion {
  const { scope, tx, now } = moving;
  const { version } = getVersion(scope, tx, id);
  const opinion: Opinion = { ...verdict, stamp: stampOf(scope, now) };
  if (isRepeated(version, opinion)) return opinion;
  afterMove(version, verdict.verdict === 'pass' ? 'approve' : 'reject');
  const decided = { ...version, opinion, changed: opinion.stamp };
  updateHead(scope, tx, verdict.verdict === 'pass' ? passed(moving, decided) : { ...decided, stage: 'rejected' });
  closeReview(moving, version, opinion);
  return opinion;
}

const isRepeated = ({ stage, opinion }: VersionHead, { verdict, content, stamp }: Opinion): boolean =>
  stage !== 'inReview' && opinion?.verdict === verdict && opinion.content === content && opinion.stamp.by === stamp.by;

function passed({ scope, tx, catalog }: Moving, version: Version): VersionHead {
  const { runnable, problems } = pinDefinition({ ...version, catalog });
  if (!runnable) throw cannot('approved', problems);
  const isOnly = countVersions(scope, tx, version.workflow) === 1;
  const definition = storeDefinition(tx, runnable);
  if (!isOnly || problems.length > 0) return { ...version, stage: 'released', problems, definition };
  const taken = takenEntry(scope, tx, version.workflow, runnable.definition);
  if (taken) return { ...version, stage: 'released', problems: [problemOf(scope, tx, taken)], definition };
  keepEntries(scope, tx, version.workflow, runnable.definition);
  return { ...version, stage: 'active', problems, definition };
}

/** Makes a version the one that runs take, in place of the one before. All three checks must hold. */
export function activateVersion({ scope, tx, now, catalog }: Moving, id: string): void {
  const { version } = getVersion(scope, tx, id);
  if (isSoAlready(version, 'activate')) return;
  const { problems, runnable } = pinDefinition({ ...version, catalog });
  if (problems.length > 0) throw cannot('activated', problems);
  const definition = version.definition ? loadDefinition((body) => body(tx), version.definition) : runnable?.definition;
  const taken = definition && takenEntry(scope, tx, version.workflow, definition);
  if (taken) throw cannot('activated', [problemOf(scope, tx, taken)]);
  keepEntries(scope, tx, version.workflow, definition);
  const changed = stampOf(scope, now);
  const before = findActive(scope, tx, version.workflow);
  if (before) updateHead(scope, tx, { ...before, stage: 'released', changed });
  updateHead(scope, tx, { ...version, stage: 'active', problems, changed });
}

/** Takes a version out of use. While its workflow is enabled another one must take its place instead. */
export function deactivateVersion({ scope, tx, now }: Moving, id: string): void {
  const { version, workflow } = getVersion(scope, tx, id);
  if (isSoAlready(version, 'deactivate')) return;
  if (workflow.enabled)
    throw new Problem({
      kind: 'conflict',
      because: `the workflow ${workflow.name} is enabled; disable it first, or activate another version`,
    });
  keepEntries(scope, tx, version.workflow, undefined);
  updateHead(scope, tx, { ...version, stage: 'released', changed: stampOf(scope, now) });
}

function problemOf(scope: Scope, tx: Transaction, { workflow, name }: EventEntry): WorkflowProblem {
  const other = findWorkflow(scope, tx, workflow)?.name ?? '';
  return {
    mode: 'BASIC',
    rule: 'messageBeginsOnce',
    message: `The message ${name} begins the workflow ${other} (${workflow}) already, whose version is activated`,
    fix: 'Choose another message, or deactivate that version',
  };
}

function cannot(done: string, problems: Parameters<typeof describeProblems>[0]): Problem {
  const failed = checkModes.filter((wanted) => problems.some(({ mode }) => mode === wanted));
  const because = `the version cannot be ${done}: ${failed.join(', ')} found ${describeProblems(problems)}`;
  return new Problem({ kind: 'conflict', because });
}
