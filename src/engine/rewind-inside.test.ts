import { describe, expect, it } from 'vitest';
import type { Play } from '../../test/support/play.ts';
import { back, play, runsOf, superseded } from '../../test/support/back.ts';

describe('a retry from a run in a subprocess', () => {
  const inside = `start -> sub -> c -> end
                  sub: start1 -> a -> b -> end1`;

  it('stays inside while it is open', () => {
    const p = play(inside);
    p.end('a');
    p.fail('b');
    expect(back(p, 'a')).toBe('done');
    expect(p.waiting).toBe('sub:inside a:action');
    p.end('a');
    p.end('b');
    expect(p.waiting).toBe('c:action');
  });

  it('is refused once it is closed: its own run is named, and goes into it anew', () => {
    const p = play(inside);
    p.end('a', { n: 1 });
    p.end('b');
    p.fail('c');
    expect(back(p, 'a')).toMatchObject({ rejected: 'noWayBack', instead: { node: 'sub', activity: 1 } });
    expect(back(p, 'sub')).toBe('done');
    expect(p.waiting).toBe('sub:inside a:action');
    expect(superseded(p)).toBe('sub start1 a b end1 c');
    expect(p.output('a')).toBeNull();
  });

  it('from before it withdraws all inside', () => {
    const p = play(`start -> x -> sub -> c -> end
                    sub: start1 -> and -> a -> end1
                                   and -> todo -> end1`);
    p.end('x');
    p.fail('a');
    expect(back(p, 'x')).toBe('done');
    expect(p.waiting).toBe('x:action');
    expect(Object.keys(p.state.scopes)).toEqual(['0']);
  });

  it('names the outermost that is closed', () => {
    const p = play(`start -> sub1 -> c -> end
                    sub1: start1 -> sub2 -> end1
                    sub2: start2 -> a -> end2`);
    p.end('a');
    p.fail('c');
    expect(back(p, 'a')).toMatchObject({ instead: { node: 'sub1' } });
  });
});

describe('a retry from a round', () => {
  it('at the same time as others does that one again', () => {
    const p = play('start -> a|3 -> b -> end');
    const [, first, second] = Object.values(p.state.activities).map(({ number }) => number);
    const outcome = { is: 'output', output: { value: {} } } as const;
    p.tell({ kind: 'actionEnded', activity: first ?? 0, attempt: 1, outcome });
    p.tell({
      kind: 'actionEnded',
      activity: second ?? 0,
      attempt: 1,
      outcome: { is: 'failure', message: 'no', final: true },
    });
    expect(p.retry({ from: { activity: first ?? 0, attempt: 1 } })).toBe('done');
    expect(p.waiting).toBe('a:multi a:action a:action a:action');
    expect(p.state.activities[1]?.phase).toMatchObject({ begun: 3, done: 0 });
    expect(p.at('a').round).toEqual({ of: 1, index: 0 });
  });

  it('after others does those that followed again too', () => {
    const p = play('start -> a=3 -> b -> end');
    p.end('a', { n: 0 });
    p.end('a', { n: 1 });
    p.fail('a');
    const [, first] = runsOf(p, 'a');
    expect(p.retry({ from: { activity: first ?? 0, attempt: 1 } })).toBe('done');
    expect(p.state.activities[1]?.phase).toMatchObject({ begun: 1, done: 0 });
    for (const n of [0, 1, 2]) p.end('a', { n });
    expect(p.waiting).toBe('b:action');
  });

  it('that is over with all others is refused: the run of the whole is named, and begins them anew', () => {
    const p = play('start -> a|2 -> b -> end');
    p.end('a');
    p.end('a');
    p.fail('b');
    expect(back(p, 'a')).toMatchObject({ rejected: 'noWayBack', instead: { node: 'a', activity: 1 } });
    expect(back(p, 'a', { nth: 0 })).toBe('done');
    expect(p.waiting).toBe('a:multi a:action a:action');
  });

  it('inside a subprocess with rounds stays in that round', () => {
    const p = play(`start -> sub|2 -> c -> end
                    sub: start1 -> a -> b -> end1`);
    p.end('a');
    p.fail('b');
    expect(back(p, 'a')).toBe('done');
    expect(p.waiting).toBe('sub:multi sub:inside sub:inside a:action a:action');
  });
});

