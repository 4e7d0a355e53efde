import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../test/support/flow.ts';
import { Play } from '../../test/support/play.ts';
import { defineProcess, type NodeId } from './definition.ts';
import type { Kept } from './state.ts';

const play = (drawing: string, details: Record<string, Details> = {}, trigger = {}) =>
  new Play(flow(drawing, details), trigger).start();
const asideIn = (kept: Kept | undefined) => (kept && 'aside' in kept ? kept.aside : '');
const misfits = (answer: ReturnType<Play['retry']>) =>
  typeof answer === 'object' ? (answer.misfits ?? []).map(({ id, expected, found }) => [id, expected, found]) : answer;

describe('a retry on another version', () => {
  it('repeats the node at fault as that version has it, and goes on along its flows', () => {
    const p = play('start -> a -> end', { a: { input: { x: 'old' } } });
    p.fail('a');
    p.retryOn(flow('start -> a -> b -> end', { a: { input: { x: 'new' } } }));
    expect(p.owed('perform')[0]?.request.input).toEqual({ value: { x: 'new' } });
    p.end('a');
    p.end('b');
    expect(p).toMatchObject({ status: 'finished', trail: 'start a b end' });
  });

  it('takes the way out that the version draws where only that was at fault', () => {
    const p = play('start -> a -> xor -[a.output.n > 1]-> end');
    p.end('a', { n: 1 });
    expect(p.fault?.reason).toBe('noFlowTaken');
    p.retryOn(flow('start -> a -> xor -[a.output.n > 0]-> b -> end'));
    expect(p.waiting).toBe('b:action');
  });

  it('is told in a fact of its own, and the run stays on it through further retries', () => {
    const p = play('start -> a -> end');
    p.fail('a');
    p.retryOn(flow('start -> a -> b -> end'));
    expect(p.facts).toContainEqual({
      kind: 'definitionChanged',
      from: { definition: 'definition1', version: 'version1', versionNumber: '1' },
      to: { definition: 'definition2', version: 'version2', versionNumber: '2' },
    });
    p.fail('a');
    p.retry();
    p.end('a');
    expect(p.state.pin?.version).toBe('version2');
    expect(p.waiting).toBe('b:action');
  });

  it('leaves what waits with its input, its due date and its events, and the new version says what follows', () => {
    const p = play('start -> and -> a -> end\nand -> b -> end\nand -> timer -> end', {
      a: { input: { x: 'old' } },
    });
    p.fail('b');
    const at = p.at('timer').listeners;
    p.retryOn(
      flow('start -> and -> a -> c -> end\nand -> b -> end\nand -> timer -> d -> end', { a: { input: { x: 'new' } } }),
    );
    expect(p.owed('perform').map(({ request }) => request.input)).toEqual([{ value: { x: 'old' } }, { value: {} }]);
    expect(p.at('timer').listeners).toEqual(at);
    p.end('a');
    p.wait(3_600_000);
    expect(p.waiting).toBe('b:action c:action d:action');
  });

  it('awaits a new event on the border of what waits already once that is entered anew', () => {
    const p = play('start -> and -> a -> end\nand -> b -> end');
    p.fail('b');
    p.retryOn(flow('start -> and -> a -> end\nand -> b -> end\na! timer1 -> late -> end\nb! timer -> late -> end'));
    expect(p.at('a').listeners).toBeUndefined();
    expect(p.at('b').listeners).toHaveProperty('timer');
  });

  it('keeps the run that was called: the call goes on with it', () => {
    const p = play('start -> flow -> end');
    const { child } = p.at('flow');
    p.tell({ kind: 'childEnded', activity: 1, epoch: 0, outcome: { is: 'failed', code: 'x', message: 'no' } });
    expect(p.status).toBe('failed');
    p.retryOn(flow('start -> flow -> a -> end'));
    expect(p.at('flow')).toMatchObject({ phase: { is: 'child' }, child: { requestedAt: child?.requestedAt } });
    expect(p.facts.filter(({ kind }) => kind === 'childRequested')).toHaveLength(1);
  });

  it('after a terminate opens the subprocesses no second time', () => {
    const p = play('start -> sub -> end\nsub: start1 -> a -> end1');
    p.terminate();
    p.end('a');
    p.retryOn(flow('start -> sub -> z -> end\nsub: start1 -> a -> b -> end1'));
    p.end('a');
    p.end('b');
    expect(p).toMatchObject({ waiting: 'z:action', trail: 'start sub start1 a b end1 z' });
  });

  it('gives another function another key, even if nobody knows what became of the call before', () => {
    const p = play('start -> a -> end', { a: { repeatable: false } });
    p.end('a', { is: 'unknown', message: 'the process stopped' });
    p.retryOn(flow('start -> a -> end', { a: { repeatable: false, function: 'other' } }));
    expect(p.owed('perform')[0]?.request).toMatchObject({ function: 'other', keyNumber: 1 });
  });

  it('has the inputs that the version declares; those that it was given keep their values', () => {
    const input = { x: '${workflow.input.old}', y: '${workflow.input.fresh}' };
    const p = new Play(flow('start -> a -> end')).start({ workflowInput: { value: { old: 'x'.repeat(40_000) } } });
    p.fail('a');
    p.retryOn(flow('start -> a -> end', { a: { input } }), {}, { old: 'other', fresh: 2 });
    expect(p.owed('perform')[0]?.request.input).toHaveProperty('bytes');
    expect(p.kept.get(asideIn(p.owed('perform')[0]?.request.input))).toEqual({ x: 'x'.repeat(40_000), y: 2 });
  });

  it('reads edits and breakpoints by that version', () => {
    const p = play('start -> a -> end');
    p.fail('a');
    p.retryOn(flow('start -> a -> b -> end'), {
      edits: { activity: p.at('a').number, items: [{ target: 'node', node: 'a' as NodeId, output: { n: 1 } }] },
      debugging: { breakpoints: ['b' as NodeId], mocks: { value: {} }, mocked: [], sideEffects: true },
    });
    expect(p.waiting).toBe('b:breakpoint');
  });

  it('is success when it is being retried on that version already, and refused with another one', () => {
    const p = play('start -> a -> end');
    p.fail('a');
    const next = flow('start -> a -> b -> end');
    p.retryOn(next);
    const { pin } = p.state;
    expect(pin && p.retry({ version: { from: pin, to: pin } })).toBe('alreadySo');
    expect(p.retryOn(next)).toMatchObject({ rejected: 'alreadyRetrying' });
  });

  it('is refused when it was meant for the version before another retry put it elsewhere', () => {
    const p = play('start -> a -> end');
    p.fail('a');
    p.retryOn(flow('start -> a -> end'));
    p.fail('a');
    const from = { definition: 'definition1', version: 'version1', versionNumber: '1' };
    const version = { from, to: { ...from, definition: 'definition3' } };
    expect(p.retry({ version })).toMatchObject({ rejected: 'notNow' });
  });
});

