import type { ServiceTask } from '../engine/definition.ts';
import type { FunctionCall, InputParameter } from '../engine/function-call.ts';
import type { Json } from '../kernel/json.ts';
import type { CatalogFunction } from './catalog.ts';
import { compileInput, type Compiling } from './compiling.ts';
import type { DrawnNode } from './drawing.ts';
import { extensionOf } from './extensions.ts';
import type { Rule } from './problem.ts';
import { compileRetry } from './retry.ts';
import type { NodeConfig, ParameterItem } from './taskconfig.ts';

interface Missing {
  readonly missing: string;
}

const timeoutSecondsDefault = 60;

/** Makes the call of a service task; where there is nothing to call, the text that becomes the fault when it runs. */
export function compileCall(node: DrawnNode, compiling: Compiling): ServiceTask['call'] {
  const config = compiling.config.nodes.get(node.id);
  if (!config?.plugin || !config.function) return refuseEmpty(node, compiling);
  const chosen = { plugin: config.plugin, function: config.function };
  const found = findFunction(node, chosen, compiling);
  if ('missing' in found) return found;
  const refused = checkVersion(node, config, found, compiling) ?? checkConnection(node, config, compiling);
  const inputs = compileInputs(node, config, found, compiling);
  if (refused) return refused;
  return 'missing' in inputs ? inputs : { ...chosen, ...settingsOf(node, config, found, compiling), inputs };
}

function refuseEmpty(node: DrawnNode, compiling: Compiling): Missing {
  const called = extensionOf(node.element, 'class') || extensionOf(node.element, 'delegateExpression');
  const because = called && `: ${called.slice(0, calledCharsMax)} is part of a program that is not here`;
  return refuseCall(node, compiling, called ? 'functionReplaced' : 'functionChosen', {
    message: `No function is chosen for ${node.id}${because ?? ''}`,
    fix: `Choose a plug-in and a function: component and action under node_info, ${node.id}, in the taskconfig`,
  });
}
const calledCharsMax = 200;

const settingsOf = (
  node: DrawnNode,
  config: NodeConfig,
  { version, sideEffects, repeatable }: CatalogFunction,
  { findings }: Compiling,
): Omit<FunctionCall, 'plugin' | 'function' | 'inputs'> => ({
  version,
  ...(config.connection !== undefined && { connection: config.connection }),
  sideEffects,
  repeatable,
  timeoutMs: milliseconds(config.timeoutSeconds ?? timeoutSecondsDefault),
  retry: compileRetry(node, config.retry, repeatable, findings),
  onError: config.onError ?? 'fail',
});

function findFunction(
  node: DrawnNode,
  chosen: Pick<FunctionCall, 'plugin' | 'function'>,
  compiling: Compiling,
): CatalogFunction | Missing {
  const plugin = compiling.catalog.plugins.get(chosen.plugin);
  if (!plugin)
    return refuseCall(node, compiling, 'pluginInstalled', {
      message: `The plug-in ${chosen.plugin} of ${node.id} is not installed`,
      fix: `Install it, or choose one of ${listed(compiling.catalog.plugins.keys())}`,
    });
  return (
    plugin.functions.get(chosen.function) ??
    refuseCall(node, compiling, 'functionExists', {
      message: `The plug-in ${chosen.plugin} has no function ${chosen.function}, which ${node.id} calls`,
      fix: `Choose one of ${listed(plugin.functions.keys())}`,
    })
  );
}

function checkVersion(
  node: DrawnNode,
  config: NodeConfig,
  found: CatalogFunction,
  compiling: Compiling,
): Missing | undefined {
  if (config.version === undefined || config.version === found.version) return undefined;
  return refuseCall(node, compiling, 'functionVersion', {
    message: `${node.id} calls version ${config.version} of ${config.plugin}.${config.function}, installed is ${found.version}`,
    fix: 'Remove action_version to call the enabled one, or install the version',
  });
}

function checkConnection(node: DrawnNode, { connection }: NodeConfig, compiling: Compiling): Missing | undefined {
  if (connection === undefined || compiling.catalog.connections.has(connection)) return undefined;
  return refuseCall(node, compiling, 'connectionExists', {
    message: `The workspace has no connection ${connection}, which ${node.id} uses`,
    fix: 'Choose a connection of this workspace, or remove connection_id to use the built-in one',
  });
}

/** The function's own inputs in its own order, then those that it does not know: its check of the input names them again. */
function compileInputs(
  node: DrawnNode,
  config: NodeConfig,
  { inputs: specs }: CatalogFunction,
  compiling: Compiling,
): readonly InputParameter[] | Missing {
  const given = new Map(config.inputs.map((item) => [item.name, item]));
  const compiled = Object.entries(specs).map(([name, spec]) => {
    const item = given.get(name);
    const value = authoredValue(item, spec.type);
    const required = (spec.required === true || item?.required === true) && spec.default === undefined;
    if (required && value === undefined)
      compiling.findings.add('inputSet', {
        node: node.id,
        message: `The input ${name} of ${node.id} is required and has no value`,
        fix: `Give it a value of the type ${spec.type}`,
      });
    return compileParameter({ name, required }, value, node, compiling);
  });
  const unknown = config.inputs.filter(({ name }) => !Object.hasOwn(specs, name));
  for (const item of unknown) {
    compiling.findings.add('inputKnown', {
      node: node.id,
      message: `${config.plugin}.${config.function} has no input ${item.name}, which ${node.id} sets`,
      fix: `Remove it, or choose one of ${listed(Object.keys(specs))}`,
    });
    const value = authoredValue(item, item.type);
    compiled.push(compileParameter({ name: item.name, required: false }, value, node, compiling));
  }
  const unreadable = compiled.find((input) => 'missing' in input);
  return unreadable ?? compiled.flatMap((input) => ('missing' in input ? [] : [input]));
}

function compileParameter(
  parameter: Omit<InputParameter, 'value'>,
  authored: Json | undefined,
  node: DrawnNode,
  compiling: Compiling,
): InputParameter | Missing {
  if (authored === undefined) return parameter;
  const value = compileInput(authored, `The input ${parameter.name}`, node, compiling);
  return value ? { ...parameter, value } : { missing: `The input ${parameter.name} of ${node.id} cannot be read` };
}

/** What an author wrote for an input. An empty text is a value for a text only: elsewhere it is a field left blank. */
function authoredValue(item: ParameterItem | undefined, type: string): Json | undefined {
  const candidates = [item?.value, item?.defaultValue];
  return candidates.find((value) => value !== undefined && (value !== '' || type === 'String'));
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

export function refuseCall(
  { id }: DrawnNode,
  { findings }: Compiling,
  rule: Rule,
  problem: { readonly message: string; readonly fix: string },
): Missing {
  findings.add(rule, { node: id, ...problem });
  return { missing: problem.message };
}

const listedMax = 20;
const listed = (names: Iterable<string>): string => [...names].slice(0, listedMax).join(', ') || 'none: there are none';
