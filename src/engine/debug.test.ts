import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { Play } from '../../test/support/play.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { NodeId } from './definition.ts';
import type { Edit } from './messages.ts';
import type { Debugging } from './state.ts';

const uuid = '11f8-79a5';
const node = (id: string, output: JsonObject): Edit => ({ target: 'node', node: id as NodeId, output });
const plugin = (name: string, output: JsonObject): Edit => ({ target: 'plugin', plugin: name, output });

const utilities = { plugin: 'SecMasterUtilities' };
const seed = flow('start -> Activity_1atma47 -> use -> end', {
  Activity_1atma47: { ...utilities, function: 'uuid' },
  use: { input: { text: 'id ${Activity_1atma47.output.uuid}', again: '${SecMasterUtilities.output.uuid}' } },
});
function debugRun(definition: ReturnType<typeof flow>, debugging: Partial<Debugging> = {}) {
  const mocks = debugging.mocks ?? { value: {} };
  return new Play(definition).start({
    debugging: { breakpoints: 'all', mocked: [], sideEffects: true, ...debugging, mocks },
  });
}

describe('a debug run', () => {
  it('stops before each plug-in and user node and runs them one by one', () => {
    const play = debugRun(flow('start -> a -> xor -> todo -> end'));
    expect(play.waiting).toBe('a:breakpoint');
    play.debug('a');
    expect(play.waiting).toBe('a:action');
    play.end('a');
    expect(play.waiting).toBe('todo:breakpoint');
    play.debug('todo');
    play.decide('todo');
    expect(play.status).toBe('finished');
  });

  it("takes the seed's own body: the node's result, twice the same, feeds the node behind it", () => {
    const play = debugRun(seed);
    play.debug('Activity_1atma47', [plugin('SecMasterUtilities', { uuid }), node('Activity_1atma47', { uuid })]);
    expect(play.waiting).toBe('use:breakpoint');
    play.debug('use');
    expect(play.owed('perform')[0]?.request.input).toEqual({ value: { text: `id ${uuid}`, again: uuid } });
  });

  it('takes the same body on a waiting user task', () => {
    const review = flow('start -> todoReview -> use -> end', {
      use: { input: { again: '${SecMasterUtilities.output.uuid}', own: '${todoReview.output.uuid}' } },
      todoReview: {},
    });
    const play = debugRun(review, { breakpoints: [] });
    expect(play.waiting).toBe('todoReview:todo');
    play.debug('todoReview', [plugin('SecMasterUtilities', { uuid }), node('todoReview', { uuid })]);
    expect(play.owed('perform')[0]?.request.input).toEqual({ value: { again: uuid, own: uuid } });
  });

  it('refuses two values for one thing, and changes nothing', () => {
    const play = debugRun(seed);
    const body = [plugin('SecMasterUtilities', { uuid: 1 }), node('Activity_1atma47', { uuid: 2 })];
    expect(play.debug('Activity_1atma47', body)).toMatchObject({ rejected: 'conflictingEdits' });
    expect(play.waiting).toBe('Activity_1atma47:breakpoint');
  });

  it("an override replaces a finished node's value for every later node; the waiting node runs", () => {
    const play = debugRun(flow('start -> a -> b -> c -> end', { b: { input: { x: '${a.output.n}' } } }));
    play.debug('a', [node('a', { n: 1 })]);
    play.debug('b', [node('a', { n: 2 })]);
    expect(play.owed('perform')[0]?.request).toMatchObject({ function: 'b', input: { value: { x: 2 } } });
  });

  it("a plug-in's name means its last finished node where the waiting one is of another", () => {
    const play = debugRun(
      flow('start -> a -> b -> end', { a: { ...utilities }, b: { input: { x: '${a.output.n}' } } }),
    );
    play.debug('a', [node('a', { n: 1 })]);
    play.debug('b', [plugin('SecMasterUtilities', { n: 2 })]);
    expect(play.owed('perform')[0]?.request.input).toEqual({ value: { x: 2 } });
  });

  it('input items hold for this node run only', () => {
    const loop = flow(
      `start -> a -> xor -[a.output.again == true]-> a
                                 xor -[else]-> end`,
      { a: { input: { x: 'one' } } },
    );
    const play = debugRun(loop);
    play.debug('a', [{ target: 'input', name: 'x', value: 'two' }]);
    expect(play.owed('perform')[0]?.request.input).toEqual({ value: { x: 'two' } });
    play.end('a', { again: true });
    play.debug('a');
    expect(play.owed('perform')[0]?.request.input).toEqual({ value: { x: 'one' } });
  });

  it('without side effects a function that has them waits for a result, and runs only when told to', () => {
    const play = debugRun(flow('start -> a -> end'), { breakpoints: [], sideEffects: false });
    expect(play.waiting).toBe('a:result');
    play.debug('a');
    expect(play.waiting).toBe('a:action');
  });

  it('a mock stands for the action', () => {
    const play = debugRun(flow('start -> a -> b -> end', { b: { input: { x: '${a.output.n}' } } }), {
      breakpoints: ['b' as NodeId],
      mocked: ['a' as NodeId],
      mocks: { value: { a: { n: 7 } } },
    });
    expect(play.waiting).toBe('b:breakpoint');
    expect(play.facts.find(({ kind }) => kind === 'breakpointReached')).toMatchObject({ input: { value: { x: 7 } } });
  });

  it('a breakpoint shows why the input cannot be made, and an edit mends it', () => {
    const play = debugRun(flow('start -> a -> end', { a: { input: { x: '${1 + trigger.text}' } } }));
    expect(play.facts.find(({ kind }) => kind === 'breakpointReached')).toHaveProperty('problem');
    play.debug('a', [{ target: 'input', name: 'x', value: 3 }]);
    expect(play.waiting).toBe('a:action');
  });

  it('cannot be made of another run: a retry with mocks, or without side effects, is refused', () => {
    const play = new Play(flow('start -> a -> end')).start();
    play.fail('a');
    const debugging = { breakpoints: [], mocks: { value: {} }, mocked: [], sideEffects: true };
    const mocked = { ...debugging, mocks: { value: { a: {} } }, mocked: ['a' as NodeId] };
    expect(play.retry({ debugging: mocked })).toMatchObject({ rejected: 'notDebugging' });
    expect(play.retry({ debugging: { ...debugging, sideEffects: false } })).toMatchObject({ rejected: 'notDebugging' });
  });

  it('stops again at the breakpoints when it is retried', () => {
    const play = debugRun(flow('start -> a -> end'));
    play.debug('a');
    play.fail('a');
    play.retry();
    expect(play).toMatchObject({ status: 'retrying', waiting: 'a:breakpoint' });
  });
});

