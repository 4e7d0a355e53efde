import { describe, expect, it } from 'vitest';
import { createBench } from './bench.ts';

const bpmn = (inside: string, id = 'P') =>
  `<process id="${id}" isExecutable="true"><startEvent id="start" />${inside}</process>`;
const file = (...processes: string[]) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">${processes.join('')}</definitions>`;
const flow = (from: string, to: string) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
const service = file(bpmn(`<serviceTask id="ask" /><endEvent id="end" />${flow('start', 'ask')}${flow('ask', 'end')}`));

describe('a drawing that runs, but could not be activated', () => {
  const odd = file(bpmn(`<userTask id="work" />${flow('start', 'work')}<task id="lost" />`));

  it('is deployed, and what is odd about it is told', () => {
    const bench = createBench();
    bench.deploy(odd);
    expect(bench.processes()[0]?.problems.map(({ rule }) => rule)).toEqual(['oneEnd', 'reachable']);
    const run = bench.start('P');
    bench.complete('work');
    expect(run.status).toBe('finished');
  });

  it('may call a class, and is at fault there', () => {
    const bench = createBench();
    const xml = service.replace(
      '<serviceTask',
      '<serviceTask xmlns:f="http://flowable.org/bpmn" f:class="org.example.Ask"',
    );
    bench.deploy(xml);
    expect(bench.start('P').fault?.message).toContain('org.example.Ask is part of a program that is not here');
  });

  it('is refused where it has to be activatable', () => {
    expect(() => createBench().deploy(odd, { activatable: true })).toThrow('A process has at least one end event');
  });
});

describe('a to-do that is drawn for other tools', () => {
  it('is for whom the drawing names', () => {
    const bench = createBench();
    const xml = file(bpmn(`<userTask id="work" flowable:assignee="\${owner}"/>${flow('start', 'work')}`));
    bench.deploy(xml.replace('<definitions', '<definitions xmlns:flowable="http://flowable.org/bpmn"'));
    bench.start('P', { variables: { owner: 'ann' } });
    expect(bench.todos()).toMatchObject([{ assignee: 'ann', handlers: [] }]);
    const named = `<resourceAssignmentExpression><formalExpression>bob</formalExpression></resourceAssignmentExpression>`;
    bench.deploy(
      file(
        bpmn(`<userTask id="work"><humanPerformer>${named}</humanPerformer></userTask>${flow('start', 'work')}`, 'Q'),
      ),
    );
    expect(bench.todos({ instance: bench.start('Q') })).toMatchObject([{ assignee: 'bob' }]);
  });
});
