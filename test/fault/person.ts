/** One person with one run of a demo workflow, and the ledger of what was answered: it is held against whatever is shown later. */
import { setTimeout as after } from 'node:timers/promises';
import { expect } from 'vitest';
import type {
  ShowAopWorkflowInstanceResponse as Shown,
  TaskInfo,
  TopologyNodeInfo,
} from '../../src/contract/generated/types.ts';
import type { Call } from '../e2e/support/client.ts';
import * as tell from '../e2e/support/teller.ts';

const waitMsMax = 30_000;
const pollMs = 10;

/** What was answered holds. */
function isSo(found: unknown, answered: unknown): void {
  expect(found).toEqual(answered);
}

export class Person {
  readonly instance: string;
  readonly #call: Call;
  readonly #todosDecided = new Set<string>();
  /** The commands that were answered, in order. */
  readonly #commands: string[] = [];
  /** Finished node runs as they were shown first, by id. */
  readonly #finished = new Map<string, TopologyNodeInfo>();

  private constructor(call: Call, instance: string) {
    this.#call = call;
    this.instance = instance;
  }

  /** Starts a run, and finds it alone of its workflow. */
  static async start(call: Call, name: string, content: object): Promise<Person> {
    const { data: workflows } = await call('ListWorkflows', { query: { offset: 0, limit: 100, name } });
    const workflow = workflows?.[0]?.id ?? expect.fail(`no workflow ${name} is listed`);
    const person = new Person(call, await tell.start(call, workflow, { content }));
    const { instances } = await call('ListAopWorkflowInstance', { query: { workflow_id: workflow } });
    isSo(
      instances?.map(({ id }) => id),
      [person.instance],
    );
    person.#commands.push('ActionInstanceRunCommand');
    return person;
  }

  /** What is shown of the run, which must agree with all that was answered before. */
  async show(): Promise<Shown> {
    const shown = await tell.show(this.#call, this.instance);
    const entries = shown.topology?.audit_logs ?? [];
    for (const [id, before] of this.#finished)
      isSo(
        entries.find((entry) => entry.id === id),
        before,
      );
    for (const entry of entries) if (entry.status === 'FINISHED') this.#finished.set(entry.id ?? '', entry);
    isSo(
      shown.commands?.map(({ command_type: type }) => type),
      this.#commands,
    );
    isSo(shown.retry_count, this.retries);
    return shown;
  }

  get retries(): number {
    return this.#commands.filter((command) => command === 'ActionInstanceRetryCommand').length;
  }

  async command(kind: 'Retry' | 'Terminate', more: object = {}): Promise<void> {
    await tell.command(this.#call, this.instance, kind, more);
    this.#commands.push(`ActionInstance${kind}Command`);
  }

  /** Decides on the to-do that comes up next. */
  async decide(comment: string, form: Readonly<Record<string, number>>): Promise<void> {
    const todo = await this.#until('a to-do', () => this.#findTodo());
    const items = Object.entries(form).map(([key, value]) => ({ key, name: key, value }));
    await this.#call('UpdateTask', {
      path: { task_id: todo },
      body: { action: 'CONTINUE', comment, handle_parameters: JSON.stringify(items) },
    });
    this.#todosDecided.add(todo);
  }

  async #findTodo(): Promise<string | undefined> {
    const { data: todos } = await this.#call('ListTasks', { query: { offset: 0, limit: 100 } });
    const isOpen = ({ id = '', status }: TaskInfo) => status === 'waiting' && !this.#todosDecided.has(id);
    return todos?.find((todo) => todo.action_instance_id === this.instance && isOpen(todo))?.id;
  }

  untilStatus(status: string): Promise<Shown> {
    return this.#until(status, async () => {
      const shown = await this.show();
      return shown.status === status ? shown : undefined;
    });
  }

  /** Until a to-do is open. */
  untilWaiting(): Promise<string> {
    return this.#until('a to-do', () => this.#findTodo());
  }

  /** Until it is finished; where nobody knows whether a call took effect, the person looks, and has it tried again. */
  untilFinished(): Promise<Shown> {
    return this.#until('FINISHED', async () => {
      const shown = await this.show();
      if (shown.status === 'FINISHED') return shown;
      if (shown.status !== 'FAILED') return undefined;
      const faults = (shown.topology?.audit_logs ?? []).flatMap(({ fault }) => fault ?? []);
      isSo(faults.at(-1), 'outcomeUnknown');
      await this.command('Retry');
      return undefined;
    });
  }

  async #until<Found>(what: string, find: () => Promise<Found | undefined>): Promise<Found> {
    for (const deadline = performance.now() + waitMsMax; ; await after(pollMs)) {
      const found = await find();
      if (found !== undefined) return found;
      if (performance.now() < deadline) continue;
      throw new Error(`no ${what} within ${waitMsMax} ms: ${JSON.stringify(await this.show())}`);
    }
  }
}
