/** Fills the first workspace with workflows that are released and ready to run: a client like any other, without the socket. */
import type { OperationId, Requests, Responses } from '../contract/generated/operations.ts';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import type { Operation, Operations, Services } from '../resources/operation.ts';
import type { Scope } from '../resources/scope.ts';
import type { Transaction } from '../store/database.ts';
import { versionToWire, workflowToWire } from './wire.ts';
import { type DemoWorkflow, readDemoWorkflows } from './workflows/workflows.ts';

export interface SeedParts {
  readonly operations: Operations;
  readonly services: Services;
  /** The administrator in the workspace to fill. */
  readonly scope: Scope;
  readonly now: Instant;
}

/**
 * Adds the demo's workflows that the workspace does not have by name yet, whole or not at all; answers the names of the added.
 * What they call answers at `endpoint`.
 */
export async function seedDemo(parts: SeedParts, endpoint: string): Promise<readonly string[]> {
  const workflows = readDemoWorkflows(endpoint);
  return parts.services.write((tx) => {
    const call = callerOf(parts, tx);
    const missing = workflows.filter(({ name }) => !isThere(call, name));
    for (const workflow of missing) release(call, workflow);
    return missing.map(({ name }) => name);
  });
}

type Request<Id extends OperationId> = Omit<Requests[Id], 'path'> & {
  readonly path?: Readonly<Record<string, string>>;
};
type Call = <Id extends OperationId>(id: Id, request: Request<Id>) => Responses[Id];

/** Calls operations inside one transaction, in the administrator's name. */
function callerOf({ operations, services, scope, now }: SeedParts, tx: Transaction): Call {
  return <Id extends OperationId>(id: Id, sent: Request<Id>): Responses[Id] => {
    const operation: Operation<Id> = operations[id];
    const path = { project_id: scope.project, workspace_id: scope.workspace, ...sent.path };
    const request = { ...sent, path } as unknown as Requests[Id];
    const known = { request, scope, now, services, requestId: newId(now) };
    if (operation.kind === 'reading') return operation.run({ ...known, read: tx });
    assert(operation.kind === 'writing', `${id} can be done inside a transaction`);
    return operation.run({ ...known, tx });
  };
}

function isThere(call: Call, name: string): boolean {
  const page = { offset: 0, limit: 1_000, order: 'ASC', sortby: 'create_time' } as const;
  const { data } = call('ListWorkflows', { query: { name, ...page } });
  return data?.some((workflow) => workflow.name === name) === true;
}

/** The life of a version, as a person leads it through: drawn, submitted, approved, enabled. */
function release(call: Call, workflow: DemoWorkflow): void {
  const id = idOf(call('CreateAopWorkflow', { body: workflowToWire(workflow, alertClass(call)) }).data);
  const path = { workflow_id: id };
  const version = idOf(call('CreateAopWorkflowVersion', { path, body: versionToWire(workflow) }).data);
  const versionPath = { version_id: version };
  call('UpdateAopWorkflowVersion', { path: versionPath, body: { status: 'pending_approval' } });
  call('CreateAopWorkflowVersionApprovel', {
    path: versionPath,
    body: { content: 'Comes with the demo', result: 'PASS' },
  });
  call('UpdateAopWorkflow', { path, body: { enabled: true, version_id: version } });
}

function alertClass(call: Call): string {
  const { dataclass_details: classes } = call('ListDataclass', { query: { offset: 0, limit: 1_000 } });
  return idOf(classes?.find(({ name }) => name === 'Alert'));
}

function idOf(made: { readonly id?: string | undefined } | undefined): string {
  assert(made?.id !== undefined, 'what is made or built in has an id');
  return made.id;
}
