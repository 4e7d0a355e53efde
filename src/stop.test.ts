import { expect, it } from 'vitest';
import { stopInOrder } from './stop.ts';

function stop(closes: readonly (() => Promise<void>)[], drainMsMax = 30_000) {
  const said: string[] = [];
  const log = {
    warn: (text: string) => said.push(text),
    fatal: (what: { err?: Error }, text: string) => said.push(`${text}: ${what.err?.message}`),
  };
  const parts = closes.map((close) => ({ close }));
  return stopInOrder(parts, { log, drainMsMax }).then((status) => ({ status, said }));
}

it('closes one part after another', async () => {
  const closed: string[] = [];
  const closes = ['server', 'house'].map((name) => async () => void closed.push(name));
  expect(await stop(closes)).toEqual({ status: 0, said: [] });
  expect(closed).toEqual(['server', 'house']);
});

it('tells of a part that cannot be closed, and of nothing else by its exit status', async () => {
  const failing = () => Promise.reject(new Error('the disk is gone'));
  expect(await stop([failing])).toEqual({
    status: 1,
    said: ['the server could not stop in order; what it left goes on at the next start: the disk is gone'],
  });
});

it('waits no longer than it may', async () => {
  const { status, said } = await stop([() => new Promise(() => undefined)], 1);
  expect(status).toBe(0);
  expect(said).toEqual(['not everything ended within 1 ms; what is left goes on at the next start']);
});
