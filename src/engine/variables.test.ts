import { expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { ada, Play } from '../../test/support/play.ts';
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
