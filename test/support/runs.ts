import type { ProcessDefinition } from '../../src/engine/definition.ts';
import type { Ask } from '../../src/engine/messages.ts';
import { systemClock, systemTimers } from '../../src/kernel/clock.ts';
import { derivedId, newId } from '../../src/kernel/id.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { type Plugin } from '../../src/plugins/plugin.ts';
import { createRegistry } from '../../src/plugins/registry.ts';
import { HoldBoard } from '../../src/resources/holds/board.ts';
import { holdOperations } from '../../src/resources/holds/operations.ts';
import {
  allRights,
  type PrincipalId,
  type ProjectId,
  type Scope,
  type WorkspaceId,
} from '../../src/resources/scope.ts';
import { closeTodo, openTodo } from '../../src/resources/todos/open-close.ts';
import { todoOperations } from '../../src/resources/todos/operations.ts';
import { openEmbedded } from '../../src/runtime/embedded/embedded.ts';
import { leave } from '../../src/runtime/outbox.ts';
import type { Stepped } from '../../src/runtime/runtime.ts';
import type { Transaction } from '../../src/store/database.ts';
import { project, type Received, startEdge, workspace } from './edge.ts';
import { openTestStore } from './identity.ts';

export interface SentMore {
  readonly body?: object;
  /** Idempotency-Key. */
  readonly key?: string | undefined;
}

/** Runs of drawn processes behind the HTTP edge: their to-dos and holds over the wire, by people known by one word. */
export interface Runs {
  /** Sends to a path under `soc/`. */
  readonly send: (who: string, method: string, path: string, more?: SentMore) => Promise<Received>;
  readonly start: (definition: ProcessDefinition, workflow?: string) => Promise<string>;
  readonly status: (instance: string) => string | undefined;
  /** Names of the functions of the plug-in `Test` that were called. */
  readonly calls: string[];
  /** Ada's. */
  readonly scope: Scope;
  /** A transaction of the test's own. */
  readonly write: <T>(body: (tx: Transaction) => T) => Promise<T>;
  close(): Promise<void>;
}

export async function startRuns(): Promise<Runs> {
  const store = openTestStore();
  const calls: string[] = [];
  const definitions = new Map<string, ProcessDefinition>();
  const statuses = new Map<string, string>();
  const plugins = createRegistry([testPlugin(calls)]);
  const holds = new HoldBoard({ store, clock: systemClock, timers: systemTimers });
  const runtime = openEmbedded({
    store,
    clock: systemClock,
    timers: systemTimers,
    report: ({ error }) => {
      throw error;
    },
    findFunction: (plugin, name) => plugins.find(plugin, name)?.function,
    handlers: {
      definition: (hash) => definitions.get(hash) ?? fail(hash),
      stepped: (tx, step) => {
        projectTodos(tx, step);
        tx.onCommit(() => statuses.set(step.instance.id, step.state.status));
      },
      held: (action) => holds.held(action),
      paced: (action) => holds.paced(action),
      discarding: (action) => holds.discarding(action),
      releasing: () => holds.releasing(),
      drained: (hold) => holds.drained(hold),
    },
  });
  holds.attend(runtime);
  const edge = await startEdge({ ...todoOperations, ...holdOperations }, undefined, {
    runtime,
    journal: runtime,
    plugins,
    holds,
    read: (body) => store.read(body),
    write: (body, lane) => store.write(body, lane),
  });
  return {
    calls,
    scope: {
      project: project as ProjectId,
      workspace: workspace as WorkspaceId,
      principal: 'ada' as PrincipalId,
      principalName: 'Ada',
      rights: allRights,
    },
    status: (instance) => statuses.get(instance),
    write: (body) => store.write(body),
    async start(definition, workflow = 'workflow') {
      const instance = { workspace, id: newId() };
      definitions.set(instance.id, definition);
      const ask: Ask & { kind: 'start' } = {
        kind: 'start',
        trigger: { value: {} },
        workflowInput: { value: {} },
        by: { id: 'ada', name: 'Ada' },
      };
      const start = { instance, project, workflow, definition: instance.id, ask };
      await store.write((tx) => leave(tx, { kind: 'start', start }));
      return instance.id;
    },
    send: (who, method, path, { body, key } = {}) =>
      edge.send({
        method,
        path: `/v1/${project}/workspaces/${workspace}/soc/${path}`,
        headers: {
          'X-Auth-Token': who,
          ...(body && { 'Content-Type': 'application/json' }),
          ...(key !== undefined && { 'Idempotency-Key': key }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    async close() {
      await edge.close();
      holds.close();
      await runtime.close();
      await store.close();
    },
  };
}

const fail = (what: string): never => {
  throw new Error(`The test knows no ${what}`);
};

function testPlugin(calls: string[]): Plugin {
  const run = (name: string) => (): JsonObject => {
    calls.push(name);
    return { done: name };
  };
  const functions = ['block', 'notify'].map((name) => [
    name,
    { description: name, version: '1', inputs: {}, outputs: {}, sideEffects: true, repeatable: false, run: run(name) },
  ]);
  return { name: 'Test', description: 'for tests', version: '1', functions: Object.fromEntries(functions) };
}

/** What resources/instances does with the facts about to-dos. */
function projectTodos(tx: Transaction, { instance, facts, state, at, workflow }: Stepped): void {
  const task = (activity: number, attempt: number) => derivedId(`${instance.id}/${activity}`, attempt, 0);
  for (const fact of facts) {
    if (fact.kind === 'todoOpened') {
      const { activity, attempt, todo } = fact;
      openTodo(tx, {
        id: newId(at),
        engineTaskId: task(activity, attempt),
        ...(attempt > 1 && { previousEngineTaskId: task(activity, attempt - 1) }),
        project,
        workspace: instance.workspace,
        businessType: 'nodeApproval',
        name: todo.name,
        description: todo.description,
        handlers: todo.handlers,
        viewParameters: todo.view,
        handleParameters: todo.form,
        node: state.activities[activity]?.node ?? 'todo',
        workflow,
        workflowName: 'Triage',
        version: 'version',
        instance: instance.id,
        activity,
        attempt,
        openedAt: at,
        dueAt: todo.dueAt,
        onDue: todo.onDue,
      });
    }
    if (fact.kind === 'todoDecided')
      closeTodo(tx, task(fact.activity, fact.attempt), { is: 'finished', ...fact.decision, at });
    if (fact.kind === 'todoCanceled') closeTodo(tx, task(fact.activity, fact.attempt), { is: 'canceled', at });
  }
}
