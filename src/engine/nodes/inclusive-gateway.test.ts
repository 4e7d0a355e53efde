import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { Play, run } from '../../../test/support/play.ts';

const enrich = flow(`start -> orSplit -[trigger.ip == true]-> intel -> orJoin -> close -> end
                              orSplit -[trigger.host == true]-> isolate -> orJoin
                              orSplit -[else]-> note -> orJoin`);

describe('inclusive gateway', () => {
  it('takes every flow whose condition holds and joins them into one', () => {
    expect(run(enrich, { ip: true, host: true })).toMatchObject({
      status: 'finished',
      trail: 'start orSplit intel isolate orJoin close end',
    });
  });

  it('joins the one path that was taken', () => {
    expect(run(enrich, { ip: false, host: true }).trail).toBe('start orSplit isolate orJoin close end');
  });

  it('takes the default flow when no condition holds', () => {
    expect(run(enrich, { ip: false, host: false }).trail).toBe('start orSplit note orJoin close end');
  });

  it('is at fault when no condition holds and there is no default flow', () => {
    expect(run(flow('start -> or -[1 == 2]-> end')).fault).toMatchObject({ reason: 'noFlowTaken' });
  });

  it('is released when a branch that could have come ends elsewhere', () => {
    const dies = flow(`start -> orSplit -> a -> orJoin -> end
                                orSplit -> b -> xor -[trigger.stop == true]-> end2
                                                xor -[else]-> orJoin`);
    const play = new Play(dies, { stop: true }).start();
    play.end('a');
    expect(play.waiting).toBe('b:action');
    play.end('b');
    expect(play).toMatchObject({ status: 'finished', trail: 'start orSplit a b xor end2 orJoin end' });
  });

  it('two joins that wait for one another do not hang the run', () => {
    const knot = flow(`start -> and -> or1 -> a -> or2 -> end
                                and -> or2 -> b -> or1`);
    expect(run(knot)).toMatchObject({ status: 'failed', fault: { reason: 'joinStarved' } });
  });
});
