import type { Json } from '../kernel/json.ts';
import type { Findings } from './problem.ts';
import { Fields, parseJsonText } from './shape.ts';

/** A parameter as SecMaster's items describe it. */
export interface ParameterItem {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  readonly value: Json | undefined;
  readonly defaultValue: Json | undefined;
}
/** What the author chose for one service task; what is undefined has a default that depends on the function. */
export interface NodeConfig {
  readonly plugin: string | undefined;
  readonly function: string | undefined;
  readonly version: string | undefined;
  readonly connection: string | undefined;
  readonly inputs: readonly ParameterItem[];
  /** Of a call activity: what the called run hands back. */
  readonly outputs: readonly ParameterItem[];
  readonly timeoutSeconds: number | undefined;
  readonly retry: RetryConfig;
  readonly onError: 'fail' | 'continue' | undefined;
}
export interface RetryConfig {
  readonly attemptsMax: number | undefined;
  readonly firstIntervalSeconds: number | undefined;
  readonly backoff: number | undefined;
  readonly intervalMaxSeconds: number | undefined;
}
export interface TodoConfig {
  readonly view: readonly ParameterItem[];
  readonly form: readonly ParameterItem[];
}
export interface Taskconfig {
  /** By node id. */
  readonly nodes: ReadonlyMap<string, NodeConfig>;
  readonly todos: ReadonlyMap<string, TodoConfig>;
}

export const secondsMax = 86_400;
export const attemptsMaxMax = 100;
const backoffMax = 100;

/** Reads a taskconfig. Unknown keys are let be, an empty text is an empty object; what has a wrong shape is reported and left out. */
export function readTaskconfig(text: string, findings: Findings): Taskconfig {
  const parsed = text.trim() === '' ? { json: {} } : parseJsonText(text);
  if ('problem' in parsed) {
    findings.add('taskconfigReadable', {
      message: `The taskconfig is not JSON: ${parsed.problem}`,
      fix: 'Send a JSON object such as {"node_info":{},"usertask_info":{}}',
    });
    return { nodes: new Map(), todos: new Map() };
  }
  const root = new Fields(parsed.json, '', complainAt(findings));
  const byNode = <Config>(key: string, read: (fields: Fields) => Config): ReadonlyMap<string, Config> => {
    const infos = root.object(key);
    return new Map(infos.keys().map((id) => [id, read(infos.object(id, complainAt(findings, id)))]));
  };
  return {
    nodes: byNode('node_info', nodeConfig),
    todos: byNode('usertask_info', todoConfig),
  };
}

/** Reads a version's `input`: the parameters that a run of it takes. */
export function readWorkflowInput(text: string, findings: Findings): readonly ParameterItem[] | undefined {
  const parsed = text.trim() === '' ? { json: [] } : parseJsonText(text);
  const complain = (message: string) =>
    findings.add('workflowInput', {
      message: `The input of the workflow cannot be read: ${message}`,
      fix: 'Send a JSON list of parameters such as [{"key":"ip","name":"ip","type":"String","required":true}]',
    });
  if ('json' in parsed) {
    const fields = new Fields({ input: parsed.json }, '', complain);
    return distinct(fields, items(fields, 'input'));
  }
  complain(parsed.problem);
  return undefined;
}

const complainAt =
  (findings: Findings, node?: string) =>
  (message: string): void =>
    findings.add('taskconfigShape', {
      ...(node !== undefined && { node }),
      message: `The taskconfig has a wrong shape: ${message}`,
      fix: 'Mend it; contract/taskconfig.schema.json says what it holds',
    });

function nodeConfig(fields: Fields): NodeConfig {
  const retry = fields.object('retry');
  return {
    plugin: fields.name('component'),
    function: fields.name('action'),
    version: fields.name('action_version'),
    connection: fields.name('connection_id'),
    inputs: distinct(fields, items(fields, 'inputs')),
    outputs: distinct(fields, items(fields, 'outputs')),
    timeoutSeconds: fields.number('timeout_seconds', 0.001, secondsMax),
    retry: {
      attemptsMax: retry.number('max_attempts', 1, attemptsMaxMax),
      firstIntervalSeconds: retry.number('initial_interval_seconds', 0, secondsMax),
      backoff: retry.number('backoff', 1, backoffMax),
      intervalMaxSeconds: retry.number('max_interval_seconds', 0, secondsMax),
    },
    onError: fields.oneOf('on_error', ['fail', 'continue']),
  };
}

const todoConfig = (fields: Fields): TodoConfig => ({
  view: items(fields, 'view_parameters'),
  form: distinct(fields, items(fields, 'handle_parameters')),
});

function items(fields: Fields, key: string): readonly ParameterItem[] {
  return fields.list(key).map((item) => {
    const name = item.name('name') ?? item.name('key') ?? '';
    if (name === '') item.refuse('a parameter needs a name');
    return {
      key: item.name('key') ?? name,
      name,
      type: item.text('type') ?? 'String',
      description: item.text('description') ?? '',
      required: item.boolean('required') ?? false,
      value: item.json('value'),
      defaultValue: item.json('default_value'),
    };
  });
}

/** Of parameters with one name the last one holds. */
function distinct(fields: Fields, all: readonly ParameterItem[]): readonly ParameterItem[] {
  const byName = new Map<string, ParameterItem>();
  for (const item of all) {
    if (byName.has(item.name)) fields.refuse(`the parameter ${item.name} stands there more than once`);
    byName.set(item.name, item);
  }
  return [...byName.values()].filter(({ name }) => name !== '');
}
