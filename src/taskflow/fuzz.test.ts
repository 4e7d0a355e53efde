import { wholeFrom } from '../kernel/random.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { taskflowOf } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import type { Node, ProcessDefinition } from '../engine/definition.ts';
import { isObject, type Json } from '../kernel/json.ts';
import { bytesFromBase64, textFromBytes, textToBase64 } from './base64.ts';
import { readWorkflow } from './workflow.ts';

const seed = 20_260_101;
const rounds = 1_500;
const folder = new URL('../../test/support/bpmn/', import.meta.url);

const odd: readonly Json[] = [null, 7, '', '__proto__', '${', '${a.b}', [], {}, { type: 'element' }, ['x'], true];

/** The same JSON with about one in `rarity` values replaced, dropped or doubled. */
function mutate(json: Json, random: (below: number) => number, rarity: number): Json {
  if (random(rarity) === 0) return odd[random(odd.length)] ?? null;
  if (Array.isArray(json))
    return json.flatMap((item: Json) => {
      const fate = random(rarity);
      const mutated = mutate(item, random, rarity);
      if (fate === 0) return [];
      return fate === 1 ? [mutated, mutated] : [mutated];
    });
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, mutate(value, random, rarity)]));
}

/** Nodes that lie in no subprocess that can begin, and events on the border of no activity beside them. */
const misplacedIn = (definition: ProcessDefinition | undefined): Node[] =>
  [...(definition?.nodes.values() ?? [])].filter(
    (node) =>
      (node.parent !== undefined && !definition?.starts.has(node.parent)) ||
      (node.kind === 'boundaryEvent' && definition?.nodes.get(node.attachedTo)?.parent !== node.parent),
  );

it(`whatever is sent is read or refused, never an accident (seed ${seed})`, () => {
  const random = wholeFrom(seed);
  const samples = readdirSync(folder)
    .filter((file) => file.endsWith('.bpmn'))
    .map((file): Json => {
      const bytes = bytesFromBase64(taskflowOf(readFileSync(new URL(file, folder), 'utf8')));
      return JSON.parse((bytes && textFromBytes(bytes)) ?? '');
    });
  const config = {
    node_info: { try: { component: 'Text', action: 'replace', inputs: [{ name: 'text', value: '${trigger.a}' }] } },
    usertask_info: { ask: { view_parameters: [{ name: 'a', value: 1 }], handle_parameters: [{ key: 'b' }] } },
  };
  let runnable = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rarity = 20 + random(2_000);
    const taskflow = textToBase64(JSON.stringify(mutate(samples[random(samples.length)] ?? null, random, rarity)));
    const taskconfig = JSON.stringify(mutate(config, random, 5 + random(50)));
    const input = JSON.stringify(mutate([{ name: 'a' }], random, 5));
    const { definition, problems } = readWorkflow({ taskflow, taskconfig, input, catalog });
    expect(definition === undefined).toBe(problems.some(({ mode }) => mode === 'BASIC'));
    if (definition) runnable += 1;
    for (const { source, target } of definition?.flows.values() ?? [])
      expect([source, target].every((end) => definition?.nodes.has(end))).toBe(true);
    expect(misplacedIn(definition)).toEqual([]);
  }
  expect(runnable).toBeGreaterThan(rounds / 50);
  expect(runnable).toBeLessThan(rounds);
});
