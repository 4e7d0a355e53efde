import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bpmnOf } from '../../../test/support/bpmn.ts';
import type { Shell } from '../command.ts';
import { findCommand, parseCommand } from '../parse.ts';
import { commands } from '../commands.ts';
import { test } from './test.ts';

const demo = path.resolve(import.meta.dirname, '..', '..', 'demo');
const folder = mkdtempSync(path.join(os.tmpdir(), 'sallyport-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(path.join(demo, 'workflows'), folder, { recursive: true, filter: (name) => !name.endsWith('.scenario.yaml') });

const written = new Map<string, string>();
const shell: Pick<Shell, 'writeFile' | 'colour'> = {
  writeFile: async (name, bytes) => void written.set(name, new TextDecoder().decode(bytes)),
  colour: (text) => text,
};
async function play(...argv: string[]) {
  const outcome = await test.run(parseCommand(test, argv), shell as Shell);
  if ('file' in outcome) throw new Error('expected a text');
  return outcome;
}
const write = (yaml: string) => writeFileSync(path.join(folder, 'one.scenario.yaml'), yaml);
const head = 'workflow: parse-vendor-payload.bpmn\ntaskconfig: parse-vendor-payload.json\ninputs: { endpoint: x }\n';

it('the demo’s workflows do what their scenarios say, at every node and flow', async () => {
  const { failed, text } = await play(path.join(demo, 'workflows'));
  expect(text).toContain('9 scenarios in 3 files: 9 passed, 0 failed.');
  expect(text).toMatch(/alert-triage\.bpmn +12\/12 +13\/13\n/);
  expect(failed).toBe(false);
});

it('is a command like any other', () => expect(findCommand(commands, ['test', 'folder'])).toBe(test));

it('what comes from outside is a step too, and what begins in a step of its own is none: a trigger, a signal, the word to look at conditions', async () => {
  const drawing = bpmnOf('start -> receive -> signal -> when -> end', {
    receive: { attributes: 'flowable:async="true"' },
    signal: { attributes: 'flowable:async="true"', inside: '<signalEventDefinition signalRef="signal"/>' },
    when: { inside: '<conditionalEventDefinition><condition>${by == "ada"}</condition></conditionalEventDefinition>' },
  });
  const outside = path.join(folder, 'outside');
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'outside.bpmn'), drawing);
  writeFileSync(
    path.join(outside, 'outside.scenario.yaml'),
    `workflow: outside.bpmn
scenarios:
  - name: one after the other
    steps:
      - { trigger: receive, variables: { by: ada } }
      - { signal: signal }
      - { conditions: true }
    expect: { status: finished, trail: [start, receive, signal, when, end] }\n`,
  );
  const { text } = await play(outside);
  expect(text).toContain('1 scenarios in 1 files: 1 passed, 0 failed.');
  rmSync(outside, { recursive: true });
});

describe('a scenario that fails', () => {
  it('names the file, the step, what was expected and what was found; JUnit has it too', async () => {
    write(`${head}scenarios:
  - name: small & "noted"
    trigger: { vendor_payload: '{"event": {"severity": 2}}' }
    steps: [{ expect: { passes: [openTicket] } }]\n`);
    const { failed, text, data } = await play(folder, '--junit', 'out.xml');
    expect(failed).toBe(true);
    expect(text).toContain('one.scenario.yaml\n  FAILED small & "noted"\n');
    expect(text).toContain(
      'step 1, expect: passes: expected openTicket; openTicket does not come, found payloadArrived',
    );
    expect(text).toMatch(/parse-vendor-payload\.bpmn +4\/6 +3\/5 +openTicket ticketOpened isSerious toTicket/);
    expect(data).toMatchObject({
      files: [{ scenarios: [{ passed: false }] }],
      coverage: [{ nodes: { taken: 4, of: 6 } }],
    });
    expect(written.get('out.xml')).toContain('name="small &amp; &quot;noted&quot;"><failure message="step 1, expect');
  });

  it.each([
    [
      'a call without a mock',
      'trigger: { title: t, vendor_payload: \'{"event": {"severity": 9}}\' }',
      'start: no mock for HTTP.request',
    ],
    [
      'a to-do that is not open',
      "trigger: { vendor_payload: '{}' }\n    steps: [{ complete: ask }]",
      'step 1, complete: complete: no to-do ask',
    ],
    ['another fault', 'expect: { fault: { reason: timedOut } }', 'in the end: fault: expected {"reason":"timedOut"}'],
    ['two things in one step', 'steps: [{ retry: true, advance: PT1H }]', 'expected one of complete, reject'],
  ])('tells %s', async (_, scenario, told) => {
    write(`${head}scenarios:\n  - name: one\n    ${scenario}\n`);
    const { failed, text } = await play(folder);
    expect(text).toContain(told);
    expect(failed).toBe(true);
  });
});

describe('a file that cannot be played', () => {
  it.each([
    ['no YAML', 'workflow: [', 'expected YAML, found'],
    [
      'a word that nobody knows',
      `${head}scenarios: [{ name: a, expects: {} }]`,
      'must NOT have additional properties: expects',
    ],
    [
      'no workflow there',
      'workflow: gone.bpmn\nscenarios: [{ name: a }]',
      'gone.bpmn: expected a file that can be read',
    ],
    [
      'a workflow that is refused',
      'workflow: parse-vendor-payload.bpmn\nscenarios: [{ name: a }]',
      'expected a process that can be activated',
    ],
  ])('says so: %s', async (_, yaml, told) => {
    write(yaml);
    const { failed, text } = await play(folder);
    expect(text).toContain(told);
    expect(text).toContain('1 files could not be played');
    expect(failed).toBe(true);
  });
});
