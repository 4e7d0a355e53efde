/** Follows a run and tells every change, until it ends or waits for somebody. */
import { setTimeout } from 'node:timers/promises';
import type { AwaitedEventInfo, TopologyNodeInfo } from '../../contract/generated/types.ts';
import { CommandError, type Given, type OptionRow, type Outcome, type Shell, wholeNumber } from '../command.ts';
import { clip, printable } from '../table.ts';
import { nodeOf } from '../wire.ts';
import { entriesOf, type Instance, instanceText, showInstance, statusText } from './topology.ts';

const pollMs = 400;
const secondsByDefault = 3_600;
const secondsMax = 30 * 86_400;
const shownColumns = 80;

export const timeoutOption = {
  timeout: { value: 'seconds', help: `how long to watch; ${secondsByDefault} unless said otherwise` },
} as const satisfies Record<string, OptionRow>;

const ended: ReadonlySet<string> = new Set(['FINISHED', 'FAILED', 'TERMINATED']);
/** What only a person, or somebody outside, can end. */
const forSomebody: ReadonlySet<string> = new Set(['breakpoint', 'result', 'todo', 'held', 'message']);

const isLive = ({ status }: TopologyNodeInfo) => status === 'RUNNING';
function isAtRest(instance: Instance): boolean {
  if (ended.has(instance.status ?? '')) return true;
  if (instance.status === 'TERMINATING') return false;
  const live = entriesOf(instance).filter(isLive);
  return live.length > 0 && live.every(({ waiting }) => waiting !== undefined && forSomebody.has(waiting));
}

/** What was told of a run so far: `follow` tells only what changes from there on. */
export type Told = Map<string, string>;
export const toldOf = (instance: Instance): Told =>
  new Map(entriesOf(instance).map((entry, index) => [keyOf(entry, index), stateOf(entry)]));

/** Watches until the run is at rest. */
export async function follow(id: string, given: Given, shell: Shell, told: Told = new Map()): Promise<Instance> {
  const client = await shell.client();
  const seconds = wholeNumber(given.text('timeout') ?? String(secondsByDefault), '--timeout', {
    min: 1,
    max: secondsMax,
  });
  const deadline = performance.now() + seconds * 1_000;
  for (let instance = await showInstance(client, id); ; instance = await showInstance(client, id)) {
    tellChanges(instance, told, shell);
    if (isAtRest(instance)) return instance;
    if (performance.now() >= deadline)
      throw new CommandError(
        `${id}: expected the run to end or to wait within ${seconds} s, found it ${instance.status}; it goes on: \`sallyport instance watch ${id}\``,
      );
    await setTimeout(pollMs);
  }
}

function tellChanges(instance: Instance, told: Told, shell: Shell): void {
  for (const [index, entry] of entriesOf(instance).entries()) {
    const [key, now] = [keyOf(entry, index), stateOf(entry)];
    if (told.get(key) !== now && !entry.superseded) shell.tell(changeLine(entry, shell));
    told.set(key, now);
  }
}
const keyOf = ({ id, attempt }: TopologyNodeInfo, index: number) => `${id ?? index}/${attempt ?? 1}`;
const stateOf = ({ status, waiting, cancelled }: TopologyNodeInfo) => [status, waiting, cancelled].join(' ');

function changeLine(entry: TopologyNodeInfo, shell: Shell): string {
  const attempt = entry.attempt && entry.attempt > 1 ? ` (attempt ${entry.attempt})` : '';
  const waiting = entry.waiting ? `, waits: ${printable(entry.waiting)}` : '';
  const said = entry.error_msg ?? (isLive(entry) ? undefined : entry.output);
  const end = said ? `  ${shell.colour(clip(printable(said), shownColumns), 'quiet')}` : '';
  return `${printable(nodeOf(entry))}${attempt}: ${statusText(shell, entry.status)}${waiting}${end}`;
}

/** The outcome of a command whose run was watched: a run that failed or was terminated is no success. */
export function outcomeOf(instance: Instance, shell: Shell): Outcome {
  const failed = instance.status === 'FAILED' || instance.status === 'TERMINATED';
  const text = ['', instanceText(shell, instance, { full: false }), ...nextSteps(instance)].join('\n');
  return { text, data: instance, failed };
}

/** What can be done now: the very line to paste. */
export function nextSteps(instance: Instance): string[] {
  const entries = entriesOf(instance);
  const steps = entries
    .filter((entry, index) => isLive(entry) || (isAtFault(entry) && isNewest(entries, index)))
    .flatMap((entry) => stepFor(instance, entry))
    .concat(sendings(instance));
  return steps.length > 0 ? ['', ...new Set(steps)] : [];
}
const isAtFault = ({ status, cancelled }: TopologyNodeInfo) => status === 'FAILED' && !cancelled;
/** A node that has run again since is at fault no more. */
const isNewest = (entries: readonly TopologyNodeInfo[], index: number) =>
  !entries.some(({ action_id: node }, later) => later > index && node === entries[index]?.action_id);

const mend = (id: string, node: string, { input = '{}' }: TopologyNodeInfo): string =>
  input === '{}'
    ? `Retry:           sallyport instance retry ${id}`
    : `Mend and retry:  sallyport instance retry ${id} --task ${node} --input <name>=<value>`;

function stepFor({ id = '', status }: Instance, entry: TopologyNodeInfo): string[] {
  const node = printable(nodeOf(entry));
  if (status === 'FAILED' && entry.status === 'FAILED') return [mend(id, node, entry)];
  if (entry.waiting === 'breakpoint') return [`Go on with it:   sallyport instance debug ${id} ${node}`];
  if (entry.waiting === 'result') return [`Give its result: sallyport instance debug ${id} ${node} --result '{…}'`];
  if (entry.waiting === 'todo') return ['Decide on it:    sallyport todo list'];
  return entry.waiting === 'held' ? ['Let it go on:    sallyport hold list'] : [];
}

/** What can be sent to it. */
const sendings = ({ id = '', awaited = [] }: Instance): string[] =>
  awaited.flatMap((event) => {
    const what = sendingOf(event);
    return what === undefined ? [] : [`Send to it:      sallyport instance send ${id} ${what}`];
  });

/** A line that is pasted into a shell must say the same there. */
const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

function sendingOf({ type, name, node_id: node, task_id: task }: AwaitedEventInfo): string | undefined {
  if (type === 'condition') return 'conditions';
  if (type === 'trigger') return `trigger --task ${shellWord(printable(task ?? node))}`;
  return type === 'timer' ? undefined : `${type} ${shellWord(printable(name))}`;
}
