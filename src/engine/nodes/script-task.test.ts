import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../../test/support/flow.ts';
import { Play } from '../../../test/support/play.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { liveActivities, type ActionRequest } from '../state.ts';

const started = (drawing: string, details: Readonly<Record<string, Details>> = {}, variables: JsonObject = {}) =>
  new Play(flow(drawing, details)).start({ variables });
/** The script has ended. */
const ran = (play: Play, variables: JsonObject = {}, result: JsonObject[string] = null) =>
  play.end('script', { result, variables });
function requested(play: Play): ActionRequest | undefined {
  const fact = play.facts.findLast(({ kind }) => kind === 'actionRequested');
  return fact?.kind === 'actionRequested' ? fact.request : undefined;
}

describe('a script task', () => {
  it('asks for its script to be run, on the process variables as they are seen there', () => {
    const play = started('start -> script -> end', { script: { code: 'a + 1' } }, { a: 1 });
    expect(play).toMatchObject({ status: 'running', waiting: 'script:action' });
    expect(requested(play)).toMatchObject({
      plugin: 'Script',
      function: 'run',
      sideEffects: false,
      repeatable: true,
      input: { value: { code: 'a + 1', stores: 'changed', variables: { a: 1 } } },
    });
  });

  it('what it sets are process variables from then on', () => {
    const play = started('start -> script -> xor -[b > 1]-> block -> end\nxor -[else]-> end', {}, { a: 1 });
    ran(play, { b: 2 });
    expect(play).toMatchObject({ waiting: 'block:action' });
    expect(play.state.scopes[0]?.variables).toEqual({ a: { value: 1 }, b: { value: 2 } });
  });

  it('has its turn after the script that is under way, and sees what that has set', () => {
    const play = started(
      'start -> and -> script1 -> end\nand -> script2 -> end2\nand -> script3|2 -> end3',
      {},
      { n: 0 },
    );
    const turns: unknown[] = [];
    while (play.status === 'running') {
      const [running, ...others] = liveActivities(play.state).filter(({ phase }) => phase.is === 'action');
      expect(others).toEqual([]);
      turns.push(requested(play)?.input);
      const outcome = {
        is: 'output',
        output: { value: { result: null, variables: { n: turns.length } } },
      } as const;
      play.tell({ kind: 'actionEnded', activity: running?.number ?? 0, attempt: 1, outcome });
    }
    expect(turns).toMatchObject([0, 1, 2, 3].map((n) => ({ value: { variables: { n } } })));
  });

  it('goes on behind one that fails once that is retried', () => {
    const play = started('start -> and -> script1 -> end\nand -> script2 -> end2');
    play.end('script1', { is: 'failure', message: 'no such name', final: true });
    expect(play).toMatchObject({ status: 'failed', waiting: 'script1:faulted script2:entering' });
    play.retry();
    expect(play.waiting).toBe('script1:action script2:entering');
    play.end('script1', { result: null, variables: {} });
    expect(play.waiting).toBe('script2:action');
  });

  it('its result is its output, and the variable that it names', () => {
    const play = started('start -> script -> block -> end', { script: { result: 'answer' } });
    ran(play, {}, 42);
    expect(play.output('script')).toEqual({ result: 42, variables: {} });
    expect(play.state.scopes[0]?.variables).toEqual({ answer: { value: 42 } });
  });

  it('what it takes away is gone, where it is known', () => {
    const play = started('start -> script -> xor -[a == 1]-> block -> end\nxor -[else]-> end', {}, { a: 1, b: 2 });
    play.end('script', { result: null, variables: { b: 3 }, removed: ['a', 'nobody', '__proto__'] });
    expect(play.state.scopes[0]?.variables).toEqual({ b: { value: 3 } });
    expect(play.fault).toMatchObject({ reason: 'expressionFailed' });
    expect(play.facts.filter(({ kind }) => kind === 'variablesRemoved')).toEqual([
      { kind: 'variablesRemoved', scope: 0, names: ['a'] },
    ]);
  });

  it('an error that it throws is caught by its code, and what it set before stays', () => {
    const thrown = { result: null, variables: { n: 2 }, error: { code: 'odd', message: 'why' } };
    const drawing = 'start -> script -> end\nscript! errorA -> a -> end2\nscript! errorB -> b -> end3';
    const play = started(drawing, { errorB: { error: 'odd' } }, { n: 1 });
    play.end('script', thrown);
    expect(play.waiting).toBe('b:action');
    expect(play.state.scopes[0]?.variables).toEqual({ n: { value: 2 } });
    expect(play.output('errorB')).toMatchObject({ error: { code: 'odd', node: 'script' } });
    const uncaught = started('start -> script -> end');
    uncaught.end('script', thrown);
    expect(uncaught.fault).toEqual({
      reason: 'functionFailed',
      message: 'The script of script threw the error odd: "why"',
      code: 'odd',
    });
  });

  it('sets a variable where it is known, else in the instance', () => {
    const variables = new Map([['sub', new Map([['inner', 0]])]]) as never;
    const drawing = 'start -> sub -> end\nsub: start1 -> script -> todo -> end1';
    const play = new Play(flow(drawing, {}, variables)).start();
    ran(play, { inner: 1, fresh: 2 });
    expect(play.state.scopes[1]?.variables).toEqual({ inner: { value: 1 } });
    expect(play.state.scopes[0]?.variables).toEqual({ fresh: { value: 2 } });
  });

  it('a round of it sees its item and its number, and cannot set them', () => {
    const play = new Play(flow('start -> script=trigger.ips -> end'), { ips: ['1.1.1.1', '2.2.2.2'] }).start();
    expect(requested(play)?.input).toMatchObject({ value: { variables: { item: '1.1.1.1', loopCounter: 0 } } });
    const { number, attempt } = liveActivities(play.state).find(({ round }) => round) ?? { number: 0, attempt: 0 };
    const output = { value: { result: null, variables: { item: 'x' } } };
    play.tell({ kind: 'actionEnded', activity: number, attempt, outcome: { is: 'output', output } });
    expect(play.fault?.message).toBe('The script of script sets item, which a round gives');
  });

  it.each([
    ['trigger', 'a name of the expressions'],
    ['execution', 'a name of the expressions'],
    ['block', 'the id of a node'],
    ['Test', 'the name of a plug-in'],
  ])('cannot set %s, which is %s', (name, meaning) => {
    const play = started('start -> script -> block -> end');
    ran(play, { [name]: 1 });
    expect(play.fault).toMatchObject({ reason: 'functionFailed' });
    expect(play.fault?.message).toContain(`sets ${name}, which is ${meaning}`);
  });

  it('a name such as __proto__ is a variable like any other', () => {
    const play = started('start -> script -> block -> end');
    ran(play, JSON.parse('{"__proto__": 1, "constructor": 2}') as JsonObject);
    expect(Object.keys(play.state.scopes[0]?.variables ?? {})).toEqual(['__proto__', 'constructor']);
  });

  it('may set no more variables than an instance has room for', () => {
    const play = started('start -> script -> end');
    ran(play, Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`v${index}`, index])));
    expect(play.fault).toMatchObject({ reason: 'variablesExceeded' });
  });

  it('that fails raises an error, and so does one that sets what it must not', () => {
    const drawing = 'start -> script -> end\nscript! error -> mend -> end';
    const failed = started(drawing);
    failed.end('script', { is: 'failure', message: 'line 1: Error: no', final: true });
    expect(failed).toMatchObject({ waiting: 'mend:action' });
    const refused = started(drawing);
    ran(refused, { trigger: 1 });
    expect(refused).toMatchObject({ waiting: 'mend:action' });
  });

  it('that is at fault is run again by a retry, with another value for a variable where a person gives one', () => {
    const play = started('start -> script -> block -> end', {}, { host: 'a', n: 1 });
    play.end('script', { is: 'failure', message: 'line 1: Error: no', final: true });
    expect(play).toMatchObject({ status: 'failed' });
    const edits = {
      activity: play.at('script').number,
      items: [{ target: 'input', name: 'host', value: 'b' }],
    } as const;
    expect(play.retry({ edits })).toBe('done');
    expect(requested(play)?.input).toMatchObject({ value: { variables: { host: 'b', n: 1 } } });
    ran(play, { n: 2 });
    expect(play.state.scopes[0]?.variables).toEqual({ host: { value: 'a' }, n: { value: 2 } });
  });
});

describe('in a debug run', () => {
  const debugging = (mocks: JsonObject) =>
    ({ breakpoints: [], mocks: { value: mocks }, mocked: Object.keys(mocks) as never, sideEffects: false }) as const;
  it('a mock gives its result and what it sets', () => {
    const play = new Play(flow('start -> script -> block -> end'));
    play.start({ debugging: debugging({ script: { result: 1, variables: { a: 2 } } }) });
    expect(play.output('script')).toEqual({ result: 1, variables: { a: 2 } });
    expect(play.state.scopes[0]?.variables).toEqual({ a: { value: 2 } });
  });
  it('a run stops before it as before plug-ins, and it runs without side effects', () => {
    const play = new Play(flow('start -> script -> end', { script: { code: 'a' } }));
    play.start({ variables: { a: 1 }, debugging: { ...debugging({}), breakpoints: 'all' } });
    expect(play).toMatchObject({ waiting: 'script:breakpoint' });
    play.debug('script');
    expect(play).toMatchObject({ waiting: 'script:action' });
  });
});
