import { describe, expect, it } from 'vitest';
import { ended, fails, gives, started, terminated } from '../../../test/support/called.ts';
import { flow } from '../../../test/support/flow.ts';
import { Play } from '../../../test/support/play.ts';
import type { NodeId } from '../definition.ts';
import type { Caller, ChildRequest, Kept } from '../state.ts';
import { callDepthMax } from './call-activity.ts';

function requestOf(play: Play): ChildRequest {
  const fact = play.facts.findLast(({ kind }) => kind === 'childRequested');
  if (fact?.kind !== 'childRequested') throw new Error('No run was asked for');
  return fact.request;
}
const caller = (results: Kept, depth = 1): Caller => ({ instance: 'p', activity: 1, depth, results });

describe('a call activity', () => {
  it('asks for a run, waits for it, and goes on with what it hands back', () => {
    const play = started('start -> flow -> block -> end', { flow: { calls: 'Enrich ${trigger.title}' } });
    expect(play).toMatchObject({ status: 'running', waiting: 'flow:child' });
    expect(requestOf(play)).toMatchObject({ calls: 'Enrich odd login' });
    expect(play.owed('child')).toEqual([{ kind: 'child', activity: 1, want: 'run' }]);
    ended(play, 'flow', gives({ score: 7 }));
    expect(play).toMatchObject({ waiting: 'block:action' });
    expect(play.output('flow')).toEqual({ score: 7 });
    expect(play.owed('child')).toEqual([]);
  });

  it('hands over what it names and nothing else, unless everything is inherited', () => {
    const passes = { host: '${trigger.title}', n: 3 };
    const named = started('start -> flow -> end', { flow: { passes } });
    expect(requestOf(named).passed).toEqual({ value: { host: 'odd login', n: 3 } });
    const all = started('start -> flow -> end', { flow: { passes: { n: 3 }, inheritsVariables: true } });
    expect(requestOf(all).passed).toEqual({ value: { ip: '10.0.0.1', n: 3 } });
  });

  it('what comes back becomes process variables too', () => {
    const play = started('start -> flow -> xor -[score > 5]-> block -> end\nxor -[else]-> end');
    ended(play, 'flow', gives({ score: 7, ip: '10.0.0.2' }));
    expect(play).toMatchObject({ waiting: 'block:action' });
    expect(play.state.scopes[0]?.variables).toEqual({ ip: { value: '10.0.0.2' }, score: { value: 7 } });
  });

  it('what comes back stays with the node where that is wished', () => {
    const play = started('start -> flow -> todo -> end', { flow: { resultsAreLocal: true } });
    ended(play, 'flow', gives({ ip: '10.0.0.2' }));
    expect(play.output('flow')).toEqual({ ip: '10.0.0.2' });
    expect(play.state.scopes[0]?.variables).toEqual({ ip: { value: '10.0.0.1' } });
  });

  it('has a run for each round, and what one gives back the next one sees', () => {
    const details = { flow: { passes: { at: '${loopCounter}', ip: '${ip}' } } };
    const play = started('start -> flow=2 -> end', details);
    expect(requestOf(play).passed).toEqual({ value: { at: 0, ip: '10.0.0.1' } });
    ended(play, 'flow', gives({ ip: '10.0.0.2' }));
    expect(requestOf(play).passed).toEqual({ value: { at: 1, ip: '10.0.0.2' } });
    ended(play, 'flow', gives({}));
    expect(play.status).toBe('finished');
    const both = started('start -> flow|2 -> end', details);
    expect(both.owed('child').map(({ want }) => want)).toEqual(['run', 'run']);
    ended(both, 'flow', fails());
    both.terminate();
    expect(both.owed('child').map(({ want }) => want)).toEqual(['stop', 'stop']);
  });

  it('a name of the workflow that cannot be told is a fault, and so is nothing', () => {
    expect(started('start -> flow -> end', { flow: { calls: '${nobody}' } }).fault).toMatchObject({
      reason: 'expressionFailed',
    });
    const play = started('start -> flow -> end', { flow: { calls: '${trigger.missing}' } });
    expect(play.fault?.message).toContain('expected a text of 1 to 256 characters, found null');
  });

  it('a workflow that is not there is a fault, and a retry asks anew', () => {
    const play = started('start -> flow -> end');
    play.tell({ kind: 'childRefused', activity: 1, attempt: 1, message: 'no workflow flow' });
    expect(play.fault).toEqual({ reason: 'childNotStarted', message: 'no workflow flow' });
    play.retry();
    expect(play).toMatchObject({ waiting: 'flow:child' });
    expect(play.facts.filter(({ kind }) => kind === 'childRequested')).toHaveLength(2);
    expect(play.tell({ kind: 'childRefused', activity: 1, attempt: 1, message: 'late' })).toMatchObject({
      rejected: 'notWaiting',
    });
  });

  it('calls that nest too deep are a fault', () => {
    const play = new Play(flow('start -> flow -> end')).start({ calledBy: caller({ value: [] }, callDepthMax) });
    expect(play.fault).toMatchObject({ reason: 'callDepthExceeded' });
  });

  it('a debug run stops before it, and its mock stands in for the run', () => {
    const debugging = { breakpoints: 'all', mocked: [], mocks: { value: {} }, sideEffects: false } as const;
    const stops = new Play(flow('start -> flow -> end', { flow: { passes: { n: 1 } } })).start({ debugging });
    expect(stops).toMatchObject({ waiting: 'flow:breakpoint' });
    stops.debug('flow', [{ target: 'input', name: 'n', value: 2 }]);
    expect(requestOf(stops).passed).toEqual({ value: { n: 2 } });
    const mocked = ['flow' as NodeId];
    const mocks = { value: { flow: { score: 1 } } };
    const mock = new Play(flow('start -> flow -> end')).start({
      debugging: { breakpoints: [], mocked, mocks, sideEffects: false },
    });
    expect(mock).toMatchObject({ status: 'finished' });
  });
});

