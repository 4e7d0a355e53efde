/** Scripts on a bench: in this process, so that a step ends before the next line of the test, on the engine and with the limits of a server. */
import { evaluate, loadEngine } from '../plugins/script/evaluate.ts';
import { FunctionFailed, type PluginFunction } from '../plugins/plugin.ts';
import { defineScript, scriptFunction, scriptPlugin } from '../plugins/script/script.ts';

// A step on a bench cannot wait for it.
let engine = await loadEngine();

const script = defineScript((job) => {
  const report = evaluate(engine, job);
  if ('answer' in report) return report.answer;
  if (report.spoilt) void replace();
  throw new FunctionFailed(report.refused, { final: true });
});

async function replace(): Promise<void> {
  engine = await loadEngine();
}

export const findScript = (plugin: string, name: string): PluginFunction | undefined =>
  plugin === scriptPlugin && name === scriptFunction ? script : undefined;
