import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../store/database.ts';
import { openTestStore } from '../../../test/support/identity.ts';
import { rest, until, VirtualTime } from '../../../test/support/virtual-time.ts';
import { HoldBoard } from './board.ts';
import { type Hold, type HoldId, type HoldTarget, released, statusOf } from './model.ts';
import { findHoldAnywhere, saveHold } from './store.ts';

const action = { workspace: 'w', workflow: 'f', plugin: 'HTTP', function: 'request', connection: 'c' };
const ada = { id: 'ada', name: 'Ada' };

let store: Store;
let time: VirtualTime;
let board: HoldBoard;
let looks: number;
const openBoard = () => {
  board = new HoldBoard({ store, clock: time, timers: time });
  board.attend({ holdsChanged: () => void (looks += 1) });
};
beforeEach(() => {
  store = openTestStore();
  time = new VirtualTime();
  looks = 0;
  openBoard();
});
afterEach(async () => {
  board.close();
  await store.close();
});

const holdOn = (target: HoldTarget, more: Partial<Hold> = {}): Hold => ({
  id: 'hold' as HoldId,
  project: 'p',
  workspace: 'w',
  target,
  reason: '',
  by: ada,
  at: time.now(),
  ...more,
});
async function put(hold: Hold): Promise<Hold> {
  await store.write((tx) => {
    saveHold(tx, hold);
    tx.onCommit(() => board.put(hold));
  });
  return hold;
}
const stored = () => store.read((reading) => findHoldAnywhere(reading, 'hold'));

describe('the board of holds', () => {
  it.each<[string, HoldTarget, boolean]>([
    ['its workspace', { is: 'workspace' }, true],
    ['its workflow', { is: 'workflow', id: 'f' }, true],
    ['its connection', { is: 'connection', id: 'c' }, true],
    ['its function', { is: 'function', plugin: 'HTTP', function: 'request' }, true],
    ['another workflow', { is: 'workflow', id: 'g' }, false],
    ['another connection', { is: 'connection', id: 'd' }, false],
    ['another function', { is: 'function', plugin: 'HTTP', function: 'other' }, false],
  ])('holds an action back by a hold on %s: %#', async (_, target, isHeld) => {
    await put(holdOn(target));
    expect(board.held(action)).toBe(isHeld ? 'hold' : undefined);
    expect(board.held({ ...action, workspace: 'other' })).toBeUndefined();
  });

  it('knows what was held before a restart', async () => {
    await put(holdOn({ is: 'workspace' }));
    openBoard();
    expect(board.held(action)).toBe('hold');
  });

  it('lets go when a hold ends by itself, and says so', async () => {
    await put(holdOn({ is: 'workspace' }, { until: time.now() + 5_000 }));
    const before = looks;
    await time.pass(4_999);
    expect([board.held(action), looks]).toEqual(['hold', before]);
    await time.pass(1);
    expect([board.held(action), looks]).toEqual([undefined, before + 1]);
    const hold = stored();
    expect(hold && statusOf(hold, time.now())).toBe('released');
  });

  it('lets go at a rate until nothing waits any more, also over a restart', async () => {
    const hold = await put(holdOn({ is: 'workspace' }));
    await put(released(hold, { how: 'paced', perSecond: 5 }, ada, time.now()));
    openBoard();
    expect(board.held(action)).toBeUndefined();
    expect(board.paced(action)).toEqual({ hold: 'hold', perSecond: 5 });
    expect(board.releasing()).toEqual(['hold']);
    board.drained('hold');
    board.drained('hold');
    await until(() => board.releasing().length === 0);
    expect(board.paced(action)).toBeUndefined();
    expect(stored()?.release).toMatchObject({ by: ada, endedAt: time.now() });
  });

  it('gives up what waits when it is discarded', async () => {
    const hold = await put(holdOn({ is: 'workspace' }));
    await put(released(hold, { how: 'discard' }, ada, time.now()));
    expect(board.discarding(action)).toEqual({ hold: 'hold', by: ada });
    expect(board.held(action)).toBeUndefined();
    board.drained('hold');
    await rest();
    expect(board.discarding(action)).toBeUndefined();
  });

  it('never reads a hold whose row was changed by hand (R7)', async () => {
    await put(holdOn({ is: 'workspace' }));
    await store.write((tx) => tx.run(`UPDATE hold SET target = 'workflow', subject = 'f' WHERE id = 'hold'`));
    expect(stored).toThrow('The stored hold hold is damaged');
  });
});