describe('a called run', () => {
  it('hands back what its caller asked for, read where it stands', () => {
    const results = {
      value: [
        { name: 'score', value: '${call.output.n}' },
        { name: 'seen', of: 'ip' },
        { name: 'x', of: 'x' },
      ],
    };
    const play = new Play(flow('start -> call -> end'));
    play.start({ variables: { ip: '10.0.0.1' }, calledBy: caller(results) });
    play.end('call', { n: 3 });
    expect(play.status).toBe('finished');
    expect(play.state.result).toEqual({ output: { value: { score: 3, seen: '10.0.0.1', x: null } } });
  });

  it('ends its callers too at a terminate end event for all', () => {
    const play = new Play(flow('start -> and -> todo -> end\nand -> kill', { kill: { all: true } }));
    play.start({ calledBy: caller({ value: [{ name: 'x', of: 'x' }] }) });
    expect(play.status).toBe('finished');
    expect(play.state.result).toEqual({ endsCaller: true });
    const above = started('start -> and -> sub -> end\nand -> block -> end\nsub: start1 -> flow -> end1');
    above.fail('block');
    ended(above, 'flow', { is: 'finished', result: { endsCaller: true } });
    expect(above).toMatchObject({ status: 'finished', waiting: '' });
  });

  it('ends the rounds that its call lies in at a terminate end event for all rounds', () => {
    const drawing = flow('start -> and -> todo -> end\nand -> kill', { kill: { rounds: true } });
    const below = { ...caller({ value: [] }), inRounds: true } as const;
    expect(new Play(drawing).start({ calledBy: below }).state.result).toEqual({ endsRounds: true });
    expect(new Play(drawing).start({ calledBy: caller({ value: [] }) }).state.result).toEqual({
      output: { value: {} },
    });
    const outcome = { is: 'finished', result: { endsRounds: true } } as const;
    const above = started('start -> flow|3 -> after -> end');
    above.tell({ kind: 'childEnded', activity: 2, epoch: 0, outcome });
    expect(above.waiting).toBe('after:action');
    const further = started('start -> sub|3 -> after -> end\nsub: start1 -> flow -> end1');
    ended(further, 'flow', outcome);
    expect(further.waiting).toBe('after:action');
    const between = new Play(flow('start -> flow -> end'));
    between.start({ calledBy: below });
    ended(between, 'flow', outcome);
    expect(between).toMatchObject({ status: 'finished', state: { result: { endsRounds: true } } });
  });

  it('finishes although what was asked for cannot be read, and says so', () => {
    const play = new Play(flow('start -> end')).start({
      calledBy: caller({ value: [{ name: 'score', value: '${nobody.n}' }] }),
    });
    expect(play.status).toBe('finished');
    expect(play.state.result).toMatchObject({ problem: expect.stringContaining('nobody') });
  });
});

