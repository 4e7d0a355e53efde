import { expect, it } from 'vitest';
import { bpmnOf } from '../../test/support/bpmn.ts';
import { createBench } from './bench.ts';

it('a failed run goes on as another process draws it, if that has what it stands at', () => {
  const bench = createBench();
  const deploy = (id: string, drawing: string) => bench.deploy(bpmnOf(drawing).replace(/(?<=<process id=")[^"]+/, id));
  deploy('short', 'start -> todo -> xor -[todo.output.form.n > 1]-> end');
  deploy('longer', 'start -> todo -> xor -[true]-> todo2 -> end');
  deploy('other', 'start -> todo -> end');
  const run = bench.start('short');
  bench.complete('todo', { n: 1 });
  expect(run.fault).toMatchObject({ node: 'xor', reason: 'noFlowTaken' });
  expect(() => run.retry({ process: 'other' })).toThrow(
    'The version does not fit this run: node xor: expected exclusiveGateway in the process, found nothing of that id',
  );
  expect(() => run.retry({ process: 'nothing' })).toThrow('retry: expected one of short, longer, other, found nothing');
  expect(run).toMatchObject({ status: 'failed', processId: 'short' });
  run.retry({ process: 'longer' });
  expect(run).toMatchObject({ status: 'running', processId: 'longer' });
  bench.complete('todo2');
  expect(run.status).toBe('finished');
});

it('a failed run goes back to a node that has run', () => {
  const bench = createBench();
  bench.deploy(bpmnOf('start -> todo -> xor -[todo.output.form.n > 1]-> end'), { workflowId: 'review' });
  const run = bench.start('review');
  bench.complete('todo', { n: 1 });
  expect(run.status).toBe('failed');
  expect(() => run.retry({ from: 'end' })).toThrow('expected a node that has run, found end');
  run.retry({ from: 'todo' });
  bench.complete('todo', { n: 2 });
  expect(run.status).toBe('finished');
  expect(run.trail()).toEqual(['start', 'todo', 'xor', 'todo', 'xor', 'end']);
});
