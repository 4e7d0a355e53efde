/** People at work on a server that may die any moment, and the ledger of what they were answered. */
import { expect } from 'vitest';
import type { ShowAopWorkflowInstanceResponse as Shown } from '../../src/contract/generated/types.ts';
import type { Call } from '../e2e/support/client.ts';
import * as tell from '../e2e/support/teller.ts';
import { story } from '../e2e/support/workflows.ts';

const { nodes } = story;
const kinds = ['service', 'faulty', 'review'] as const;
type Kind = (typeof kinds)[number];
export type Workflows = Readonly<Record<Kind, string>>;

/** What was answered about one instance. */
interface Entry {
  readonly kind: Kind;
  readonly debugged: boolean;
  terminated?: true;
  mended?: true;
  decided?: true;
  given?: true;
}
export type Ledger = Map<string, Entry>;

export async function releaseAll(call: Call): Promise<Workflows> {
  const [service, faulty, review] = [
    await tell.release(call, 'service', 'Make an id (fault)'),
    await tell.release(call, 'faulty', 'Read the payload (fault)'),
    await tell.release(call, 'review', 'Review by hand (fault)'),
  ];
  return { service, faulty, review };
}

/** One person's work on one new instance; each line is written into the ledger after it was answered. */
async function work(call: Call, workflows: Workflows, ledger: Ledger, choice: number): Promise<void> {
  const kind = kinds[choice % kinds.length] ?? 'service';
  const debugged = kind === 'service' && choice % 2 === 0;
  const instance = await (debugged ? tell.startDebug : tell.start)(call, workflows[kind]);
  const entry: Entry = { kind, debugged };
  ledger.set(instance, entry);
  if (kind === 'faulty') await mend(call, instance, entry);
  if (kind === 'review') await (choice % 2 === 0 ? terminate(call, instance, entry) : decide(call, instance, entry));
  if (debugged) await give(call, instance, entry);
}

async function mend(call: Call, instance: string, entry: Entry): Promise<void> {
  await tell.untilStatus(call, instance, 'FAILED');
  await tell.command(call, instance, 'Retry', { task_id: nodes.parse, ...story.retry });
  entry.mended = true;
}
async function terminate(call: Call, instance: string, entry: Entry): Promise<void> {
  await tell.command(call, instance, 'Terminate');
  entry.terminated = true;
}
async function decide(call: Call, instance: string, entry: Entry): Promise<void> {
  await tell.untilWaitsAt(call, instance, nodes.review);
  const { data: todos } = await call('ListTasks', { query: { offset: 0, limit: 1000 } });
  const todo = todos?.find((each) => each.action_instance_id === instance);
  await call('UpdateTask', { path: { task_id: todo?.id ?? '' }, body: { action: 'CONTINUE' } });
  entry.decided = true;
}
async function give(call: Call, instance: string, entry: Entry): Promise<void> {
  await tell.untilWaitsAt(call, instance, nodes.waiting);
  const { input_dataobject } = story.debug;
  await tell.command(call, instance, 'Debug', { task_id: nodes.waiting, input_dataobject });
  entry.given = true;
}

/** People work until the server dies under them, which `dies` tells; what fails before is a fault of the server. */
export async function workUntil(
  dies: AbortSignal,
  {
    call,
    workflows,
    ledger,
    random,
  }: { call: Call; workflows: Workflows; ledger: Ledger; random: (limit: number) => number },
): Promise<void> {
  while (!dies.aborted)
    try {
      await work(call, workflows, ledger, random(1_000));
    } catch (error) {
      if (!dies.aborted) throw error;
    }
}

/** Where an instance may have come to rest, given what was answered; what was sent and not answered may have happened. */
function restsAt({ kind, debugged, terminated, mended, decided }: Entry): readonly string[] {
  if (kind === 'service') return [debugged ? 'RUNNING' : 'FINISHED'];
  if (kind === 'faulty') return mended ? ['FINISHED'] : ['FAILED', 'FINISHED'];
  if (terminated) return ['TERMINATED'];
  return decided ? ['FINISHED'] : ['RUNNING', 'FINISHED', 'TERMINATED'];
}

/** Nothing answered is lost, nothing happened twice, and whoever has not ended says what it waits for. */
function check(shown: Shown, entry: Entry): void {
  expect(restsAt(entry)).toContain(shown.status);
  const entries = shown.topology?.audit_logs ?? [];
  const runs = Object.groupBy(entries, ({ action_id: node }) => node ?? '');
  for (const node of Object.keys(runs)) expect(runs[node]?.length).toBeLessThanOrEqual(1 + (shown.retry_count ?? 0));
  if (entry.mended) expect(shown.retry_count).toBe(1);
  if (entry.given) expect(tell.newest(shown, nodes.waiting)?.output).toContain(story.debug.uuid);
  if (shown.status === 'RUNNING') expect(entries.some(({ waiting }) => waiting !== undefined)).toBe(true);
}

/** Holds the ledger against what a restarted server shows. */
export async function audit(call: Call, ledger: Ledger): Promise<void> {
  for (const [instance, entry] of ledger) await tell.until(call, instance, (shown) => check(shown, entry));
}