describe('a version that does not fit', () => {
  const refused = (drawing: string, next: string, fail = 'b') => {
    const p = play(drawing);
    p.fail(fail);
    const before = p.state;
    const answer = p.retryOn(flow(next));
    expect(p.state).toBe(before);
    return misfits(answer);
  };

  it('is refused with all that is missing: nodes, flows with tokens, open subprocesses', () => {
    const found = refused(
      'start -> and -> a -> and2 -> end\nand -> b -> and2\nand -> sub -> end\nsub: start1 -> c -> end1\nand -> and2',
      'start -> todo -> end',
    );
    expect(found).toEqual([
      ['and->and2', 'flow to parallelGateway in the process', 'nothing of that id'],
      ['a', 'serviceTask in the process', 'nothing of that id'],
      ['b', 'serviceTask in the process', 'nothing of that id'],
      ['sub', 'subProcess in the process', 'nothing of that id'],
      ['c', 'serviceTask in sub', 'nothing of that id'],
    ]);
  });

  it('is refused in words that name them', () => {
    const p = play('start -> a -> end');
    p.fail('a');
    expect(p.retryOn(flow('start -> b -> end'))).toMatchObject({
      rejected: 'versionDoesNotFit',
      message:
        'The version does not fit this run: node a: expected serviceTask in the process, found nothing of that id',
    });
  });

  it.each([
    [
      'a node that has moved into a subprocess',
      'start -> b -> end',
      'start -> sub -> end\nsub: start1 -> b -> end1',
      [['b', 'serviceTask in the process', 'serviceTask in sub']],
    ],
    [
      'rounds where there were none',
      'start -> b -> end',
      'start -> b|3 -> end',
      [['b', 'serviceTask in the process', 'serviceTask with rounds at the same time in the process']],
    ],
    [
      'rounds one after another that were at the same time',
      'start -> b|2 -> end',
      'start -> b=2 -> end',
      [
        [
          'b',
          'serviceTask with rounds at the same time in the process',
          'serviceTask with rounds one after another in the process',
        ],
      ],
    ],
    [
      'a token that would come to another kind of node',
      'start -> and -> b -> and2 -> end\nand -> and2',
      'start -> and -> b -> or2 -> end\nand -> or2',
      [['and->and2', 'flow to parallelGateway in the process', 'nothing of that id']],
    ],
    [
      'an event on the border of what waits that is there no more',
      'start -> and -> a -> end\nand -> b -> end\na! timer -> late -> end',
      'start -> and -> a -> end\nand -> b -> end\nb! timer -> late -> end',
      [['timer', 'boundaryEvent for timer on the border of a', 'boundaryEvent for timer on the border of b']],
    ],
    [
      'an event behind a gateway that is not behind it any more',
      'start -> and -> events -> timer1 -> end\nevents -> timer2 -> end\nand -> b -> end',
      'start -> and -> events -> timer1 -> end\nevents -> timer3 -> end\nand -> b -> timer2 -> end',
      [['timer2', 'catchEvent for timer behind events', 'catchEvent for timer in the process']],
    ],
    [
      'an event subprocess that waits and is begun by something else',
      'start -> b -> end\ncase: timer -> a -> end1',
      'start -> b -> end\ncase: message -> a -> end1',
      [['timer', 'eventStart for timer at the start of case in the process', 'nothing of that id']],
    ],
    [
      'a handler that takes back what was done',
      'start -> task -> b -> end\ntask? undo',
      'start -> task -> b -> end',
      [['undo', 'serviceTask in the process', 'nothing of that id']],
    ],
  ])('is refused with %s', (_what, drawing, next, expected) => {
    expect(refused(drawing, next)).toEqual(expected);
  });

  it('is refused with a node of another kind', () => {
    const p = play('start -> b -> end');
    p.fail('b');
    const { nodes, flows, start } = p.definition;
    const task = [...nodes.values()].map((node) => (node.id === 'b' ? { ...node, kind: 'task' as const } : node));
    expect(misfits(p.retryOn(defineProcess(task, [...flows.values()], start)))).toEqual([
      ['b', 'serviceTask in the process', 'task in the process'],
    ]);
  });

  it('is refused when rounds that are under way would gather other lists', () => {
    const gathering = (list: string) => ({ b: { gathers: { [list]: { n: 'b.output.n' } } } });
    const p = play('start -> b=2 -> end', gathering('found'));
    p.end('b', { n: 1 });
    p.fail('b');
    expect(misfits(p.retryOn(flow('start -> b=2 -> end', gathering('others'))))).toEqual([
      [
        'b',
        'serviceTask with rounds one after another in the process gathering found',
        'serviceTask with rounds one after another in the process gathering others',
      ],
    ]);
    expect(p.retryOn(flow('start -> b=2 -> a -> end', gathering('found')))).toBe('done');
  });

  it('fits when what it lacks is over, or is to be set anew', () => {
    const p = play('start -> a -> b -> end\nb! timer -> late -> end');
    p.end('a');
    p.fail('b');
    expect(p.retryOn(flow('start -> b -> end'))).toBe('done');
    expect(p.at('b').listeners).toBeUndefined();
  });
});
