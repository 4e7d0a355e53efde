import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { ada, Play } from '../../test/support/play.ts';
import type { Json } from '../kernel/json.ts';
import type { NodeId } from './definition.ts';
import { variablesMax } from './keep.ts';

const drawing = flow(`start -> todo -> xor -[approved]-> block -> end
                                       xor -[else]-> end`);

it('variables of the start are names from the first node on', () => {
  const play = new Play(drawing).start({ variables: { approved: true } });
  play.decide('todo');
  expect(play).toMatchObject({ waiting: 'block:action' });
});

it('variables set on the way hold from there on, at a fault too', () => {
  const play = new Play(drawing).start();
  play.decide('todo');
  expect(play.fault).toMatchObject({ reason: 'expressionFailed' });
  expect(play.tell({ kind: 'setVariables', variables: { approved: false }, by: ada })).toBe('done');
  play.retry();
  expect(play).toMatchObject({ status: 'finished', trail: 'start todo xor end' });
});

describe('variables that come from outside', () => {
  const inner = new Map([['sub' as NodeId, new Map<string, Json>([['local', 0]])]]);
  const within = (node: string) =>
    new Play(flow(`start -> sub -> end\nsub: start1 -> ${node} -> todo2`, {}, inner)).start();
  const scopes = ({ state }: Play) => [0, 1].map((scope) => state.scopes[scope]?.variables);
  const variables = { local: 1, fresh: 2 };

  it('are set where their names are known to what they come to, else in the instance', () => {
    const play = within('message');
    play.tell({ kind: 'message', name: 'message', variables, by: ada });
    expect(scopes(play)).toEqual([{ fresh: { value: 2 } }, { local: { value: 1 } }]);
  });

  it('are set so for an activity, or in the instance', () => {
    const play = within('todo');
    const activity = Object.values(play.state.activities).find(({ node }) => node === 'todo')?.number ?? -1;
    play.tell({ kind: 'setVariables', variables, activity, by: ada });
    expect(scopes(play)).toEqual([{ fresh: { value: 2 } }, { local: { value: 1 } }]);
    play.tell({ kind: 'setVariables', variables: { local: 3 }, by: ada });
    expect(scopes(play)).toEqual([{ fresh: { value: 2 }, local: { value: 3 } }, { local: { value: 1 } }]);
  });

  it('of a signal are set for each that waits', () => {
    const play = within('signal');
    play.tell({ kind: 'signal', name: 'signal', variables, by: ada });
    play.tell({ kind: 'signal', name: 'signal', variables: { local: 5 }, by: ada });
    expect(scopes(play)).toEqual([{ fresh: { value: 2 }, local: { value: 5 } }, { local: { value: 1 } }]);
  });
});

it('names of an object’s own are names like any other, and large values are kept aside', () => {
  const variables = JSON.parse(`{ "__proto__": 1, "constructor": "${'x'.repeat(1_000)}" }`);
  const play = new Play(drawing).start({ variables });
  expect(play.state.scopes[0]?.variables).toMatchObject({ ['__proto__']: { value: 1 }, constructor: { bytes: 1_002 } });
});

it('a finished instance takes no variables, and nobody sets more than an instance holds', () => {
  const play = new Play(flow('start -> end')).start();
  const set = (variables: Record<string, number>) => play.tell({ kind: 'setVariables', variables, by: ada });
  expect(set({ a: 1 })).toMatchObject({ rejected: 'notNow', message: expect.stringContaining('finished') });
  const many = Object.fromEntries(Array.from({ length: variablesMax + 1 }, (_, index) => [`v${index}`, index]));
  expect(() => new Play(drawing).start({ variables: many })).toThrow('at most 200 variables');
});

describe('variables of the definition', () => {
  const variables = (own: Record<string, Json>, inside: Record<string, Json> = {}) =>
    new Map([
      [undefined, new Map(Object.entries(own))],
      ['sub' as NodeId, new Map(Object.entries(inside))],
    ]);
  const seen = (play: Play) => play.owed('perform').map(({ request }) => request.input);

  it('are names from the first node on, and a start or a person sets them anew', () => {
    const shown = flow('start -> a -> end', { a: { input: { n: '${n}' } } }, variables({ n: 1 }));
    expect(seen(new Play(shown).start())).toEqual([{ value: { n: 1 } }]);
    expect(seen(new Play(shown).start({ variables: { n: 2 } }))).toEqual([{ value: { n: 2 } }]);
    expect(seen(new Play(shown).start({ variables: { n: null } }))).toEqual([{ value: { n: null } }]);
  });

  it('may be null, which is declared all the same', () => {
    const guarded = flow('start -> xor -[n == null]-> a -> end\nxor -[else]-> end', {}, variables({ n: null }));
    expect(new Play(guarded).start().waiting).toBe('a:action');
  });

  it('of a subprocess go before those around it, and are gone behind it', () => {
    const local = flow(
      `start -> sub -> b -> end
       sub: start1 -> a -> end1`,
      { a: { input: { n: '${n}', m: '${m}' } }, b: { input: { n: '${n}', m: '${vars:exists(m)}' } } },
      variables({ n: 1 }, { n: 2, m: 3 }),
    );
    const play = new Play(local).start();
    expect(seen(play)).toEqual([{ value: { n: 2, m: 3 } }]);
    play.end('a');
    expect(seen(play)).toEqual([{ value: { n: 1, m: false } }]);
  });

  it('of a subprocess take what a run called in there hands back, and go along to one that inherits', () => {
    const calling = flow(
      'start -> sub -> b -> end\nsub: start1 -> flow -> a',
      { flow: { inheritsVariables: true }, a: { input: { n: '${n}' } }, b: { input: { n: '${n}' } } },
      variables({ n: 1, m: 1 }, { n: 2 }),
    );
    const play = new Play(calling).start();
    const request = play.facts.find((fact) => fact.kind === 'childRequested');
    expect(request).toMatchObject({ request: { passed: { value: { n: 2, m: 1 } } } });
    const { number, child } = play.at('flow');
    const result = { output: { value: { n: 5 } } };
    const outcome = { is: 'finished', result } as const;
    play.tell({ kind: 'childEnded', activity: number, epoch: child?.epoch ?? 0, outcome });
    expect(seen(play)).toEqual([{ value: { n: 5 } }]);
    play.end('a');
    expect(seen(play)).toEqual([{ value: { n: 1 } }]);
  });
});
