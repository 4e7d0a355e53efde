import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { ada, Play } from '../../../test/support/play.ts';
import type { NodeId } from '../definition.ts';
import type { Ask } from '../messages.ts';

const begin: Ask = { kind: 'start', trigger: { value: {} }, workflowInput: { value: {} }, by: ada };
const startMessage = 'startMessage' as NodeId;
const both = flow('start -> a -> end\nstartMessage -> b -> end');

describe('a process with several start events', () => {
  it('begins at the plain one when it is started plainly', () =>
    expect(new Play(both).start()).toMatchObject({ trail: 'start a', waiting: 'a:action' }));

  it('begins at the one whose message came, alone', () =>
    expect(new Play(both).start({ entry: startMessage })).toMatchObject({ trail: 'startMessage b' }));

  it('has what came with the message as the output of that event, and as process variables', () => {
    const play = new Play(flow('startMessage -> xor -[n == 3]-> b -> end\nxor -[else]-> end2'));
    play.start({ entry: startMessage, variables: { n: 3 } });
    expect(play.waiting).toBe('b:action');
    expect(play.output('startMessage')).toEqual({ n: 3 });
  });

  it('begins at no other place', () => {
    const elsewhere = new Play(both).tell({ ...begin, entry: 'b' as NodeId });
    expect(elsewhere).toMatchObject({ rejected: 'notNow', message: expect.stringContaining('no start event b') });
  });
});

describe('a process that only messages and signals begin', () => {
  const play = () =>
    new Play(flow('startSignal -> a -> end\ncase~: message -> b -> end2', { startSignal: { named: 'alarm' } }));

  it('begins at the first of its start events when it is started plainly', () =>
    expect(play().start()).toMatchObject({ trail: 'startSignal a' }));

  it('has its event subprocesses wait from then on', () => {
    const begun = play().start({ entry: 'startSignal' as NodeId });
    expect(begun.tell({ kind: 'message', name: 'message', variables: {}, by: ada })).toBe('done');
    expect(begun.waiting).toBe('a:action case:inside b:action');
  });
});
