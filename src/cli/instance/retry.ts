import type { AopInstanceUpdateDataPojo } from '../../contract/generated/types.ts';
import { type Command, CommandError, type Given, type Outcome, type Shell, UsageError } from '../command.ts';
import { jsonOf, objectOfPairs, pairShape } from '../pairs.ts';
import { printable, table } from '../table.ts';
import { inputItem, type Item, itemsText, nodeOf, outputItem, stepsText } from '../wire.ts';
import { findWorkflow } from '../workflow/find.ts';
import { order, orderOptions } from './order.ts';
import { breakpointsOf } from './run.ts';
import { entriesOf, showInstance } from './topology.ts';

export const instanceRetry: Command = {
  name: 'instance retry',
  summary: 'repeat what failed in a run; with --task, after mending its input or giving its result',
  arguments: ['run'],
  options: {
    task: { value: 'node', help: 'the node at fault that the edits are for' },
    input: { value: pairShape, many: true, help: 'with --task: its input of that name, this time' },
    set: { value: 'node.output=json', many: true, help: 'with --task: another node’s output, from here on' },
    result: { value: 'json', help: 'with --task: its result; its action does not run' },
    'version-id': {
      value: 'id|active',
      help: 'go on under this version of the workflow, or the active one, which draws what failed as it should be',
    },
    from: {
      value: 'node or id',
      help: 'go back to this node run: it runs again, and what followed from it counts no more',
    },
    'dry-run': { help: 'only tell which world-changing actions would run once more' },
    break: { value: 'all|none|nodes', help: 'stop before these nodes from now on, separated by commas' },
    ...orderOptions,
  },
  details: `What = sets is text, what := sets is JSON:

  sallyport instance retry <run> --task Activity_parse --input 'sourceString={"a": 1}' --watch

With --from the run goes back to a node run, by its id or by the node’s while one run of it counts; edits are then for that one:

  sallyport instance retry <run> --from Activity_parse --dry-run

With --break the run stops before each of these nodes until \`sallyport instance debug\` lets it go on. In a run that is no debug run
what the nodes do is done in earnest, and the run stays marked; --break none takes the breakpoints away.`,
  run: async (given, shell) => {
    const task = given.text('task');
    const edits =
      task === undefined ? withoutTask(given) : { task_id: task, input_dataobject: itemsText(itemsOf(given, task)) };
    const body = { command_type: 'ActionInstanceRetryCommand', ...edits, ...(await elsewhere(given, shell)) } as const;
    return given.has('dry-run') ? foretell(body, given, shell) : order(body, given, shell);
  },
};

/** Another version, where to begin, and where to stop. */
async function elsewhere(
  given: Given,
  shell: Shell,
): Promise<Pick<AopInstanceUpdateDataPojo, 'version_id' | 'simulation_context' | 'from_task_id'>> {
  const [asked, stops, from] = [given.text('version-id'), given.text('break'), given.text('from')];
  const version = asked === 'active' ? await activeVersionOf(given.argument('run'), shell) : asked;
  return {
    ...(from !== undefined && { from_task_id: from }),
    ...(version !== undefined && { version_id: version }),
    ...(stops !== undefined && { simulation_context: stepsText(breakpointsOf(stops)) }),
  };
}

/** The version of a run's workflow that is active now. */
async function activeVersionOf(run: string, shell: Shell): Promise<string> {
  const client = await shell.client();
  const { workflow } = await client.call('ShowAopWorkflowInstance', { path: { instance_id: run } });
  const { info } = await findWorkflow(client, workflow?.id ?? '');
  if (info.version_id) return info.version_id;
  throw new CommandError(`--version-id active: expected an active version of ${info.name}, found none`);
}

/** What the retry would do, without doing it. */
async function foretell(body: AopInstanceUpdateDataPojo, given: Given, shell: Shell): Promise<Outcome> {
  const client = await shell.client();
  const path = { instance_id: given.argument('run') };
  const answer = await client.call('UpdateWorkflowInstance', { path, body: { ...body, dry_run: true } });
  const { will_run_again: again = [], superseded = [], superseded_total: total = 0 } = answer;
  const gone = new Set(superseded);
  const entries = gone.size > 0 ? entriesOf(await showInstance(client, path.instance_id)) : [];
  const nodes = entries.filter(({ id = '' }) => gone.has(id)).map((entry) => printable(nodeOf(entry)));
  const rows = again.map(({ node_id: node, name, component, action, id }) =>
    [node, name, `${component}.${action}`, id].map(printable),
  );
  const actions =
    rows.length > 0
      ? table(['NODE', 'NAME', 'WOULD RUN ONCE MORE', 'ID'], rows)
      : 'No world-changing action would run once more.';
  const which = nodes.length > 0 ? ` (${nodes.join(', ')}${total > nodes.length ? ', …' : ''})` : '';
  const text = `Nothing was changed. Node runs that would count no more: ${total}${which}.\n\n${actions}`;
  return { text, data: answer };
}

const editOptions = ['input', 'set', 'result'] as const;
function withoutTask(given: Given): Record<never, never> {
  const stray = editOptions.find((name) => given.texts(name).length > 0);
  if (stray) throw new UsageError(`--${stray}: expected with --task, which names the node, found without it`);
  return {};
}

/** What a person puts in: inputs of the node, outputs of others, or its own result. */
export function itemsOf(given: Given, task: string): readonly Item[] {
  const inputs = Object.entries(objectOfPairs(given.texts('input'), 'input'));
  const result = given.text('result');
  return [
    ...given.texts('set').map(settingOf),
    ...inputs.map(([name, value]) => inputItem(name, value)),
    ...(result === undefined ? [] : [outputItem(task, jsonOf(result, 'result'))]),
  ];
}

/** `node.output={…}`; a node's id may hold dots and equals signs of its own, so the last such mark before the JSON counts. */
function settingOf(text: string): Item {
  const [, key, json] = /^(.+?)\.output=(.*)$/s.exec(text) ?? [];
  if (!key || json === undefined)
    throw new UsageError(`--set: expected <node or plug-in>.output=<json>, found ${JSON.stringify(text)}`);
  return outputItem(key, jsonOf(json, 'set'));
}
