import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { back, play, runsOf, superseded } from '../../test/support/back.ts';
import type { Json } from '../kernel/json.ts';
import type { NodeId } from './definition.ts';
import type { Edit } from './messages.ts';

const result = (node: string, output: Json): Edit => ({ target: 'node', node: node as NodeId, output });

describe('a retry from further back', () => {
  it('runs a node of a chain again, and what followed from it counts no more', () => {
    const p = play('start -> a -> b -> c -> end');
    p.end('a', { n: 1 });
    p.end('b', { n: 2 });
    p.fail('c');
    expect(back(p, 'a')).toBe('done');
    expect(p).toMatchObject({ status: 'retrying', waiting: 'a:action' });
    expect(superseded(p)).toBe('a b c');
    expect([p.output('a'), p.output('b')]).toEqual([null, null]);
    p.end('a', { n: 3 });
    p.end('b');
    p.end('c');
    expect(p).toMatchObject({ status: 'finished', trail: 'start a b c a b c end' });
    expect(p.output('a')).toEqual({ n: 3 });
  });

  it('gives each of its actions a key of its own: it is another effect', () => {
    const p = play('start -> a -> b -> end');
    p.end('a');
    p.fail('b');
    back(p, 'a');
    expect(p.owed('perform')).toMatchObject([{ activity: 3, attempt: 1, request: { keyNumber: 0 } }]);
  });

  it('goes back to the start as to any other node run', () => {
    const p = play('start -> a -> b -> end');
    p.end('a');
    p.fail('b');
    expect(back(p, 'start')).toBe('done');
    expect(p).toMatchObject({ waiting: 'a:action', trail: 'start a b start a' });
  });

  it('goes back to the node at fault itself', () => {
    const p = play('start -> a -> b -> end');
    p.end('a');
    p.fail('b');
    back(p, 'b');
    expect(p).toMatchObject({ waiting: 'b:action', trail: 'start a b b' });
    expect(p.at('b')).toMatchObject({ attempt: 1 });
  });

  it('says what it goes back to, and keeps it with the command', () => {
    const p = play('start -> a -> b -> end');
    p.end('a');
    p.fail('b');
    back(p, 'a');
    expect(p.facts.findLast(({ kind }) => kind === 'commandTaken')).toMatchObject({
      command: 'retry',
      from: { activity: 1, attempt: 1, startedAt: p.now },
    });
    expect(p.facts.findLast(({ kind }) => kind === 'activityStarted')).toMatchObject({ node: 'a', again: 1 });
  });

  it('may be given twice in a row, and again after another fault', () => {
    const p = play('start -> a -> b -> c -> end');
    p.end('a', { n: 1 });
    p.end('b', { n: 2 });
    p.fail('c');
    back(p, 'b');
    p.end('b', { n: 3 });
    p.fail('c');
    expect(back(p, 'a')).toBe('done');
    expect(p.waiting).toBe('a:action');
    expect(superseded(p)).toBe('b c a b c');
    expect(p.output('b')).toBeNull();
    p.end('a');
    p.end('b', { n: 4 });
    p.fail('c');
    expect(back(p, 'a')).toBe('done');
    expect(superseded(p)).toBe('b c a b c a b c');
  });

  it('returns outputs and the newest result of a plug-in to what they were before', () => {
    const p = play('start -> a -> xor -> b -[b.output.again]-> xor\nb -[else]-> c -> end');
    p.end('a', { from: 'a' });
    p.end('b', { again: true, round: 1 });
    p.end('b', { again: false, round: 2 });
    p.fail('c');
    expect(p.state.scopes[0]?.plugins['Test']).toEqual({ node: 'b' });
    back(p, 'b');
    expect(p.output('b')).toEqual({ again: true, round: 1 });
    expect(p.state.scopes[0]?.plugins['Test']).toEqual({ node: 'b' });
    p.fail('b');
    back(p, 'b', { nth: 0 });
    expect(p.output('b')).toBeNull();
    expect(p.state.scopes[0]?.plugins['Test']).toEqual({ node: 'a' });
  });

  it('goes back to an earlier round of a loop', () => {
    const p = play('start -> xor -> a -[a.output.again]-> xor\na -[else]-> b -> end');
    for (let round = 1; round <= 3; round += 1) p.end('a', { again: true, round });
    p.end('a', { again: false });
    p.fail('b');
    expect(back(p, 'a', { nth: 1 })).toBe('done');
    expect(superseded(p)).toBe('a xor a xor a b');
    expect(p).toMatchObject({ waiting: 'a:action' });
    expect(p.output('a')).toEqual({ again: true, round: 1 });
  });

  it('takes back the process variables that a script has set, and keeps those that a person has', () => {
    const p = play('start -> script1 -> script2 -> a -> end');
    p.end('script1', { variables: { x: 1, y: 1 } });
    p.end('script2', { variables: { x: 2, z: 2 } });
    p.tell({ kind: 'setVariables', variables: { mine: true }, by: { id: 'ada', name: 'Ada' } });
    p.fail('a');
    back(p, 'script2');
    expect(p.state.scopes[0]?.variables).toEqual({ x: { value: 1 }, y: { value: 1 }, mine: { value: true } });
  });

  it('takes back what a script has set before it threw, and that it took a variable away', () => {
    const p = play('start -> a -> script -> b -> end');
    p.tell({ kind: 'setVariables', variables: { y: 1 }, by: { id: 'ada', name: 'Ada' } });
    p.end('a');
    p.end('script', { variables: { x: 1 }, removed: ['y'], error: { code: 'odd', message: '' } });
    expect(p.status).toBe('failed');
    expect(p.state.scopes[0]?.variables).toEqual({ x: { value: 1 } });
    back(p, 'a');
    expect(p.state.scopes[0]?.variables).toEqual({ y: { value: 1 } });
  });

  it('goes back as another version draws it, with the command that puts it there', () => {
    const p = play('start -> a -> b -> end');
    p.end('a');
    p.fail('b');
    p.retryOn(flow('start -> a -> b -> c -> end', { a: { input: { x: 2 } } }), { from: { activity: 1, attempt: 1 } });
    expect(p.owed('perform')).toMatchObject([{ request: { function: 'a', input: { value: { x: 2 } } } }]);
    p.end('a');
    p.end('b');
    expect(p.waiting).toBe('c:action');
  });

  it('goes on as another version draws it that has no more of what counts no more', () => {
    const p = play('start -> and -> a -> b -> and2 -> end\nand -> c -> and2');
    p.end('a');
    p.end('c');
    p.fail('b');
    const other = 'start -> and -> a -> b2 -> and2 -> end';
    const from = { activity: runsOf(p, 'a')[0] ?? 0, attempt: 1 };
    expect(p.retryOn(flow(other), { from })).toMatchObject({
      rejected: 'versionDoesNotFit',
      misfits: [{ element: 'flow', id: 'c->and2' }],
    });
    expect(p.retryOn(flow(`${other}\nand -> c -> and2`))).toMatchObject({ misfits: [{ element: 'node', id: 'b' }] });
    expect(p.retryOn(flow(`${other}\nand -> c -> and2`), { from })).toBe('done');
    p.end('a');
    p.end('b2');
    expect(p).toMatchObject({ status: 'finished', trail: 'start and a c b a b2 and2 end' });
  });

  it('works on a run that was terminated', () => {
    const p = play('start -> a -> todo -> end');
    p.end('a');
    p.terminate();
    expect(p.status).toBe('terminated');
    expect(back(p, 'a')).toBe('done');
    expect(p.waiting).toBe('a:action');
  });

  it('cancels the to-dos that followed, and opens them anew', () => {
    const p = play('start -> and -> a -> todo -> end\nand -> b -> end');
    p.end('a');
    p.fail('b');
    back(p, 'a');
    expect(p.facts.filter(({ kind }) => kind === 'todoCanceled')).toHaveLength(1);
    expect(p.waiting).toBe('b:action a:action');
    p.end('a');
    expect(p.waiting).toBe('b:action todo:todo');
  });

  it('leaves an action that followed and still runs alone: its result is late', () => {
    const p = play('start -> and -> a -> b -> end\nand -> c -> end');
    p.end('a');
    const late = p.at('b');
    p.fail('c');
    back(p, 'a');
    expect(p.waiting).toBe('c:action a:action');
    const outcome = { is: 'output', output: { value: { n: 1 } } } as const;
    expect(p.tell({ kind: 'actionEnded', activity: late.number, attempt: 1, outcome })).toBe('done');
    expect(p.output('b')).toBeNull();
    expect(p.facts.at(-1)).toMatchObject({ kind: 'lateResult' });
  });

  it('with edits runs the node with other inputs, or with a result instead', () => {
    const p = play('start -> a -> b -> end', { a: { input: { x: 1 } } });
    p.end('a', { n: 1 });
    p.fail('b');
    expect(back(p, 'a', { items: [{ target: 'input', name: 'x', value: 2 }] })).toBe('done');
    expect(p.owed('perform')).toMatchObject([{ request: { function: 'a', input: { value: { x: 2 } } } }]);
    p.end('a');
    p.fail('b');
    expect(back(p, 'a', { items: [result('a', { n: 9 })] })).toBe('done');
    expect(p).toMatchObject({ waiting: 'b:action' });
    expect(p.output('a')).toEqual({ n: 9 });
    expect(p.facts.findLast(({ kind }) => kind === 'commandTaken')).toMatchObject({ command: 'editedRetry' });
  });

  it('takes what a person put in the place of a superseded result with it, and keeps what stands for others', () => {
    const p = play('start -> a -> b -> c -> end');
    p.end('a', { n: 1 });
    p.end('b', { n: 1 });
    p.fail('c');
    const items = [result('a', { n: 5 }), result('b', { n: 6 })];
    p.retry({ edits: { activity: p.at('c').number, items } });
    p.fail('c');
    back(p, 'b');
    expect([p.output('a'), p.output('b')]).toEqual([{ n: 5 }, null]);
  });
});