describe('a run that is mended step by step', () => {
  const stepping = (breakpoints: Debugging['breakpoints']) => ({
    debugging: { breakpoints, mocks: { value: {} }, mocked: [], sideEffects: true },
  });
  const failed = (drawing: string) => {
    const play = new Play(flow(drawing)).start();
    play.fail('a');
    return play;
  };

  it('stops before its breakpoints after a retry, takes debug commands, and calls what changes the world', () => {
    const play = failed('start -> a -> b -> end');
    play.retry(stepping(['a' as NodeId, 'b' as NodeId]));
    expect(play).toMatchObject({ status: 'retrying', waiting: 'a:breakpoint' });
    play.debug('a', [node('a', { n: 1 })]);
    expect(play.waiting).toBe('b:breakpoint');
    play.debug('b');
    expect(play.owed('perform')[0]?.request).toMatchObject({ function: 'b', sideEffects: true });
    play.end('b');
    expect(play.status).toBe('finished');
  });

  it('takes no debug command before', () => {
    const play = new Play(flow('start -> todo -> end')).start();
    expect(play.debug('todo')).toMatchObject({ rejected: 'notDebugging' });
  });

  it('stays one when a later retry takes the breakpoints away, and takes no mocks then either', () => {
    const play = failed('start -> a -> todo -> end');
    play.retry(stepping('all'));
    play.debug('a');
    play.fail('a');
    play.retry(stepping([]));
    expect(play.waiting).toBe('a:action');
    expect(play.state.debugging).toMatchObject({ stepped: true, breakpoints: [] });
    play.fail('a');
    const { debugging } = stepping([]);
    expect(play.retry({ debugging: { ...debugging, sideEffects: false } })).toMatchObject({ rejected: 'notDebugging' });
    play.retry();
    play.end('a');
    play.debug('todo', [node('todo', { form: {} })]);
    expect(play.status).toBe('finished');
  });
});
