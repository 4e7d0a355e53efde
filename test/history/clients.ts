/** Clients that do what they like with a few instances at the same time, over real HTTP, and write down what they sent and were answered. */
import { newId } from '../../src/kernel/id.ts';
import type { OperationId } from '../../src/contract/generated/operations.ts';
import type { ShowAopWorkflowInstanceResponse as Shown, TaskInfo } from '../../src/contract/generated/types.ts';
import { story } from '../e2e/support/workflows.ts';
import type { Kind, Op } from './instance-model.ts';
import type { Operation } from './linearize.ts';

const { nodes, retry, debug, alert } = story;

/** Sends a call until it is answered, however often the server dies; undefined: it was refused. */
export type Ask = (
  operation: OperationId,
  sent: {
    readonly path?: Record<string, string>;
    readonly query?: Record<string, string | number>;
    readonly body?: object;
  },
) => Promise<unknown>;

/** One instance: what is written down of it, and what its clients have seen. */
export interface Subject {
  readonly id: string;
  readonly kind: Kind;
  readonly history: Operation<Op>[];
  todo?: string;
  /** A node run that was seen at the payload. */
  fault?: string;
}
export const newSubject = (kind: Kind): Subject => ({ id: newId(), kind, history: [] });

/** Numbers every sending and every answer of a history, in the one order in which they came. */
export type Tick = () => number;

export interface Scene {
  readonly ask: Ask;
  readonly tick: Tick;
  readonly random: (limit: number) => number;
  readonly workflows: Readonly<Record<Kind, string>>;
  readonly subjects: readonly Subject[];
}

/** One client, one operation after another, until `more` says that it is enough. */
export async function client(scene: Scene, more: () => boolean): Promise<void> {
  while (more()) {
    const { random, subjects } = scene;
    const subject = subjects[random(subjects.length)];
    const act = acts[random(acts.length)];
    if (subject && act) await act(scene, subject);
  }
}

type Act = (scene: Scene, subject: Subject) => Promise<void>;

const begin: Act = async (scene, subject) => {
  const { id, kind, history } = subject;
  const workflow = scene.workflows[kind];
  const begun = scene.tick();
  const command_type = kind === 'debugged' ? 'ActionInstanceDebugCommand' : 'ActionInstanceRunCommand';
  const playbook_context = { data_object: { content: alert } };
  const simulation_context = JSON.stringify({ breakpoints: [nodes.waiting] });
  await scene.ask('CreateWorkflowInstance', {
    path: { workflow_id: workflow },
    body: {
      command_type,
      action_type: 'workflow',
      action_id: workflow,
      action_instance_id: id,
      playbook_context,
      ...(kind === 'debugged' && { simulation_context }),
    },
  });
  if (!history.some(({ op }) => op.do === 'start')) history.push({ begun, ended: scene.tick(), op: { do: 'start' } });
};

const show: Act = async (scene, subject) => {
  const begun = scene.tick();
  const shown = (await scene.ask('ShowAopWorkflowInstance', {
    path: { instance_id: subject.id },
    query: { show_topology: 'true' },
  })) as Shown | undefined;
  subject.history.push({ begun, ended: scene.tick(), op: shownOf(shown) });
  const fault = shown?.topology?.audit_logs?.findLast(({ action_id: node }) => node === nodes.parse);
  if (fault?.id !== undefined) subject.fault = fault.id;
};

const shownOf = ({ status, retry_count: retries = 0, commands = [] }: Shown = {}): Op => ({
  do: 'show',
  status: status ?? 'absent',
  retries,
  commands: commands.map(({ reason = '' }, place) => (place === 0 ? 'start' : reason)),
});

/** What a list shows of each instance is a read of that instance. */
const list: Act = async (scene) => {
  const begun = scene.tick();
  const found = new Map<string, string>();
  for (const workflow_id of new Set(Object.values(scene.workflows))) {
    const page = (await scene.ask('ListAopWorkflowInstance', { query: { workflow_id, limit: 1_000 } })) as {
      instances?: readonly { id?: string; status?: string }[];
    };
    for (const { id = '', status = '' } of page.instances ?? []) found.set(id, status);
  }
  const ended = scene.tick();
  for (const { id, history } of scene.subjects)
    history.push({ begun, ended, op: { do: 'list', status: found.get(id) ?? 'absent' } });
};

const todos: Act = async (scene) => {
  const begun = scene.tick();
  const { data = [] } = (await scene.ask('ListTasks', { query: { offset: 0, limit: 1_000 } })) as {
    data?: readonly TaskInfo[];
  };
  const ended = scene.tick();
  for (const subject of scene.subjects) {
    const open = data.find((todo) => todo.action_instance_id === subject.id && todo.status === 'waiting')?.id;
    subject.history.push({ begun, ended, op: { do: 'todos', open } });
    if (open !== undefined) subject.todo = open;
  }
};

/** The reason tells a command from every other one, also from the same one sent by somebody else. */
const command =
  (what: 'terminate' | 'retry' | 'give' | 'mend', type: string, body: (subject: Subject) => object | undefined): Act =>
  async (scene, subject) => {
    const more = body(subject);
    if (!more || !subject.history.some(({ op }) => op.do === 'start')) return;
    const begun = scene.tick();
    const reason = `${what} ${begun}`;
    const answer = await scene.ask('UpdateWorkflowInstance', {
      path: { instance_id: subject.id },
      body: { command_type: `ActionInstance${type}Command`, reason, ...more },
    });
    const ended = scene.tick();
    const taken = answer !== undefined;
    subject.history.push({ begun, ended, op: { do: what, reason, taken } });
  };
const terminate = command('terminate', 'Terminate', () => ({}));
const again = command('retry', 'Retry', ({ kind }) => (kind === 'debugged' ? undefined : {}));
const mend = command('mend', 'Retry', ({ fault }) => (fault === undefined ? undefined : { task_id: fault, ...retry }));
const give = command('give', 'Debug', ({ kind }) =>
  kind === 'debugged' ? { task_id: nodes.waiting, input_dataobject: debug.input_dataobject } : undefined,
);

const decide: Act = async (scene, subject) => {
  const { todo } = subject;
  if (todo === undefined) return;
  const begun = scene.tick();
  const answer = await scene.ask('UpdateTask', {
    path: { task_id: todo },
    body: { action: 'CONTINUE', comment: `decided ${begun}` },
  });
  subject.history.push({ begun, ended: scene.tick(), op: { do: 'decide', todo, taken: answer !== undefined } });
};

/** As often as they stand here. */
const acts: readonly Act[] = [
  ...Array.from({ length: 2 }, () => begin),
  ...Array.from({ length: 8 }, () => show),
  list,
  todos,
  ...Array.from({ length: 2 }, () => terminate),
  ...Array.from({ length: 3 }, () => again),
  ...Array.from({ length: 2 }, () => mend),
  give,
  decide,
];
