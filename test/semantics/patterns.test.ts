import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Shell } from '../../src/cli/command.ts';
import { parseCommand } from '../../src/cli/parse.ts';
import { test } from '../../src/cli/test/test.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', 'examples', 'patterns');
const shell: Pick<Shell, 'colour'> = { colour: (text) => text };
const drawn = readdirSync(folder).filter((file) => file.endsWith('.bpmn'));

it('every control-flow pattern runs as its scenarios say, over every node and flow', async () => {
  const outcome = await test.run(parseCommand(test, [folder]), shell as Shell);
  if ('file' in outcome) throw new Error('expected a text');
  expect(outcome.text).toContain(', 0 failed.');
  expect(outcome.text?.match(/^.*\.bpmn +(\d+)\/\1 +(\d+)\/\2$/gm)).toHaveLength(drawn.length);
});

it('every pattern stands in the table of its folder', () => {
  const listed = [...readFileSync(path.join(folder, 'README.md'), 'utf8').matchAll(/`(\d\d-[a-z-]+)`/g)];
  expect(listed.map(([, name]) => `${name}.bpmn`)).toEqual(drawn.toSorted());
});
