import type { JsonObject } from '../../kernel/json.ts';
import { defineFunction, type CallContext, type PluginFunction } from '../plugin.ts';
import type { ScriptJob, Stores } from './evaluate.ts';

/** The function behind script tasks. No workflow can name it for a service task: what it runs is what an author drew, never data. */
export const scriptPlugin = 'Script';
export const scriptFunction = 'run';

type Run = (job: ScriptJob, context: CallContext) => string | Promise<string>;

/** Defines it around what runs the script and answers JSON text of `{result, variables}`. */
export const defineScript = (run: Run): PluginFunction =>
  defineFunction({
    description: 'Runs a script on process variables.',
    version: '1.0.0',
    inputs: {
      code: { type: 'String', description: 'The script.', required: true },
      variables: { type: 'Object', description: 'The process variables that it sees, by name.', default: {} },
      stores: {
        type: 'String',
        description: 'Which global names become variables: changed, all, none.',
        default: 'changed',
      },
    },
    outputs: {
      result: { type: 'JSON', description: 'The value of its last expression.' },
      variables: { type: 'Object', description: 'The process variables that it has set, by name.' },
    },
    sideEffects: false,
    repeatable: true,
    run({ code, variables, stores }, context) {
      const answer = run({ code, variables: JSON.stringify(variables), stores: storesOf(stores) }, context);
      return typeof answer === 'string' ? readAnswer(answer) : answer.then(readAnswer);
    },
  });

const storesOf = (text: string): Stores => (text === 'all' || text === 'none' ? text : 'changed');
const readAnswer = (text: string) => JSON.parse(text) as JsonObject;

/** It, in processes of their own that start with the first script. */
const script = defineScript(async (job, { signal }) => (await import('./run-script.ts')).runScript(job, signal));

/** Finds it as the registry finds others. */
export const findScript = (plugin: string, name: string): PluginFunction | undefined =>
  plugin === scriptPlugin && name === scriptFunction ? script : undefined;
