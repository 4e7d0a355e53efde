import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../test/support/flow.ts';
import { Play } from '../../test/support/play.ts';
import type { NodeId } from './definition.ts';
import type { Edit } from './messages.ts';
import type { Json } from '../kernel/json.ts';

const result = (node: string, output: Json): Edit => ({ target: 'node', node: node as NodeId, output });
const edited = (play: Play, node: string, ...items: Edit[]) =>
  play.retry({ edits: { activity: play.at(node).number, items } });
const play = (drawing: string, details: Record<string, Details> = {}, trigger: Json = {}) =>
  new Play(flow(drawing, details), trigger).start();

describe('an edited retry', () => {
  it('that gives the result is an attempt of its own, so that the failed one stays as it was', () => {
    const p = play('start -> a -> b -> end');
    p.fail('a');
    edited(p, 'a', result('a', { n: 1 }));
    expect(p.waiting).toBe('b:action');
    expect(p.facts.find(({ kind }) => kind === 'attemptStarted')).toMatchObject({ activity: 1, attempt: 2 });
    expect(p.output('a')).toEqual({ n: 1 });
  });

  it('refuses inputs for a node that has its result and was at fault on its way out', () => {
    const p = play('start -> a -[a.output.n > 1]-> b -> end');
    p.end('a', { n: 'many' });
    expect(p.fault?.reason).toBe('expressionFailed');
    const before = p.state;
    expect(edited(p, 'a', { target: 'input', name: 'x', value: 1 })).toMatchObject({ rejected: 'noInputs' });
    expect(p.state).toBe(before);
    edited(p, 'a', result('a', { n: 2 }));
    expect(p.waiting).toBe('b:action');
  });

  it('of a user task takes inputs once it was cut off, and its result names the caller as approver', () => {
    const item = { key: 'ip', name: 'ip', type: 'String', description: '', required: false };
    const p = play('start -> todo -> end', { todo: { view: [item] } });
    p.terminate();
    edited(p, 'todo', { target: 'input', name: 'ip', value: '10.0.0.1' });
    expect(p.facts.findLast(({ kind }) => kind === 'todoOpened')).toMatchObject({
      todo: { view: { value: [{ name: 'ip', value: '10.0.0.1' }] } },
    });
    p.terminate();
    edited(p, 'todo', result('todo', { form: {}, approver: 'the boss' }));
    expect(p.output('todo')).toEqual({ form: {}, approver: 'Ada' });
    expect(p.status).toBe('finished');
  });

  it("of another node does not put words into a reviewer's mouth either", () => {
    const p = play('start -> todo -> a -> end');
    p.decide('todo');
    p.fail('a');
    edited(p, 'a', result('todo', { approver: 'the boss', action: 'CONTINUE' }));
    expect(p.output('todo')).toEqual({ approver: 'Ada', action: 'CONTINUE' });
  });
});

describe('a starved join', () => {
  const starving = `start -> xor -[true]-> andJoin -> b -> end
                             xor -[else]-> andJoin
                    start -> a -> end`;

  it('is at fault again after a retry, but not before the others have had theirs', () => {
    const p = play(starving);
    expect(p).toMatchObject({ status: 'failed', fault: { reason: 'joinStarved' } });
    p.fail('a');
    p.retry();
    expect(p).toMatchObject({ status: 'failed', fault: { reason: 'joinStarved' } });
    expect(p.at('a')).toMatchObject({ attempt: 2, phase: { is: 'action' } });
  });

  it('goes on when a person gives its result, not when a person edits something else', () => {
    const p = play(starving);
    p.end('a');
    edited(p, 'andJoin', result('a', {}));
    expect(p).toMatchObject({ status: 'failed', waiting: 'andJoin:faulted' });
    edited(p, 'andJoin', result('andJoin', {}));
    expect(p.waiting).toBe('b:action');
  });
});

describe('a retry', () => {
  it('leaves a pending attempt its time', () => {
    const retry = { attemptsMax: 3, firstIntervalMs: 10_000, backoff: 2, intervalMaxMs: 15_000 };
    const p = play('start -> and -> a -> end\nand -> b -> end', { b: { retry } });
    p.fail('a');
    p.fail('b');
    expect(p).toMatchObject({ status: 'failed', waiting: 'a:faulted b:retryTimer' });
    expect(p.owed('wake')).toEqual([]);
    p.retry();
    expect(p.waiting).toBe('a:action b:retryTimer');
    expect(p.wait(10_000).waiting).toBe('a:action b:action');
  });

  it('gives people half an hour for a to-do whose due date passed while the run stood still, and leaves others theirs', () => {
    const dueIn = (duration: string) => ({ text: duration, parts: [duration] });
    const p = play('start -> and -> a -> end\nand -> todo1 -> end\nand -> todo2 -> end', {
      todo1: { dueDate: dueIn('PT1H') },
      todo2: { dueDate: dueIn('PT2H1M'), onDue: 'continue' },
    });
    p.fail('a');
    p.wait(7_200_000).retry();
    expect(p).toMatchObject({ status: 'retrying', waiting: 'a:action todo1:todo todo2:todo' });
    expect(p.owed('wake').map(({ at }) => at - p.now)).toEqual([1_800_000, 60_000]);
    expect(p.wait(60_000).waiting).toBe('a:action todo1:todo');
    expect(p.wait(1_739_999).status).toBe('retrying');
    expect(p.wait(1).status).toBe('terminating');
  });

  it('after a fault in the middle of a pause goes on with what the pause left', () => {
    const p = play('start -> and -> a -> end\nand -> xor1 -> xor2 -> xor1');
    p.fail('a');
    expect(p.status).toBe('failed');
    expect(p.tell({ kind: 'goOn' })).toMatchObject({ rejected: 'notNow', status: 'failed' });
    p.retry();
    expect(p.state).toMatchObject({ status: 'retrying', paused: true });
  });
});
