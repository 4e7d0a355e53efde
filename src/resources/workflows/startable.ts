/** What a new run of a workflow is made of; for whoever starts runs: the API, triggers, tests of a draft. */
import type { Json } from '../../kernel/json.ts';
import type { Transaction } from '../../store/database.ts';
import type { Catalog } from '../../taskflow/catalog.ts';
import { parseJsonText } from '../../taskflow/shape.ts';
import { getDataClass } from '../dataclasses/model.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { pinDefinition, storeDefinition } from './definitions.ts';
import {
  type DefinitionHash,
  describeProblems,
  type Version,
  type VersionHead,
  type VersionId,
  type Workflow,
  type WorkflowId,
} from './model.ts';
import { findActive, findVersion, findWorkflow, updateHead } from './store.ts';

export interface Startable {
  readonly workflow: {
    readonly id: WorkflowId;
    readonly name: string;
    readonly dataClass: string;
    readonly dataClassName: string;
  };
  readonly version: {
    readonly id: VersionId;
    /** Empty while the version has none. */
    readonly number: string;
    /** The declared input: a list of parameter items, or whatever else the text holds; null where it is no JSON. */
    readonly input: Json;
  };
  /** Names the definition to which the run is pinned. */
  readonly definition: DefinitionHash;
}

export interface StartOptions {
  /** A debug run needs no enabled workflow and may name any of its versions, a draft too. */
  readonly debug: boolean;
  readonly versionId?: string | undefined;
  readonly catalog: Catalog;
}

/**
 * Finds what to run, or throws the problem that says why it cannot be run. What the run
 * will name is noted, a draft's definition stored on the way: call it in the transaction that starts the run.
 */
export function startable(scope: Scope, tx: Transaction, workflowId: string, options: StartOptions): Startable {
  const workflow = findWorkflow(scope, tx, workflowId);
  if (!workflow) throw new Problem({ kind: 'workflowNotFound', workflow: workflowId });
  if (!options.debug && !workflow.enabled)
    throw notNow('disabled', `the workflow ${workflow.name} is disabled; enable it, or start a debug run`);
  const { version, definition } = chooseVersion(scope, tx, workflow, options);
  if (version.named !== definition) updateHead(scope, tx, { ...version, named: definition });
  const { id, name, dataClass } = workflow;
  return {
    workflow: { id, name, dataClass, dataClassName: getDataClass(dataClass).name },
    version: toRun(version),
    definition,
  };
}

/** What runs, and the definition that the run will name. */
interface Chosen {
  readonly version: VersionHead & Pick<Version, 'input'>;
  readonly definition: DefinitionHash;
}

function chooseVersion(scope: Scope, tx: Transaction, workflow: Workflow, options: StartOptions): Chosen {
  const active = findActive(scope, tx, workflow.id);
  const asked = options.versionId;
  if (asked !== undefined && asked !== active?.id) return chooseAsked(scope, tx, workflow, { ...options, asked });
  if (active?.definition) return { version: active, definition: active.definition };
  throw notNow(
    'not activated',
    `the workflow ${workflow.name} has no activated version; activate one, or debug a version by its version_id`,
  );
}

function chooseAsked(
  scope: Scope,
  tx: Transaction,
  workflow: Workflow,
  { asked, debug, catalog }: StartOptions & { readonly asked: string },
): Chosen {
  const version = findVersion(scope, tx, asked);
  if (version?.workflow !== workflow.id) throw new Problem({ kind: 'versionNotFound', version: asked });
  if (!debug)
    throw notNow(version.stage, `the version ${asked} is not the activated one; only debug runs may take another`);
  return { version, definition: version.definition ?? pinNow(tx, version, catalog) };
}

/** Pins the functions that it calls as they are now. */
export function pinNow(tx: Transaction, version: Version, catalog: Catalog): DefinitionHash {
  const { runnable, problems } = pinDefinition({ ...version, catalog });
  if (runnable) return storeDefinition(tx, runnable);
  const basic = problems.filter(({ mode }) => mode === 'BASIC');
  throw new Problem({ kind: 'conflict', because: `the version cannot run: ${describeProblems(basic)}` });
}

const toRun = ({ id, number, input }: Chosen['version']): Startable['version'] => ({
  id,
  number: number === undefined ? '' : String(number),
  input: declaredInput(input),
});

/** What a version's input declares; null where it is no JSON. */
export function declaredInput(text: string): Json {
  const parsed = text.trim() === '' ? { json: null } : parseJsonText(text);
  return 'json' in parsed ? parsed.json : null;
}

const notNow = (status: string, because: string): Problem =>
  new Problem({ kind: 'commandRefused', reason: 'notEnabled', status, because });
