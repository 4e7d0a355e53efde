/**
 * Histories of concurrent clients over real HTTP, with kill -9 in between: each instance's is linearizable (R1, R2, R5), so what was answered
 * before a crash holds after it.
 */
import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { newFolder } from '../e2e/support/server.ts';
import type { Subject } from '../history/clients.ts';
import { modelOf } from '../history/instance-model.ts';
import { linearize } from '../history/linearize.ts';
import { Scene } from '../history/scene.ts';

const histories = Number(process.env['SALLYPORT_HISTORIES'] ?? 4);
const seed = Number(process.env['SALLYPORT_FAULT_SEED'] ?? Date.now() % 2 ** 31);
const operations = 1_000;
const killEvery = 2;
const historyMsMax = 120_000;
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many of its operations were put in an order; a history that has none ends the test with the story of it. */
function check({ kind, id, history }: Subject): number {
  const verdict = linearize(modelOf(kind), history);
  if (verdict.linearizable) return history.length;
  const lines = (ops: readonly unknown[]) => ops.map((op) => JSON.stringify(op)).join('\n');
  throw new Error(
    `seed ${seed}, the ${kind} instance ${id}:\n${lines(verdict.order)}\nand then none of\n${lines(verdict.next)}`,
  );
}

it(
  `${histories} histories of ${operations} operations are linearizable (seed ${seed})`,
  { timeout: 60_000 + histories * historyMsMax },
  async () => {
    const scene = await Scene.open(folder, seed);
    let ordered = 0;
    for (let history = 0; history < histories; history += 1)
      for (const subject of await scene.play(operations, history % killEvery === 0)) ordered += check(subject);
    expect(await scene.close()).toBe(0);
    expect(ordered).toBeGreaterThan(histories * operations);
    console.log(`${histories} histories, ${ordered} reads and commands in order, ${scene.kills} kills`);
  },
);
