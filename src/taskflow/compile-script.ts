import type { ScriptTask } from '../engine/definition.ts';
import type { Compiling } from './compiling.ts';
import type { DrawnNode } from './drawing.ts';
import { extensionOf } from './extensions.ts';
import type { Findings } from './problem.ts';
import { compileRetry } from './retry.ts';
import { attributeOf, elementsOf, isNamed, namespaces, textOf } from './xml/tree.ts';

/** What runs scripts; the function of this name that the runtime finds. */
const runner = { plugin: 'Script', function: 'run', version: '1.0.0', inputs: [] } as const;
const formats: ReadonlySet<string> = new Set(
  'javascript js ecmascript text/javascript application/javascript text/ecmascript application/ecmascript'.split(' '),
);
const codeCharsMax = 64 * 1024;
const timeoutSecondsDefault = 60;

/** Makes a script task's script; undefined, and reported, where there is none that can be run. */
export function compileScript(
  node: DrawnNode,
  compiling: Compiling,
): Omit<ScriptTask, 'kind' | 'id' | 'name'> | undefined {
  const { findings, config } = compiling;
  const settings = config.nodes.get(node.id);
  const code = codeOf(node, findings);
  const result = resultOf(node, compiling);
  if (!hasFormat(node, findings) || code === undefined) return undefined;
  return {
    code,
    stores: storesOf(node),
    ...(result && { result }),
    call: {
      ...runner,
      sideEffects: false,
      repeatable: true,
      timeoutMs: Math.round((settings?.timeoutSeconds ?? timeoutSecondsDefault) * 1000),
      retry: compileRetry(node, settings?.retry ?? noRetry, true, findings),
      onError: settings?.onError ?? 'fail',
    },
  };
}

const noRetry = {
  attemptsMax: undefined,
  firstIntervalSeconds: undefined,
  backoff: undefined,
  intervalMaxSeconds: undefined,
};

function hasFormat({ id, element }: DrawnNode, findings: Findings): boolean {
  const format = attributeOf(element, 'scriptFormat')?.trim();
  if (formats.has(format?.toLowerCase() ?? '')) return true;
  findings.add('script', {
    node: id,
    message: `The script of ${id} is ${format ? `in the language ${format.slice(0, 80)}` : 'in no language that is named'}, supported is javascript`,
    fix: 'Write it in JavaScript, and scriptFormat="javascript"',
  });
  return false;
}

function codeOf({ id, element }: DrawnNode, findings: Findings): string | undefined {
  const found = elementsOf(element).find((child) => isNamed(child, namespaces.bpmn, 'script'));
  const code = found ? textOf(found) : '';
  if (code.trim() !== '' && code.length <= codeCharsMax) return code;
  findings.add('script', {
    node: id,
    message: `The script of ${id} has ${code.trim() === '' ? 'no' : code.length} characters, expected 1 to ${codeCharsMax}`,
    fix: 'Write the script into its script element, or split a long one over several tasks',
  });
  return undefined;
}

/** Flowable stores global names only when told so; without a word, variables that the script changes are stored here. [ours] */
function storesOf({ element }: DrawnNode): ScriptTask['stores'] {
  const stores = extensionOf(element, 'autoStoreVariables')?.toLowerCase();
  if (stores === 'true') return 'all';
  return stores === 'false' ? 'none' : 'changed';
}

function resultOf({ id, element }: DrawnNode, { findings }: Compiling): string | undefined {
  const name = extensionOf(element, 'resultVariable') || extensionOf(element, 'resultVariableName');
  if (!name || name.length <= nameCharsMax) return name || undefined;
  findings.add('script', {
    node: id,
    message: `The resultVariable of ${id} has ${name.length} characters, at most ${nameCharsMax} are allowed`,
    fix: 'Choose a shorter name',
  });
  return undefined;
}
const nameCharsMax = 256;

/** Every word of a script is a name that it may set. One that it puts together as it runs is not foreseen. */
export const namesInScript = ({ code, result }: ScriptTask): readonly string[] => [
  ...(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []),
  ...(result === undefined ? [] : [result]),
];
