/** kill -9 at random moments under load: after each restart the ledger of what was answered is held against what the server shows. */
import { setTimeout as after } from 'node:timers/promises';
import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { clientOf } from '../e2e/support/client.ts';
import { newFolder, startServer } from '../e2e/support/server.ts';
import { audit, type Ledger, releaseAll, workUntil } from './ledger.ts';
import { wholeFrom } from '../../src/kernel/random.ts';

const kills = Number(process.env['SALLYPORT_FAULT_KILLS'] ?? 5);
const seed = Number(process.env['SALLYPORT_FAULT_SEED'] ?? Date.now() % 2 ** 31);
const killMsMax = 10_000;
const people = 8;
const workMsMax = 600;
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`loses nothing over ${kills} kills (seed ${seed})`, { timeout: 60_000 + kills * killMsMax }, async () => {
  const random = wholeFrom(seed);
  let server = await startServer({ folder });
  const workflows = await releaseAll(clientOf(server.url));
  let answered = 0;
  for (let kill = 0; kill < kills; kill++) {
    const ledger: Ledger = new Map();
    const dies = new AbortController();
    const call = clientOf(server.url);
    const work = Promise.all(
      Array.from({ length: people }, () => workUntil(dies.signal, { call, workflows, ledger, random })),
    );
    await Promise.race([work, after(random(workMsMax))]);
    dies.abort();
    await server.kill();
    await work;
    server = await startServer({ folder });
    await audit(clientOf(server.url), ledger);
    answered += ledger.size;
  }
  expect(await server.stop()).toBe(0);
  expect(answered).toBeGreaterThan(0);
  console.log(`${kills} kills: all of ${answered} runs that were answered are there`);
});
