/** Which versions a run may go on under, and that they stay for as long as a run names them. */
import type { Pin } from '../../engine/state.ts';
import type { Json } from '../../kernel/json.ts';
import type { Transaction } from '../../store/database.ts';
import type { Catalog } from '../../taskflow/catalog.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { pinDefinition } from './definitions.ts';
import { type DefinitionHash, describeProblems, type Stage, stageNames, type Version } from './model.ts';
import { declaredInput, pinNow } from './startable.ts';
import { findHead, findVersion, updateHead } from './store.ts';

interface Wanted {
  readonly workflow: string;
  readonly version: string;
  /** A debug run may go on under any version, a draft too. */
  readonly debug: boolean;
  readonly catalog: Catalog;
}

/** A version, and the inputs that it declares. */
export interface RunOn {
  readonly pin: Pin;
  readonly declared: Json;
}

/** What a run goes on under by a retry that names this version, or the problem that it cannot. A draft's definition is stored on the way. */
export function versionToRunOn(scope: Scope, tx: Transaction, wanted: Wanted): RunOn {
  const version = findVersion(scope, tx, wanted.version);
  if (version?.workflow !== wanted.workflow) throw new Problem({ kind: 'versionNotFound', version: wanted.version });
  if (!wanted.debug) checkApproved(version, wanted.catalog);
  const definition = version.definition ?? pinNow(tx, version, wanted.catalog);
  return {
    pin: { definition, version: version.id, versionNumber: String(version.number ?? '') },
    declared: declaredInput(version.input),
  };
}

const approved: ReadonlySet<Stage> = new Set(['released', 'active'] as const);

/** One that is not activated must be one that could be. */
function checkApproved(version: Version, catalog: Catalog): void {
  if (!approved.has(version.stage))
    throw refused(`is ${stageNames[version.stage]}; a run goes on under an approved version, a debug run under any`);
  const problems = version.stage === 'active' ? [] : pinDefinition({ ...version, catalog }).problems;
  if (problems.length > 0) throw refused(`could not be activated: ${describeProblems(problems)}`);

  function refused(why: string): Problem {
    return new Problem({ kind: 'conflict', because: `the version ${version.id} ${why}` });
  }
}

/** A run names this definition of the version from now on, so that the version cannot be deleted. */
export function nameVersion(scope: Pick<Scope, 'workspace'>, tx: Transaction, { version: id, definition }: Pin): void {
  const version = findHead(scope, tx, id);
  if (version && version.named !== definition)
    updateHead(scope, tx, { ...version, named: definition as DefinitionHash });
}
