import type { Json } from '../../kernel/json.ts';
import { variablesIn } from '../context.ts';
import type { ScriptTask } from '../definition.ts';
import { passesThrough, type Inside, type NodeBehavior } from './behavior.ts';

/** Runs a script on the process variables as they are seen there; a person's edit gives one of them another value for it alone. */
export const scriptTask: NodeBehavior<'scriptTask'> = {
  ...passesThrough,
  enter: (node, inside) => ({
    is: 'call',
    call: node.call,
    input: inside.work.keep(inputOf(node, inside), inside.work.inputBytesMax),
  }),
  preview: (node, inside) => ({ input: inputOf(node, inside) }),
};

function inputOf({ code, stores }: ScriptTask, { work, scope, activity }: Inside): Json {
  const variables = variablesIn(work, scope, activity);
  for (const [name, edit] of Object.entries(activity.inputEdits ?? {})) variables[name] = work.valueOf(edit);
  return { code, stores, variables };
}