describe('a retry from an event', () => {
  const bordered = `start -> a -> b -> end
                    a! timer1 -> c -> d -> end2`;

  it('on a border goes on from what had happened', () => {
    const p = play(bordered);
    p.wait(3_600_000);
    p.end('c');
    p.fail('d');
    expect(back(p, 'timer1')).toBe('done');
    expect(p.waiting).toBe('c:action');
  });

  it('and from its host goes back to before it happened, also when its path had begun twice', () => {
    const p = play(bordered);
    p.wait(3_600_000);
    p.fail('c');
    back(p, 'timer1');
    p.fail('c');
    expect(back(p, 'a')).toBe('done');
    expect(p.waiting).toBe('a:action');
    expect(p.owed('wake')).toHaveLength(1);
  });

  it('an error on the border of a subprocess belongs to the subprocess', () => {
    const p = play(`start -> sub -> end
                    sub: start1 -> a -> error1
                    sub! error2 -> b -> end2`);
    p.end('a');
    p.fail('b');
    expect(back(p, 'a')).toMatchObject({ instead: { node: 'sub' } });
    expect(back(p, 'error2')).toBe('done');
    expect(p.waiting).toBe('b:action');
    expect(p.output('error2')).toMatchObject({ error: { code: 'failed' } });
    p.fail('b');
    expect(back(p, 'sub')).toBe('done');
    expect(p.waiting).toBe('sub:inside a:action');
  });

  it('beside its host leaves the host alone', () => {
    const p = play(`start -> a -> end
                    a!~ timer1 -> c -> end2`);
    p.wait(3_600_000);
    p.fail('c');
    expect(back(p, 'timer1')).toBe('done');
    expect(p.waiting).toBe('a:action c:action');
    p.fail('c');
    expect(back(p, 'a')).toBe('done');
    expect(p.waiting).toBe('a:action');
  });

  it('that a gateway chose brings what it had brought; from the gateway all of them wait again', () => {
    const p = play(`start -> events -> message1 -> a -> end
                             events -> timer1 -> end2`);
    p.tell({ kind: 'message', name: 'message1', variables: { n: 1 }, by: { id: 'ada', name: 'Ada' } });
    p.fail('a');
    expect(back(p, 'message1')).toBe('done');
    expect(p.waiting).toBe('a:action');
    expect(p.output('message1')).toEqual({ n: 1 });
    p.fail('a');
    expect(back(p, 'events')).toBe('done');
    expect(p.waiting).toBe('events:event');
    expect(p.state.scopes[0]?.variables).toEqual({});
  });

  it('in place of which an event subprocess has begun is refused', () => {
    const p = play(`start -> a -> b -> end
                    case: error1 -> c -> end1`);
    p.end('a');
    p.end('b', { is: 'failure', message: 'no', final: true });
    p.fail('c');
    expect(back(p, 'a')).toMatchObject({ rejected: 'noWayBack' });
    expect(back(p, 'error1')).toBe('done');
    expect(p.waiting).toBe('case:inside c:action');
  });
});

describe('a retry from further back', () => {
  it('gives up the run that was called, and calls another one', () => {
    const p = play('start -> and -> a -> flow1 -> end\nand -> b -> end');
    p.end('a');
    p.fail('b');
    back(p, 'a');
    expect(p.owed('child')).toMatchObject([{ want: 'stop' }]);
    p.end('a');
    expect(
      p
        .owed('child')
        .map(({ want }) => want)
        .sort(),
    ).toEqual(['run', 'stop']);
  });

  it('lets compensation take back only what counts', () => {
    const p = play(`start -> a -> b -> c -> comp -> end
                    a? undoA
                    b? undoB`);
    p.end('a');
    p.end('b');
    p.fail('c');
    back(p, 'b');
    expect(p.state.scopes[0]?.compensable?.map(({ node }) => node)).toEqual(['a']);
    p.end('b');
    p.end('c');
    expect(p.waiting).toBe('comp:compensating undoB:action');
    p.fail('undoB');
    expect(back(p, 'undoB')).toMatchObject({ rejected: 'noWayBack', instead: { node: 'comp' } });
    expect(back(p, 'c')).toBe('done');
    expect(p.state.scopes[0]?.compensable?.map(({ node }) => node)).toEqual(['a', 'b']);
  });
});

describe('a dry run', () => {
  it('says which world-changing actions would run again, and changes nothing', () => {
    const p = play('start -> a -> b -> c -> end', { b: { sideEffects: false } });
    p.end('a');
    p.end('b');
    p.fail('c');
    const before = p.state;
    expect(p.retry({ from: { activity: 1, attempt: 1 }, dryRun: true })).toBe('outlook');
    expect(p.state).toBe(before);
    expect(p.outlook).toMatchObject({ superseded: [[1, 3]], again: [{ node: 'a' }, { node: 'c' }] });
    expect(p.retry({ dryRun: true })).toBe('outlook');
    expect(p.outlook).toMatchObject({ superseded: [], again: [{ node: 'c', activity: 3, attempt: 1 }] });
    expect(p.retry({ from: { activity: 9, attempt: 1 }, dryRun: true })).toMatchObject({ rejected: 'unknownActivity' });
  });
});

describe('what rounds have found', () => {
  const gathering = { call: { gathers: { found: { score: '${call.output.score}' } } } };
  const found = (p: Play) => p.state.scopes[0]?.variables['found'];

  it('is forgotten of those that count no more, and found anew', () => {
    const p = play('start -> call=3 -> b -> end', gathering);
    for (const score of [1, 2]) p.end('call', { score });
    p.fail('call');
    const [, , second] = runsOf(p, 'call');
    expect(p.retry({ from: { activity: second ?? 0, attempt: 1 } })).toBe('done');
    expect(p.state.activities[1]?.phase).toMatchObject({ begun: 2, done: 1, gathered: { 0: expect.anything() } });
    for (const score of [5, 6]) p.end('call', { score });
    expect(found(p)).toEqual({ value: [{ score: 1 }, { score: 5 }, { score: 6 }] });
  });

  it('leaves no list behind when all of them count no more', () => {
    const p = play('start -> a -> call=2 -> b -> end', gathering);
    p.end('a');
    for (const score of [1, 2]) p.end('call', { score });
    p.fail('b');
    expect(found(p)).toEqual({ value: [{ score: 1 }, { score: 2 }] });
    back(p, 'a');
    expect(found(p)).toBeUndefined();
  });
});
