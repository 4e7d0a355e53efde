import type { AopInstanceEventData } from '../../contract/generated/types.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { type Command, CommandError, type Given, type Shell, UsageError } from '../command.ts';
import { jsonOf, objectInFile, objectOfPairs, pairShape, splitPair } from '../pairs.ts';
import { dataClassOf, simulationText } from '../wire.ts';
import { findWorkflow, type Workflow } from '../workflow/find.ts';
import { follow, outcomeOf, timeoutOption } from './follow.ts';

export const instanceRun: Command = {
  name: 'instance run',
  summary: 'start a run of a workflow',
  arguments: ['workflow'],
  options: {
    input: { value: pairShape, many: true, help: 'a field of the data object' },
    data: { value: 'file', help: 'the data object as a JSON file; - is the standard input' },
    watch: { help: 'tell what happens until it ends or waits' },
    ...timeoutOption,
    reason: { value: 'text', help: 'why, kept on the run' },
    id: { value: 'uuid', help: 'the new run’s id: the same command again gives the same answer, not a second run' },
    debug: { help: 'stop before every plug-in, user task and workflow, without side effects' },
    break: { value: 'all|none|nodes', help: 'with --debug: stop before these nodes only, separated by commas' },
    mock: { value: 'node=json', many: true, help: 'with --debug: this node’s output; its action does not run' },
    'side-effects': { help: 'with --debug: do call functions that change the world' },
    'no-side-effects': { help: 'with --debug: do not call them; so it is unless said otherwise' },
    'version-id': { value: 'id', help: 'with --debug: the version to run, a draft too' },
  },
  details:
    "The workflow is named by its id or its name. What = sets is text, what := sets is JSON. Exit status with --watch: 0 when the run finished or waits, 1 when it failed\nor was terminated.\n\n  sallyport instance run 'Alert triage' --input title='Remote login' --input severity=High --watch",
  run: async (given, shell) => {
    const client = await shell.client();
    const workflow = await findWorkflow(client, given.argument('workflow'));
    const body = await startBody(given, shell, workflow);
    return started(
      await client.call('CreateWorkflowInstance', { path: { workflow_id: workflow.id }, body }),
      given,
      shell,
    );
  },
};

/** What is said about a new run: its id, or with --watch all that becomes of it. */
export async function started(
  answer: { readonly action_instance_id?: string | undefined },
  given: Given,
  shell: Shell,
) {
  const id = answer.action_instance_id;
  if (id === undefined) throw new CommandError('expected the id of the new run in the answer, found none');
  if (!given.has('watch')) return { text: id, data: answer };
  shell.tell(`Run ${id}`);
  return outcomeOf(await follow(id, given, shell), shell);
}

async function startBody(given: Given, shell: Shell, workflow: Workflow): Promise<AopInstanceEventData> {
  const [reason, id] = [given.text('reason'), given.text('id')];
  return {
    command_type: given.has('debug') ? 'ActionInstanceDebugCommand' : 'ActionInstanceRunCommand',
    action_type: 'workflow',
    action_id: workflow.id,
    playbook_context: {
      data_object: { content: await contentOf(given, shell), dataclass: dataClassOf(workflow.info) },
    },
    ...(id !== undefined && { action_instance_id: id }),
    ...(reason !== undefined && { reason }),
    ...debugging(given),
  };
}

async function contentOf(given: Given, shell: Shell): Promise<JsonObject> {
  const file = given.text('data');
  const data = file === undefined ? {} : await objectInFile(shell, file, 'data');
  return { ...data, ...objectOfPairs(given.texts('input'), 'input') };
}

const switches = ['side-effects', 'no-side-effects'] as const;
const debugTexts = ['break', 'mock', 'version-id'] as const;

function debugging(given: Given): Pick<AopInstanceEventData, 'simulation_context' | 'version_id'> {
  const stray = [...switches.filter(given.has), ...debugTexts.filter((name) => given.texts(name).length > 0)];
  if (!given.has('debug') && stray[0])
    throw new UsageError(`--${stray[0]}: expected with --debug only, found without it`);
  if (given.has('side-effects') && given.has('no-side-effects'))
    throw new UsageError('expected --side-effects or --no-side-effects, found both');
  const version = given.text('version-id');
  return {
    ...(given.has('debug') && { simulation_context: simulationOf(given) }),
    ...(version !== undefined && { version_id: version }),
  };
}

function simulationOf(given: Given): string {
  const mocks = given.texts('mock').map((text) => {
    const [node, output] = splitPair(text, 'mock');
    return [node, jsonOf(output, 'mock')] as const;
  });
  return simulationText({
    breakpoints: breakpointsOf(given.text('break') ?? 'all'),
    mocks: Object.fromEntries(mocks),
    sideEffects: given.has('side-effects'),
  });
}

/** `all`, `none`, or node ids between commas. */
export function breakpointsOf(text: string): 'all' | string[] {
  if (text === 'all') return 'all';
  return text === 'none' ? [] : text.split(',').map((node) => node.trim());
}
