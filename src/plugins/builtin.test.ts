import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInPlugins } from './builtin.ts';
import type { ParameterSpecs, PluginFunction } from './plugin.ts';
import { createRegistry } from './registry.ts';

/** The lines that docs/plugins.md must hold on a function; print them to write its section. */
function linesOn(name: string, fn: PluginFunction): readonly string[] {
  const effects = fn.sideEffects ? 'Has side effects' : 'No side effects';
  const repeatable = fn.repeatable ? 'repeatable' : 'not repeatable';
  return [
    `### \`${name}\``,
    `${fn.description} ${effects}, ${repeatable}.`,
    ...linesOf('input', fn.inputs),
    ...linesOf('output', fn.outputs),
  ];
}

const linesOf = (direction: string, specs: ParameterSpecs) =>
  Object.entries(specs).map(([name, { type, required, default: standard, description }]) => {
    const more = required ? ', required' : standard === undefined ? '' : `, default \`${JSON.stringify(standard)}\``;
    return `- ${direction} \`${name}\` (${type}${more}): ${description}`;
  });

const registry = createRegistry(builtInPlugins());
const functions = [...registry.plugins.values()].flatMap(({ functions }) => [...functions.values()]);
const lines = new Set(readFileSync('docs/plugins.md', 'utf8').split('\n'));

describe('docs/plugins.md tells all of', () => {
  it.each(functions.map((each) => [`${each.plugin}.${each.name}`, each.function] as const))('%s', (name, fn) =>
    expect(linesOn(name, fn).filter((line) => !lines.has(line))).toEqual([]),
  );
});

it('every installation has what the workflows of others expect', () =>
  expect(functions.map(({ plugin, name }) => `${plugin}.${name}`)).toEqual([
    'SecMasterUtilities.uuid',
    'SecMasterUtilities.stringToJson',
    'SecMasterUtilities.jsonToString',
    'SecMasterUtilities.isMatch',
    'SecMasterUtilities.stringReplace',
    'SecMasterUtilities.updateJsonObject',
    'SecMasterUtilities.formatTime',
    'SecMasterUtilities.now',
    'SecMasterUtilities.hash',
    'SecMasterUtilities.base64',
    'HTTP.get',
    'HTTP.request',
  ]));
