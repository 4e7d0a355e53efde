import { expect, it } from 'vitest';
import { defaultLimits } from './limits.ts';
import { ReadyQueue, type Turn } from './ready.ts';

const limits = { ...defaultLimits, slotsMax: 5, slotsPerWorkspaceMax: 3, slotsPerConnectionMax: 1 };
type Item = Turn & { readonly name: string };
const item = (name: string, workspace: string, connection?: string): Item => ({
  name,
  workspace,
  ...(connection && { connection }),
});

function queue(...items: readonly Item[]) {
  const ready = new ReadyQueue<Item>(limits);
  for (const each of items) ready.push(each);
  return ready;
}
function takeAll(ready: ReadyQueue<Item>): Item[] {
  const taken: Item[] = [];
  for (let next = ready.take(); next; next = ready.take()) taken.push(next);
  return taken;
}
const names = (items: readonly Item[]) => items.map(({ name }) => name).join(' ');

it('goes round by workspace', () =>
  expect(names(takeAll(queue(item('a1', 'a'), item('a2', 'a'), item('a3', 'a'), item('b1', 'b'))))).toBe(
    'a1 b1 a2 a3',
  ));

it('lets one connection take no more than its slots, and the others go on', () => {
  const ready = queue(item('slow1', 'a', 'slow'), item('slow2', 'a', 'slow'), item('fast1', 'a', 'fast'));
  const taken = takeAll(ready);
  expect(names(taken)).toBe('slow1 fast1');
  for (const each of taken) ready.release(each);
  expect(names(takeAll(ready))).toBe('slow2');
});

it('gives a workspace no more than its slots, and all together no more than there are', () => {
  const ready = queue(...[1, 2, 3, 4].flatMap((number) => [item(`a${number}`, 'a'), item(`b${number}`, 'b')]));
  const taken = takeAll(ready);
  expect(names(taken)).toBe('a1 b1 a2 b2 a3');
  for (const each of taken.slice(0, 2)) ready.release(each);
  expect(names(takeAll(ready))).toBe('b3 a4');
});

it('says how much room a workspace has', () => {
  const ready = queue(item('a1', 'a'));
  expect(ready.room('a')).toBe(limits.readyPerWorkspaceMax - 1);
  ready.take();
  expect(ready.room('a')).toBe(limits.readyPerWorkspaceMax);
});
