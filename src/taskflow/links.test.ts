import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import { readWorkflow } from './workflow.ts';

const thrown = (name: string) => ({ as: 'intermediateThrowEvent', inside: `<linkEventDefinition name="${name}"/>` });
const caught = (name: string) => ({ as: 'intermediateCatchEvent', inside: `<linkEventDefinition name="${name}"/>` });

function readingOf(drawing: string, links: Record<string, ReturnType<typeof thrown>>) {
  const taskflow = taskflowOf(bpmnOf(drawing, links));
  return readWorkflow({ taskflow, taskconfig: '', input: '', catalog });
}
const broken = (...parts: Parameters<typeof readingOf>) =>
  readingOf(...parts).problems.map(({ rule, node }) => `${rule} ${node}`);

describe('a link', () => {
  it('is a flow from its throw events to its catch event', () => {
    const drawing = `start -> xor -[trigger.a]-> todo -> out
                     xor -[else]-> out2
                     in -> end`;
    const { definition, problems } = readingOf(drawing, { out: thrown('A'), out2: thrown('A'), in: caught('A') });
    expect(problems).toEqual([]);
    const links = [...(definition?.flows.values() ?? [])].filter(({ target }) => target === 'in');
    expect(links).toEqual([
      { id: 'Link_out', source: 'out', target: 'in' },
      { id: 'Link_out2', source: 'out2', target: 'in' },
    ]);
  });
  it('belongs to one level', () => {
    const drawing = 'start -> sub -> out\nin -> end\nsub: start2 -> out2\nsub: in2 -> todo';
    const links = { out: thrown('A'), in: caught('A'), out2: thrown('A'), in2: caught('A') };
    expect(broken(drawing, links)).toEqual([]);
    expect(broken(drawing, { ...links, in2: caught('B') })).toEqual(['link out2', 'reachable in2', 'reachable todo']);
  });
  it('is called like its event where its definition has no name', () => {
    const named = (as: string) => ({ as, attributes: 'name="A"', inside: '<linkEventDefinition/>' });
    const links = { out: named('intermediateThrowEvent'), in: named('intermediateCatchEvent') };
    expect(broken('start -> out\nin -> end', links)).toEqual([]);
  });
  it('can close a cycle, which is checked as any other', () =>
    expect(
      broken('start -> xor -[trigger.a]-> end\nxor -> task -> out\nin -> xor', { out: thrown('A'), in: caught('A') }),
    ).toEqual([]));
});

describe('a link is refused', () => {
  it('without a catch event, or with two', () => {
    expect(broken('start -> out\nstart -> end', { out: thrown('A') })).toEqual(['link out']);
    expect(
      broken('start -> out\nin -> end\nin2 -> end', { out: thrown('A'), in: caught('A'), in2: caught('A') }),
    ).toEqual(['link out', 'link in', 'link in2', 'reachable in2']);
  });
  it('that is drawn as a flow as well', () => {
    const links = { out: thrown('A'), in: caught('A') };
    expect(broken('start -> out -> end\nin -> end', links)).toEqual(['link out']);
    expect(broken('start -> out\nstart -> in -> end', links)).toEqual(['link in']);
  });
  it('into a cycle that never ends', () =>
    expect(broken('start -> xor -> out\nin -> xor\nstart -> end', { out: thrown('A'), in: caught('A') })).toEqual([
      'endlessCycle xor',
    ]));
});
