import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { Play, run } from '../../test/support/play.ts';

const inputOf = (text: string) => {
  const play = run(flow('start -> a -> b -> end', { a: { input: { text } } }));
  return play.facts.find(({ kind }) => ['actionRequested', 'activityFaulted'].includes(kind));
};

it.each(['${b.output.uuid}', '${nodes.b.output.uuid}', '${Test.output.uuid}', '${a.output.text}'])(
  '%s is null while nothing has given it',
  (text) => expect(inputOf(text)).toMatchObject({ request: { input: { value: { text: null } } } }),
);

it('a name that nobody declared is a fault', () =>
  expect(inputOf('${c.output.uuid}')).toMatchObject({ fault: { reason: 'expressionFailed' } }));

describe('a whole node, or all of them, as a value', () => {
  it('is what it was when it was read', () => {
    const play = new Play(
      flow('start -> and -> a -> end\nand -> b -> c -> end', { a: { input: { all: '${nodes}', one: '${b}' } } }),
    );
    play.start({
      debugging: { breakpoints: [], mocked: ['b'], mocks: { value: { b: 1 } }, sideEffects: true } as never,
    });
    const input = play.owed('perform')[0]?.request.input;
    expect(JSON.parse(JSON.stringify(input))).toMatchObject({ value: { all: { b: null }, one: null } });
    play.end('c', { n: 1 });
    play.end('a');
    expect(play.status).toBe('finished');
  });

  it('holds outputs that are kept aside, too', () => {
    const big = 'x'.repeat(100_000);
    const play = run(flow('start -> a -> b -> end', { b: { input: { whole: '${a}' } } }), {}, { a: { big } });
    expect(play.status).toBe('finished');
    const { input } = play.facts.findLast((fact) => fact.kind === 'actionRequested')?.request ?? {
      input: { value: 0 },
    };
    expect('aside' in input && play.kept.get(input.aside)).toEqual({ whole: { output: { big } } });
  });
});
