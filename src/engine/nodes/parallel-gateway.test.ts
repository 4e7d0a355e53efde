import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { Play, run } from '../../../test/support/play.ts';

describe('parallel gateway', () => {
  it('joins when as many tokens wait as flows come in', () => {
    const both = flow(`start -> andSplit -> isolate -> andJoin -> end
                                andSplit -> notify  -> andJoin`);
    expect(run(both)).toMatchObject({ status: 'finished', trail: 'start andSplit isolate notify andJoin end' });
  });

  it('ignores conditions on its outgoing flows', () => {
    const both = flow(`start -> and -[1 == 2]-> a -> end
                                and -[1 == 2]-> b -> end`);
    expect(run(both).trail).toBe('start and a b end end');
  });

  it('counts two tokens over one flow as two', () => {
    const twice = flow(`start -> and1 -> a -> xor -> andJoin -> end
                                 and1 -> b -> xor
                                 and1 -> c -> kept -> andJoin`);
    const play = new Play(twice).start();
    play.end('a');
    play.end('b');
    expect(play.trail).toBe('start and1 a b c xor xor andJoin end');
    play.end('c');
    play.end('kept');
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'joinStarved' } });
  });

  it('is at fault when the missing token can never come, and says how many are missing', () => {
    const starved = flow(`start -> xor -[trigger.both == true]-> and -> end
                                   xor -[else]-> a -> and`);
    const play = run(starved, { both: false });
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'joinStarved' } });
    expect(play.fault?.message).toContain('1 more of its 2 paths');
  });

  it('stays at fault when it is retried as it stands, and goes on with a result given by hand', () => {
    const starved = flow(`start -> xor -[trigger.both == true]-> and -> end
                                   xor -[else]-> a -> and`);
    const play = run(starved, { both: false });
    expect(play.retry()).toBe('done');
    expect(play.status).toBe('failed');
    const { number, node } = play.at('and');
    play.retry({ edits: { activity: number, items: [{ target: 'node', node, output: {} }] } });
    expect(play.status).toBe('finished');
  });

  it('waits as long as something alive can still come', () => {
    const slow = flow(`start -> andSplit -> a -> andJoin -> end
                                andSplit -> todo -> andJoin`);
    expect(run(slow)).toMatchObject({ status: 'running', waiting: 'todo:todo' });
  });
});
