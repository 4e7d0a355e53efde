import { expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { ada, Play } from '../../test/support/play.ts';
import type { Seen } from './messages.ts';

const failure = { is: 'failure', message: 'no', final: true } as const;
function debugRun() {
  const debugging = { breakpoints: 'all', mocks: { value: {} }, mocked: [], sideEffects: false } as const;
  return new Play(flow('start -> a -> end')).start({ debugging });
}
const debug = (play: Play, seen: Seen) =>
  play.tell({ kind: 'debug', by: ada, reason: '', activity: play.at('a').number, seen, items: [] });

it('of two commands that were both given at a breakpoint the second does not run what it has not seen: the side effects', () => {
  const play = debugRun();
  const seen = { attempt: 1, phase: 'breakpoint' } as const;
  expect(debug(play, seen)).toBe('done');
  expect(play.waiting).toBe('a:result');
  expect(debug(play, seen)).toMatchObject({ rejected: 'notWaiting', message: expect.stringContaining('at result') });
  expect(play.waiting).toBe('a:result');
  expect(debug(play, { attempt: 1, phase: 'result' })).toBe('done');
  expect(play.waiting).toBe('a:action');
});

it('a debug command for an attempt does nothing to the next one', () => {
  const play = debugRun();
  play.debug('a');
  play.debug('a');
  play.end('a', failure);
  play.retry();
  expect(play.waiting).toBe('a:breakpoint');
  expect(debug(play, { attempt: 1, phase: 'breakpoint' })).toMatchObject({
    rejected: 'notWaiting',
    message: 'The command was for attempt 1 of a; 2 has begun since',
  });
});

it('an edited retry for an attempt does not mend the next one, which failed in its own way', () => {
  const play = new Play(flow('start -> a -> end')).start();
  play.end('a', failure);
  play.retry();
  play.end('a', failure);
  const edits = { activity: play.at('a').number, items: [] };
  expect(play.retry({ edits: { ...edits, seen: { attempt: 1 } } })).toMatchObject({ rejected: 'notWaiting' });
  expect(play.status).toBe('failed');
  expect(play.retry({ edits: { ...edits, seen: { attempt: 2 } } })).toBe('done');
});
