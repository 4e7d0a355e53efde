import { describe, expect, it } from 'vitest';
import { bpmnOf } from '../../test/support/bpmn.ts';
import { FunctionFailed } from '../plugins/plugin.ts';
import { createBench } from './bench.ts';

const process = (id: string, xml: string) => xml.replace('Process_1', id);
const passing = (inside: string) => `<extensionElements>${inside}</extensionElements>`;
const caller = process(
  'caller',
  bpmnOf(`start -> flow -> xor -[verdict == 'bad']-> todo -> end\nxor -[else]-> end2`, {
    flow: {
      attributes: 'calledElement="enrich" flowable:businessKey="${trigger.ip}"',
      inside:
        passing(`<flowable:in source="ip" target="address"/><flowable:in sourceExpression="\${'fast'}" target="mode"/>
        <flowable:out source="answer" target="verdict"/><flowable:out sourceExpression="\${address}" target="asked"/>`),
    },
  }),
);
const enrich = process('enrich', bpmnOf('start -> todo -> end', { todo: { attributes: 'name="Look at ${address}"' } }));

function benchOf(...processes: string[]) {
  const bench = createBench();
  for (const xml of processes) bench.deploy(xml);
  return bench;
}

describe('a called process on the bench', () => {
  it('gets what is passed in, and gives back what is passed out', () => {
    const bench = benchOf(caller, enrich);
    const run = bench.start('caller', { variables: { ip: '192.0.2.1', secret: 'x' } });
    const [child] = run.children();
    expect(child).toMatchObject({ processId: 'enrich', status: 'running', businessKey: '192.0.2.1', parent: run });
    expect(child?.variables()).toEqual({ address: '192.0.2.1', mode: 'fast' });
    expect(bench.instances()).toEqual([run, child]);
    bench.complete('Look at 192.0.2.1', { answer: 'bad' });
    expect(child?.status).toBe('finished');
    expect(run.variables()).toEqual({ ip: '192.0.2.1', secret: 'x', verdict: 'bad', asked: '192.0.2.1' });
    expect(run.trail()).toEqual(['start', 'flow', 'xor', 'todo']);
    expect(run.output('flow')).toEqual({ verdict: 'bad', asked: '192.0.2.1' });
  });

  it('what nobody gave comes back as null', () => {
    const bench = benchOf(caller, enrich);
    const run = bench.start('caller', { variables: { ip: '192.0.2.1' } });
    bench.complete('Look at 192.0.2.1');
    expect(run).toMatchObject({ status: 'finished' });
    expect(run.variables()).toMatchObject({ verdict: null });
  });

  it('is known to its caller by its id, and names that expressions give pass both ways', () => {
    const passes = passing(`<flowable:in source="ip" targetExpression="of_\${kind}"/>
      <flowable:out sourceExpression="\${of_host}" targetExpression="\${of_host}_seen"/>
      <flowable:out source="of_host" targetExpression="\${execution.getVariable('none')}"/>`);
    const details = {
      attributes: 'calledElement="enrich" flowable:idVariableName="child_${kind}"',
      inside: passes.replace(/<flowable:out source=.*?\/>/, ''),
    };
    const bench = benchOf(process('caller', bpmnOf('start -> flow -> todo2 -> end', { flow: details })), enrich);
    const run = bench.start('caller', { variables: { ip: 'web', kind: 'host', address: 'x' } });
    const [child] = run.children();
    expect(child?.variables()).toEqual({ of_host: 'web' });
    expect(run.variables()).toMatchObject({ child_host: child?.id });
    bench.complete('todo');
    expect(run.variables()).toMatchObject({ web_seen: 'web' });
    const failing = process('caller', bpmnOf('start -> flow -> end', { flow: { ...details, inside: passes } }));
    const second = benchOf(failing, enrich);
    const failed = second.start('caller', { variables: { ip: 'web', kind: 'host', address: 'x' } });
    second.complete('todo');
    expect(failed.fault).toMatchObject({ reason: 'expressionFailed' });
  });

  it('inherits everything where that is wished', () => {
    const inherits = { attributes: 'calledElement="enrich" flowable:inheritVariables="true"' };
    const bench = benchOf(process('caller', bpmnOf('start -> flow -> end', { flow: inherits })), enrich);
    const run = bench.start('caller', { variables: { address: 'a', n: 1 } });
    expect(run.children()[0]?.variables()).toEqual({ address: 'a', n: 1 });
  });

  it('that is not deployed is a fault, mended by deploying it', () => {
    const bench = benchOf(caller);
    const run = bench.start('caller', { variables: { ip: '192.0.2.1' } });
    expect(run.fault).toMatchObject({ node: 'flow', reason: 'childNotStarted' });
    bench.deploy(enrich);
    run.retry();
    expect(run.children()).toHaveLength(1);
  });

  it('is terminated with its caller, and resumed with it', () => {
    const bench = benchOf(caller, enrich);
    const run = bench.start('caller', { variables: { ip: '192.0.2.1' } });
    run.terminate();
    expect([run.status, run.children()[0]?.status]).toEqual(['terminated', 'terminated']);
    expect(bench.todos()).toEqual([]);
    run.retry();
    expect([run.status, run.children().map(({ status }) => status)]).toEqual(['running', ['running']]);
    expect(bench.todos()).toHaveLength(1);
  });

  it('fails its caller, and a retry of either mends both', () => {
    let good = false;
    const bench = createBench({
      plugins: {
        'HTTP.get': () => {
          if (!good) throw new FunctionFailed('no route', { final: true });
          return {};
        },
      },
    });
    const taskconfig = {
      node_info: { ask: { component: 'HTTP', action: 'get', inputs: [{ name: 'url', value: 'https://x.example/' }] } },
    };
    bench.deploy(process('enrich', bpmnOf('start -> ask -> end')), { taskconfig });
    bench.deploy(process('caller', bpmnOf('start -> flow -> end', { flow: { attributes: 'calledElement="enrich"' } })));
    const runs = [bench.start('caller'), bench.start('caller')];
    for (const run of runs) expect(run).toMatchObject({ status: 'failed', fault: { reason: 'childFailed' } });
    good = true;
    runs[0]?.retry();
    runs[1]?.children()[0]?.retry();
    for (const run of runs) expect([run.status, run.children()[0]?.status]).toEqual(['finished', 'finished']);
  });

  it('of SecMaster’s dialect gets inputs and gives outputs by the taskconfig', () => {
    const bench = createBench();
    bench.deploy(process('child', bpmnOf('start -> todo -> end')), { input: [{ name: 'ip' }] });
    bench.deploy(process('caller', bpmnOf('start -> flow -> end', { flow: { attributes: 'calledElement="child"' } })), {
      taskconfig: {
        node_info: {
          flow: {
            inputs: [{ name: 'ip', value: '${trigger.ip}' }],
            outputs: [{ name: 'seen', value: { of: '${workflow.input.ip}', by: '${todo.output.approver}' } }],
          },
        },
      },
    });
    const run = bench.start('caller', { trigger: { ip: '192.0.2.1' } });
    bench.complete('todo', {}, { by: 'ada' });
    expect(run.output('flow')).toEqual({ seen: { of: '192.0.2.1', by: 'ada' } });
  });

  it('is refused without a workflow to call, or with half a passing', () => {
    const refused = (attributes: string, inside = '') =>
      createBench().deploy(bpmnOf('start -> flow -> end', { flow: { attributes, inside: passing(inside) } }));
    expect(() => refused('')).toThrow('The workflow that it calls is missing');
    expect(() => refused('calledElement="x"', '<flowable:in source="a"/>')).toThrow('an in element has no target');
    expect(() => refused('calledElement="x"', '<flowable:out target="a"/>')).toThrow('an out element has no source');
    expect(() => refused('calledElement="x"', '<flowable:out sourceExpression="${" target="a"/>')).toThrow(
      'cannot be read',
    );
  });
});
