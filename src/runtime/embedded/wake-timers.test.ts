import { expect, it } from 'vitest';
import { VirtualTime } from '../../../test/support/virtual-time.ts';
import { defaultLimits } from '../limits.ts';
import type { Wake } from './runs.ts';
import { WakeTimers } from './wake-timers.ts';

/** Timers over a list that stands for the store; a wake that fired is owed no more. */
function timers(stored: Wake[], timersMax: number = defaultLimits.timersMax) {
  const time = new VirtualTime();
  const began = time.now();
  const fired: string[] = [];
  const wakes = new WakeTimers({
    clock: time,
    timers: time,
    limits: { ...defaultLimits, timersMax },
    wakesBetween: (after, until, limit) =>
      stored
        .filter(({ at, instance }) => at > after.at || (at === after.at && instance > after.instance))
        .filter(({ at }) => at <= until)
        .slice(0, limit),
    fire: (instance) => fired.push(`${instance} ${time.now() - began}`),
  });
  return { time, began, fired, wakes };
}
const at = Date.UTC(2026, 0, 1);

it('fires in order of time, each at its time', async () => {
  const { time, fired, wakes } = timers([]);
  wakes.start();
  for (const delay of [50, 10, 40, 30, 20]) wakes.arm(`i${delay}`, at + delay, at + delay);
  await time.pass(100);
  expect(fired).toEqual(['i10 10', 'i20 20', 'i30 30', 'i40 40', 'i50 50']);
});

it('finds what stands in the store, overdue and far away', async () => {
  const far = 3 * defaultLimits.timerHorizonMs;
  const { time, fired, wakes } = timers([
    { at: at - 1_000, instance: 'overdue' },
    { at: at + far, instance: 'far' },
  ]);
  wakes.start();
  await time.pass(far);
  expect(fired).toEqual(['overdue 0', `far ${far}`]);
});

it('keeps no more in memory than it may, and fires all the same', async () => {
  const stored = Array.from({ length: 25 }, (_, index) => ({ at: at + (index >> 2), instance: `i${10 + index}` }));
  const { time, fired, wakes } = timers(stored, 3);
  wakes.start();
  await time.pass(120_000);
  expect(fired.map((text) => text.split(' ')[0]).sort()).toEqual(stored.map(({ instance }) => instance));
});

it('wakes an instance once at the earliest time that it was armed for', async () => {
  const { time, fired, wakes } = timers([]);
  wakes.start();
  wakes.arm('i', at + 30, at + 30);
  wakes.arm('i', at + 10, at + 10);
  wakes.arm('i', at + 20, at + 20);
  await time.pass(100);
  expect(fired).toEqual(['i 10']);
});

it('notices within a minute that the clock was set forward', async () => {
  const { time, fired, wakes } = timers([]);
  wakes.start();
  wakes.arm('i', at + 300_000, at + 300_000);
  time.jump(290_000);
  await time.pass(60_000);
  expect(fired).toHaveLength(1);
});
