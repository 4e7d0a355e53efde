/**
 * kill -9 at every persistence point of the demo's workflows, on the whole server: from the first call to the last one of each story, the
 * start and the stop of the server too. Each life begins on a copy of one seeded folder.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShowAopWorkflowInstanceResponse as Shown } from '../../src/contract/generated/types.ts';
import { newFolder, startServer } from '../e2e/support/server.ts';
import { stories, type Story } from './demo-stories.ts';
import { Lives } from './lives.ts';
import { Person } from './person.ts';
import { startWorld, type World, type WorldCall } from './world.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
/** `npm run fault` dies at every point, `npm test` at some. */
const stride = process.env['SALLYPORT_FAULT_KILLS'] === undefined ? 9 : 1;
const storyMsMax = 1_800_000;
/** A story that has more points than this does not end. */
const pointsMax = 500;
const environmentOf = ({ address }: World) => ({
  SALLYPORT_DEMO_PORT: '0',
  SALLYPORT_HTTP_ALLOWED_HOSTS: address,
});
const copyOf = (folder: string): string => {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};
const alertOf = (name: string): object =>
  JSON.parse(readFileSync(path.join(root, 'src', 'demo', 'alerts', `${name}.json`), 'utf8')) as object;

const seeded = newFolder();
let kills = 0;
beforeAll(async () => {
  const server = await startServer({ folder: seeded, args: ['--demo'], environment: { SALLYPORT_DEMO_PORT: '0' } });
  await server.stop();
});
afterAll(() => {
  rmSync(seeded, { recursive: true });
  console.log(`killed ${kills} times at the persistence points of the demo's workflows`);
});

/** No effect was asked for twice under two keys, nor more often under one than somebody had it tried. */
function checkCalls(calls: readonly WorldCall[], { finished, acts, told }: Story, retries: number): void {
  const asked = Map.groupBy(
    calls.filter(({ key }) => key !== undefined),
    ({ key }) => key,
  );
  const done: Readonly<Record<string, number>> = finished;
  expect(asked.size).toBe(acts.reduce((sum, node) => sum + (done[node] ?? 0), 0));
  expect([...asked.values()].reduce((sum, each) => sum + each.length - 1, 0)).toBeLessThanOrEqual(retries);
  for (const each of asked.values()) expect(new Set(each.map(({ body }) => body)).size).toBe(1);
  for (const text of told) expect(calls.some((call) => call.path === text || call.body.includes(text))).toBe(true);
}

function checkRuns(shown: Shown, { finished }: Story): void {
  const runs = Map.groupBy(
    (shown.topology?.audit_logs ?? []).filter(({ status }) => status === 'FINISHED'),
    ({ action_id: node }) => node,
  );
  expect(Object.fromEntries([...runs].map(([node, each]) => [node, each.length]))).toEqual(finished);
}

/** Tells a story on a server whose lives die where `deaths` says; how often it died. */
async function tellStory(story: Story, world: World, deaths: readonly number[]): Promise<number> {
  const folder = copyOf(seeded);
  const namesCommands = (deaths[0] ?? 0) % 2 === 0;
  const lives = new Lives({ folder, environment: environmentOf(world), deaths, namesCommands });
  world.calls.length = 0;
  try {
    const content = { ...alertOf(story.alert), endpoint: world.endpoint };
    const person = await Person.start(lives.call, story.workflow, content);
    await story.tell(person);
    const shown = await person.untilFinished();
    checkRuns(shown, story);
    checkCalls(world.calls, story, person.retries);
    await lives.stop();
  } catch (error) {
    throw new Error(`killed ${lives.kills} times, at the points ${deaths.join(' and ')} of its lives`, {
      cause: error,
    });
  } finally {
    await lives.stop();
    rmSync(folder, { recursive: true });
  }
  return lives.kills;
}

describe('comes to the same end when killed at any persistence point:', () => {
  it.concurrent.each(Object.entries(stories))('%s', { timeout: storyMsMax }, async (_, story) => {
    const world = await startWorld();
    try {
      for (let point = 1; point <= pointsMax; point += stride) {
        const died = await tellStory(story, world, [point]);
        if (died === 0) return;
        kills += died;
      }
      expect.fail(`the story has more than ${pointsMax} persistence points`);
    } finally {
      await world.close();
    }
  });
});
