import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { Play, run } from '../../test/support/play.ts';
import { dueAt } from './due-date.ts';

describe('limits', () => {
  it('an instance pauses after 500 steps and goes on when its turn comes', () => {
    const endless = flow('start -> xor1 -> xor2 -> xor1');
    const play = new Play(endless).start();
    expect(play.state).toMatchObject({ status: 'running', paused: true, nextActivity: 500 });
    play.tell({ kind: 'goOn' });
    expect(play.state.nextActivity).toBe(1000);
    play.terminate();
    expect(play.status).toBe('terminated');
  });

  it('a large value is kept aside, named by its hash, and loaded when an expression reads it', () => {
    const big = 'x'.repeat(40_000);
    const play = run(
      flow(`start -> a -> xor -[a.output.text.length() == 40000]-> b -> end`, {
        b: { input: { text: '${a.output.text}' } },
      }),
      {},
      { a: { text: big } },
    );
    expect(play.status).toBe('finished');
    expect(Math.max(...play.facts.map((fact) => JSON.stringify(fact).length))).toBeLessThan(2_000);
    expect(play.output('a')).toEqual({ text: big });
  });

  it('a terminate end event ends everything else', () => {
    const kill = flow(`start -> and -> todo -> end
                                and -> a -> kill
                                and -> b -> end`);
    const play = new Play(kill).start();
    play.end('a');
    expect(play).toMatchObject({ status: 'finished', waiting: '' });
    expect(play.tell({ kind: 'actionEnded', activity: 4, attempt: 1, outcome: { is: 'unknown', message: '' } })).toBe(
      'done',
    );
  });

  it.each(['b.output.x', 'Test.output.x', "nodes['b'].output.x"])('what has not run yet is null: %s', (path) => {
    const play = run(flow('start -> a -> b -> end', { a: { input: { text: `${'$'}{${path}}` } } }));
    expect(play).toMatchObject({ status: 'finished', trail: 'start a b end' });
  });

  it('a name that nothing declares is a fault', () => {
    const play = run(flow('start -> a -> end', { a: { input: { text: '${nobody.output}' } } }));
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'expressionFailed' } });
  });

  it('data is never evaluated', () => {
    const play = run(flow('start -> a -> end', { a: { input: { text: '${trigger.title}' } } }), { title: '${1+1}' });
    expect(play.facts.find(({ kind }) => kind === 'actionRequested')).toMatchObject({
      request: { input: { value: { text: '${1+1}' } } },
    });
  });
});

describe('due dates', () => {
  const now = Date.UTC(2026, 0, 31, 12);
  it.each([
    ['PT1H30M', now + 5_400_000],
    ['P1M', Date.UTC(2026, 1, 28, 12)],
    ['P1Y', Date.UTC(2027, 0, 31, 12)],
    ['P1W2DT0.5S', now + 9 * 86_400_000 + 500],
    ['2026-02-01T00:00:00+08:00', Date.UTC(2026, 0, 31, 16)],
    ['2026-02-01', Date.UTC(2026, 1, 1)],
    ['2026-02-01T10:00:00', Date.UTC(2026, 1, 1, 10)],
    ['P', undefined],
    ['PT', undefined],
    ['tomorrow', undefined],
    ['2026-13-01', undefined],
  ])('%s', (text, instant) => expect(dueAt(text, now)).toBe(instant));
});
