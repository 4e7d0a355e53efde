import { describe, expect, it } from 'vitest';
import { modelOf, type Kind, type Op } from './instance-model.ts';
import { linearize, type Operation } from './linearize.ts';

/** A history as it is drawn: a row a client, an operation from its first letter to its last. */
function check(kind: Kind, ...spans: readonly (readonly [begun: number, ended: number | undefined, op: Op])[]) {
  const history = spans.map(([begun, ended, op]): Operation<Op> => ({ begun, ended, op }));
  return linearize(modelOf(kind), history).linearizable;
}
const start: Op = { do: 'start' };
const show = (status: string, commands: readonly string[] = ['start'], retries = 0): Op => ({
  do: 'show',
  status,
  retries,
  commands,
});
const command = (what: 'terminate' | 'retry' | 'give', reason: string, taken = true): Op => ({
  do: what,
  reason,
  taken,
});

describe('a history is linearizable', () => {
  it('when one after the other is true', () =>
    expect(
      check(
        'review',
        [1, 2, start],
        [3, 4, show('RUNNING')],
        [5, 6, command('terminate', 't')],
        [7, 8, show('TERMINATED', ['start', 't'])],
        [9, 10, command('retry', 'r')],
        [11, 12, show('RETRYING', ['start', 't', 'r'], 1)],
      ),
    ).toBe(true));

  it('when a read beside a command saw the state before it or after it', () => {
    const beside = (op: Op) => check('review', [1, 2, start], [3, 9, command('terminate', 't')], [4, 5, op]);
    expect(beside(show('RUNNING'))).toBe(true);
    expect(beside(show('TERMINATED', ['start', 't']))).toBe(true);
    expect(beside(show('TERMINATED'))).toBe(false);
  });

  it('when a command that was never answered has happened, or has not', () => {
    const lost = [3, undefined, command('terminate', 't')] as const;
    expect(check('review', [1, 2, start], lost, [5, 6, show('TERMINATED', ['start', 't'])])).toBe(true);
    expect(check('review', [1, 2, start], lost, [5, 6, show('RUNNING')])).toBe(true);
    expect(
      check('review', [1, 2, start], lost, [5, 6, show('TERMINATED', ['start', 't'])], [7, 8, show('RUNNING')]),
    ).toBe(false);
  });

  it('when it does by itself what it may', () => {
    expect(check('faulty', [1, 2, start], [3, 4, show('FAILED')])).toBe(true);
    expect(check('review', [1, 2, start], [3, 4, show('FAILED')])).toBe(false);
  });
});

describe('a history is not linearizable', () => {
  it('when what was answered is lost', () => {
    expect(check('review', [1, 2, start], [3, 4, show('absent')])).toBe(false);
    expect(check('review', [1, 2, start], [3, 4, command('terminate', 't')], [5, 6, show('RUNNING')])).toBe(false);
  });

  it('when a read goes back behind another one', () => {
    const terminated = show('TERMINATED', ['start', 't']);
    const stale = check(
      'review',
      [1, 2, start],
      [3, 20, command('terminate', 't')],
      [4, 5, terminated],
      [6, 7, show('RUNNING')],
    );
    expect(stale).toBe(false);
    expect(
      check('review', [1, 2, start], [3, 4, command('terminate', 't')], [5, 6, { do: 'list', status: 'RUNNING' }]),
    ).toBe(false);
  });

  it('when something was done twice, or refused though it was allowed', () => {
    const twice = show('RETRYING', ['start', 't', 'r', 'r'], 2);
    const before = [
      [1, 2, start],
      [3, 4, command('terminate', 't')],
      [5, 6, show('TERMINATED', ['start', 't'])],
    ] as const;
    expect(check('review', ...before, [7, 8, command('retry', 'r')], [9, 10, twice])).toBe(false);
    expect(check('review', ...before, [7, 8, command('retry', 'r', false)])).toBe(false);
    expect(check('review', [1, 2, start], [3, 4, command('retry', 'r')])).toBe(false);
  });

  it('when two people decide on one to-do', () => {
    const decide = (taken: boolean): Op => ({ do: 'decide', todo: 'x', taken });
    const known = [
      [1, 2, start],
      [3, 4, { do: 'todos', open: 'x' }],
    ] as const;
    expect(check('review', ...known, [5, 8, decide(true)], [6, 7, decide(false)])).toBe(true);
    expect(check('review', ...known, [5, 8, decide(true)], [6, 7, decide(true)])).toBe(false);
  });

  it('and says how far it fits, and what does not', () => {
    const history = [
      { begun: 1, ended: 2, op: start },
      { begun: 3, ended: 4, op: show('FAILED') },
    ];
    expect(linearize(modelOf('review'), history)).toEqual({
      linearizable: false,
      order: [start],
      next: [show('FAILED')],
    });
  });
});