describe('a called run that fails', () => {
  it('takes its caller with it, and the retry resumes the same run', () => {
    const play = started('start -> flow -> end');
    ended(play, 'flow', fails());
    expect(play).toMatchObject({
      status: 'failed',
      fault: { reason: 'childFailed', message: 'it failed: functionFailed' },
    });
    play.retry();
    expect(play).toMatchObject({ status: 'retrying', waiting: 'flow:child' });
    expect(play.at('flow').child).toMatchObject({ epoch: 1, status: 'running' });
    expect(play.facts.filter(({ kind }) => kind === 'childRequested')).toHaveLength(1);
    expect(ended(play, 'flow', fails(), 0)).toMatchObject({ rejected: 'notWaiting' });
    ended(play, 'flow', gives({}));
    expect(play.status).toBe('finished');
  });

  it('takes its caller along again when it is resumed alone', () => {
    const play = started('start -> flow -> end');
    ended(play, 'flow', fails());
    play.tell({ kind: 'childResumed', activity: 1, epoch: 1 });
    expect(play).toMatchObject({ status: 'running', waiting: 'flow:child' });
    expect(play.tell({ kind: 'childResumed', activity: 1, epoch: 1 })).toMatchObject({ rejected: 'notWaiting' });
    expect(ended(play, 'flow', fails(), 0)).toMatchObject({ rejected: 'notWaiting' });
    ended(play, 'flow', gives({}));
    expect(play.status).toBe('finished');
  });

  it('counts as resumed when its end comes before the word of it', () => {
    const play = started('start -> flow -> block -> end');
    ended(play, 'flow', fails());
    ended(play, 'flow', gives({ n: 1 }), 1);
    expect(play).toMatchObject({ status: 'running', waiting: 'block:action' });
    expect(play.tell({ kind: 'childResumed', activity: 1, epoch: 1 })).toMatchObject({ rejected: 'notWaiting' });
  });

  it('word of its resumption that comes before that of its failure is the newer one', () => {
    const play = started('start -> flow -> end');
    play.tell({ kind: 'childResumed', activity: 1, epoch: 1 });
    expect(ended(play, 'flow', fails(), 0)).toMatchObject({ rejected: 'notWaiting' });
    expect(play).toMatchObject({ status: 'running', waiting: 'flow:child' });
  });

  it('leaves its caller at fault while something else in it is', () => {
    const play = started('start -> and -> flow -> end\nand -> block -> end');
    play.fail('block');
    ended(play, 'flow', fails());
    play.tell({ kind: 'childResumed', activity: play.at('flow').number, epoch: 1 });
    expect(play.status).toBe('failed');
    ended(play, 'flow', gives({}));
    expect(play).toMatchObject({ status: 'failed', waiting: 'flow:completed block:faulted' });
    play.retry();
    play.end('block');
    expect(play.status).toBe('finished');
  });

  it('is caught on the border by its error code, and terminated', () => {
    const play = started('start -> flow -> end\nflow! error -> mend -> end2', { error: { error: 'hacked' } });
    ended(play, 'flow', fails('hacked'));
    expect(play).toMatchObject({ status: 'running', waiting: 'mend:action' });
    expect(play.output('error')).toMatchObject({ error: { code: 'hacked' } });
    expect(play.owed('child')).toEqual([{ kind: 'child', activity: 1, want: 'stop' }]);
    play.tell({ kind: 'childEnded', activity: 1, epoch: 0, outcome: terminated });
    expect(play.owed('child')).toEqual([]);
  });

  it('is not caught without its code where a person has to look first', () => {
    const play = started('start -> flow -> end\nflow! error -> mend -> end2');
    ended(play, 'flow', fails('outcomeUnknown'));
    expect(play.fault).toMatchObject({ reason: 'childFailed' });
  });

  it('can be answered for by a person, and is terminated then', () => {
    const play = started('start -> flow -> block -> end');
    ended(play, 'flow', fails());
    play.retry({ edits: { activity: 1, items: [{ target: 'node', node: 'flow' as NodeId, output: { score: 1 } }] } });
    expect(play).toMatchObject({ waiting: 'block:action' });
    expect(play.output('flow')).toEqual({ score: 1 });
    expect(play.owed('child')).toEqual([{ kind: 'child', activity: 1, want: 'stop' }]);
  });
});

describe('an event on the border', () => {
  it('that interrupts leaves the run behind, and it is terminated', () => {
    const play = started('start -> flow -> end\nflow! timer -> block -> end2');
    play.wait(3_600_000);
    expect(play).toMatchObject({ waiting: 'block:action' });
    expect(play.owed('child')).toEqual([{ kind: 'child', activity: 1, want: 'stop' }]);
    expect(play.tell({ kind: 'childEnded', activity: 1, epoch: 0, outcome: fails() })).toMatchObject({
      rejected: 'notNow',
    });
    play.end('block');
    expect(play.status).toBe('finished');
    play.tell({ kind: 'childEnded', activity: 1, epoch: 0, outcome: gives({}) });
    expect(play.owed('child')).toEqual([]);
  });

  it('that does not interrupt leaves it alone', () => {
    const play = started('start -> flow -> end\nflow!~ timer -> block -> end2');
    play.wait(3_600_000);
    expect(play.owed('child')).toEqual([{ kind: 'child', activity: 1, want: 'run' }]);
  });
});
