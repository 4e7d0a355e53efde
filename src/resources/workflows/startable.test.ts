import { afterEach, beforeEach, expect, it } from 'vitest';
import { catalog } from '../../../test/support/catalog.ts';
import { openTestStore } from '../../../test/support/identity.ts';
import { addVersion, addWorkflow, newScope } from '../../../test/support/workflows.ts';
import type { Store, Transaction } from '../../store/database.ts';
import { Problem, type ProblemDetail } from '../problem.ts';
import { loadDefinition, pinDefinition, storeDefinition } from './definitions.ts';
import type { Stage, Version, Workflow } from './model.ts';
import { startable, type StartOptions } from './startable.ts';

const scope = newScope();
let store: Store;
beforeEach(() => (store = openTestStore()));
afterEach(() => store.close());

const make = (workflow: Partial<Workflow>, ...versions: Parameters<typeof addVersion>[3][]) =>
  store.write((tx) => {
    const made = addWorkflow(scope, tx, workflow);
    return { workflow: made, versions: versions.map((version) => addVersion(scope, tx, made, version)) };
  });
const approved = (tx: Transaction, version: Version) => {
  const { runnable } = pinDefinition({ ...version, catalog });
  if (!runnable) throw new Error('not runnable');
  return storeDefinition(tx, runnable);
};
/** A workflow whose version was approved and stands in this stage. */
const release = (stage: Stage, workflow: Partial<Workflow> = {}) =>
  store.write((tx) => {
    const made = addWorkflow(scope, tx, workflow);
    const draft = addVersion(newScope(), tx, made);
    const version = { ...draft, stage, number: 3, definition: approved(tx, draft), input: '[{"name":"ip"}]' };
    tx.run('DELETE FROM version WHERE id = ?', draft.id);
    return { workflow: made, version: addVersion(scope, tx, made, version) };
  });
const ask = (workflow: string, options: Partial<StartOptions> = {}, from = scope) =>
  store.write((tx) => startable(from, tx, workflow, { debug: false, catalog, ...options }));
const refusal = async (asked: Promise<unknown>): Promise<ProblemDetail | undefined> => {
  const error = await asked.catch((thrown: unknown) => thrown);
  return error instanceof Problem ? error.detail : undefined;
};

it('runs the activated version of an enabled workflow', async () => {
  const { workflow, version } = await release('active');
  expect(await ask(workflow.id)).toEqual({
    workflow: { id: workflow.id, name: workflow.name, dataClass: workflow.dataClass, dataClassName: 'Alert' },
    version: { id: version.id, number: '3', input: [{ name: 'ip' }] },
    definition: version.definition,
  });
});

it("answers alike for a workflow that is absent and one that is somebody else's", async () => {
  const { workflow } = await release('active');
  const absent = { kind: 'workflowNotFound', workflow: workflow.id };
  expect(await refusal(ask(workflow.id, {}, newScope()))).toEqual(absent);
  expect(await refusal(ask('__proto__'))).toEqual({ ...absent, workflow: '__proto__' });
});

it('runs no disabled workflow, but debugs it', async () => {
  const { workflow, version } = await release('active', { enabled: false });
  expect(await refusal(ask(workflow.id))).toMatchObject({ reason: 'notEnabled', status: 'disabled' });
  expect(await ask(workflow.id, { debug: true })).toMatchObject({ version: { id: version.id } });
});

it('asks for an activated version unless a debug run names one', async () => {
  const { workflow, version } = await release('released');
  expect(await refusal(ask(workflow.id))).toMatchObject({ reason: 'notEnabled', status: 'not activated' });
  expect(await refusal(ask(workflow.id, { debug: true }))).toMatchObject({ status: 'not activated' });
  expect(await refusal(ask(workflow.id, { versionId: version.id }))).toMatchObject({ status: 'released' });
  expect(await ask(workflow.id, { debug: true, versionId: version.id })).toMatchObject({
    definition: version.definition,
  });
});

it('debugs a draft and stores its definition', async () => {
  const { workflow, versions } = await make({}, {});
  const started = await ask(workflow.id, { debug: true, versionId: versions[0]?.id });
  expect(started.version).toEqual({ id: versions[0]?.id, number: '', input: null });
  const nodes = loadDefinition((body) => store.read(body), started.definition).nodes;
  expect([...nodes.keys()]).toEqual(['start', 'todo', 'end']);
});

it('refuses to debug a draft whose drawing cannot run, and says why', async () => {
  const { workflow, versions } = await make({}, { drawing: 'start -> todo' }, { taskflow: '' });
  for (const [version, why] of [
    [versions[0], 'end'],
    [versions[1], 'empty'],
  ] as const)
    expect(await refusal(ask(workflow.id, { debug: true, versionId: version?.id }))).toMatchObject({
      kind: 'conflict',
      because: expect.stringContaining(why),
    });
});

it("takes no version of another workflow or of another's workspace", async () => {
  const { workflow } = await make({});
  const other = await make({}, {});
  const versionId = other.versions[0]?.id;
  expect(await refusal(ask(workflow.id, { debug: true, versionId }))).toMatchObject({ kind: 'versionNotFound' });
});
