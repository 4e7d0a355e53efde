import { describe, expect, it } from 'vitest';
import { bpmnOf } from '../../test/support/bpmn.ts';
import { createBench } from './bench.ts';

const drawn = (id: string, ...drawing: Parameters<typeof bpmnOf>) => bpmnOf(...drawing).replaceAll('Process_1', id);
const paid = { inside: '<messageEventDefinition messageRef="paid"/>' };
const alarm = { inside: '<signalEventDefinition signalRef="alarm"/>' };

describe('runs that events begin', () => {
  it('begin by the message that their process waits for', () => {
    const bench = createBench();
    bench.deploy(drawn('P', 'start -> todo -> end\nstart2 -> todo2 -> end', { start2: paid }));
    const run = bench.start({ message: 'paid' }, { variables: { amount: 3 }, businessKey: 'k' });
    expect(run).toMatchObject({ processId: 'P', businessKey: 'k', status: 'running' });
    expect(run.trail()).toEqual(['start2', 'todo2']);
    expect(run.variables()).toEqual({ amount: 3 });
    expect(() => bench.start({ message: 'lost' })).toThrow('no node starts with the message lost');
  });

  it('are not begun by a message that is sent: that goes to who waits', () => {
    const bench = createBench();
    bench.deploy(drawn('P', 'start2 -> todo -> end', { start2: paid }));
    expect(() => bench.message('paid')).toThrow('no node waits for the message paid');
  });

  it('begin in every process that waits for a signal, and go on where it is waited for', () => {
    const bench = createBench();
    bench.deploy(drawn('P', 'start2 -> signal -> end', { start2: alarm, signal: alarm }));
    bench.deploy(drawn('Q', 'start -> todo -> end\nstart2 -> end', { start2: alarm }));
    bench.signal('alarm', { variables: { level: 2 } });
    expect(bench.instances().map(({ processId, status }) => `${processId} ${status}`)).toEqual([
      'P running',
      'Q finished',
    ]);
    bench.signal('alarm');
    expect(bench.instances().map(({ processId, status }) => `${processId} ${status}`)).toEqual([
      'P finished',
      'Q finished',
      'P running',
      'Q finished',
    ]);
  });

  it('are told what other runs throw, except in their own instance', () => {
    const bench = createBench();
    bench.deploy(drawn('P', 'start2 -> signal -> end', { start2: paid, signal: alarm }));
    bench.deploy(drawn('Q', 'start2 -> end', { start2: alarm }));
    bench.deploy(drawn('R', 'start -> throw -> end', { throw: alarm }));
    const local = drawn('S', 'start -> throw -> end', { throw: { inside: '<signalEventDefinition signalRef="s"/>' } });
    bench.deploy(local.replace('<process', '<signal id="s" name="alarm" flowable:scope="processInstance"/><process'));
    const hears = bench.start({ message: 'paid' });
    bench.start('S');
    expect(hears.status).toBe('running');
    bench.start('R');
    expect(hears.status).toBe('finished');
    expect(bench.instances().map(({ processId }) => processId)).toEqual(['P', 'S', 'R', 'Q']);
  });

  it('that begin one another by signals for ever end the test', () => {
    const bench = createBench();
    bench.deploy(drawn('P', 'start -> throw -> end\nstart2 -> throw -> end', { throw: alarm, start2: alarm }));
    expect(() => bench.start('P')).toThrow('do they begin one another for ever?');
  });

  it('may be started plainly too, and called: at the first start event where none is plain', () => {
    const bench = createBench();
    bench.deploy(drawn('P', 'start2 -> end\nstart3 -> end3', { start2: paid, start3: alarm }));
    expect(bench.start('P').trail()).toEqual(['start2', 'end']);
    bench.deploy(drawn('Q', 'start -> flow -> end', { flow: { attributes: 'calledElement="P"' } }));
    expect(bench.start('Q')).toMatchObject({ status: 'finished' });
  });

  it('belong to one process for each message', () => {
    const bench = createBench();
    const other = drawn('Q', 'start2 -> end', { start2: paid });
    bench.deploy(drawn('P', 'start2 -> end', { start2: paid }));
    expect(() => bench.deploy(other)).toThrow('the message paid begins P already, found Q');
    bench.deploy(drawn('P', 'start -> end'));
    bench.deploy(other);
  });
});