describe('a retry from further back is refused, and nothing changes,', () => {
  const failed = () => {
    const p = play('start -> a -> b -> end');
    p.end('a');
    p.fail('b');
    return p;
  };

  it('for a node run that there is not', () => {
    const p = failed();
    const before = p.state;
    expect(back(p, 'nobody')).toMatchObject({ rejected: 'unknownActivity', status: 'failed' });
    expect(p.state).toBe(before);
  });

  it('for one that is superseded already, and the run in its place is named', () => {
    const p = failed();
    back(p, 'a');
    p.end('a');
    p.fail('b');
    expect(back(p, 'a', { nth: 0 })).toMatchObject({ rejected: 'noWayBack', instead: { activity: 3, node: 'a' } });
    expect(back(p, 'b', { nth: 0 })).toMatchObject({ rejected: 'noWayBack' });
  });

  it('while the run goes on, and where a plain retry is', () => {
    const p = play('start -> a -> b -> end');
    p.end('a');
    expect(back(p, 'a')).toMatchObject({ rejected: 'stillRunning' });
    p.fail('b');
    p.retry();
    expect(back(p, 'a')).toMatchObject({ rejected: 'alreadyRetrying' });
    p.end('b');
    expect(back(p, 'a')).toMatchObject({ rejected: 'ended' });
  });

  it('with edits of another node run', () => {
    const p = failed();
    const edits = { activity: p.at('b').number, items: [] };
    expect(p.retry({ from: { activity: 1, attempt: 1 }, edits })).toMatchObject({ rejected: 'notWaiting' });
  });
});
