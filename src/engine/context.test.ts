import { expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { run } from '../../test/support/play.ts';

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
