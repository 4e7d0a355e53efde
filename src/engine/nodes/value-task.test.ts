import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../../test/support/flow.ts';
import { Play } from '../../../test/support/play.ts';
import type { JsonObject } from '../../kernel/json.ts';

const started = (drawing: string, details: Readonly<Record<string, Details>> = {}, variables: JsonObject = {}) =>
  new Play(flow(drawing, details)).start({ variables });

describe('a task that is an expression', () => {
  it('is done at once: its value is its output, and the variable that it names', () => {
    const play = started('start -> calc -> end', { calc: { gives: '${n * 2}', result: 'double' } }, { n: 21 });
    expect(play).toMatchObject({ status: 'finished', trail: 'start calc end' });
    expect(play.output('calc')).toEqual({ result: 42 });
    expect(play.state.scopes[0]?.variables).toMatchObject({ double: { value: 42 } });
  });

  it('sets no variable where it names none', () => {
    expect(started('start -> calc -> end').state.scopes[0]?.variables).toEqual({});
  });

  it('is at fault where it cannot be evaluated, and a retry evaluates it again', () => {
    const play = started('start -> calc -> todo', { calc: { gives: '${missing}', result: 'found' } });
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'expressionFailed' } });
    play.tell({ kind: 'setVariables', variables: { missing: 1 }, by: { id: 'ann', name: 'Ann' } });
    play.retry();
    expect(play.waiting).toBe('todo:todo');
  });

  it('is not evaluated again where only its way out was at fault', () => {
    const drawing = 'start -> calc -[n > 1]-> end';
    const play = started(drawing, { calc: { gives: '${n + 1}', result: 'n' } }, { n: 0 });
    expect(play.fault?.reason).toBe('noFlowTaken');
    play.retry();
    expect(play.state.scopes[0]?.variables).toMatchObject({ n: { value: 1 } });
  });

  it('counts round by round, and cannot set what a round gives', () => {
    const counted = started('start -> calc=3 -> end', { calc: { gives: '${n + loopCounter}', result: 'n' } }, { n: 0 });
    expect(counted.state.scopes[0]?.variables).toMatchObject({ n: { value: 3 } });
    const refused = started('start -> calc=3 -> end', { calc: { result: 'loopCounter' } });
    expect(refused.fault?.message).toBe('The expression of calc sets loopCounter, which a round gives');
  });
});
