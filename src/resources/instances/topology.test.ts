import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { ada, Play } from '../../../test/support/play.ts';
import { awaitedIn } from './awaited.ts';
import type { NodeRun } from './model.ts';
import { Topology } from './topology.ts';

const hour = 3_600_000;
const playing = (...drawing: Parameters<typeof flow>) => new Play(flow(...drawing)).start();
const send = (play: Play, name: string, variables = {}) =>
  expect(play.tell({ kind: 'message', name, variables, by: ada })).toBe('done');

function topologyOf(play: Play): Topology {
  const topology = new Topology('run');
  for (const { at, facts } of play.batches) topology.add(at, facts);
  return topology;
}
/** The entries in a word each: `todo running, waits todo`. */
const told = (play: Play) =>
  topologyOf(play).entries.map(
    ({ node, status, waiting, cancelled }: NodeRun) =>
      `${node} ${cancelled ? 'cancelled' : status}${waiting ? `, waits ${waiting}` : ''}`,
  );
const entry = (play: Play, node: string) => topologyOf(play).entries.findLast((one) => one.node === node);

describe('an event subprocess in the topology', () => {
  it('has an entry, and its start event one, from when it begins; what it takes the place of is cancelled', () => {
    const play = playing('start -> and -> todo -> end\nand -> a -> end2\ncase: message -> todo2 -> end3');
    const before = ['start finished', 'and finished'];
    expect(told(play)).toEqual([...before, 'todo running, waits todo', 'a running, waits action']);
    send(play, 'message', { n: 1 });
    const interrupted = [...before, 'todo cancelled', 'a cancelled', 'case running', 'message finished'];
    expect(told(play)).toEqual([...interrupted, 'todo2 running, waits todo']);
    expect(entry(play, 'message')).toMatchObject({ output: { value: { n: 1 } }, source: 'event' });
    play.decide('todo2');
    expect(told(play).slice(4)).toEqual(['case finished', 'message finished', 'todo2 finished', 'end3 finished']);
  });

  it('that does not interrupt has an entry each time that it begins', () => {
    const play = playing('start -> todo -> end\ncase~: timer -> todo2 -> end2', { timer: { cycle: 'R2/PT1H' } });
    play.wait(3 * hour);
    const once = ['case running', 'timer finished', 'todo2 running, waits todo'];
    expect(told(play).slice(1)).toEqual(['todo running, waits todo', ...once, ...once]);
    expect(new Set(topologyOf(play).entries.map(({ id }) => id)).size).toBe(8);
  });

  it('begins behind the entry whose error it catches, which says what went wrong', () => {
    const play = playing('start -> a -> end\ncase: error -> todo -> end2');
    play.fail('a');
    expect(told(play).slice(1)).toEqual(['a failed', 'case running', 'error finished', 'todo running, waits todo']);
    expect(entry(play, 'a')).toMatchObject({
      fault: { reason: 'functionFailed', message: 'Test.a failed: no route to host' },
    });
  });

  it('is cancelled with the subprocess around it', () => {
    const play = playing(
      'start -> sub -> end\nsub! timer -> todo3 -> end3\nsub: start1 -> todo\nsub: case\ncase~: message -> todo2',
    );
    send(play, 'message');
    play.wait(hour);
    const gone = ['sub cancelled', 'start1 finished', 'todo cancelled', 'case cancelled', 'message finished'];
    expect(told(play).slice(1, 7)).toEqual([...gone, 'todo2 cancelled']);
  });
});

describe('a node with a step of its own in the topology', () => {
  it('is queued until that begins, each time', () => {
    const play = playing('start -> a -> todo -> end', { a: { async: true }, todo: { async: true } });
    const begin = () => {
      const [wake] = play.owed('wake').filter(({ ask }) => ask.kind === 'jobDue');
      expect(wake && play.tell(wake.ask)).toBe('done');
    };
    expect(told(play)).toEqual(['start finished', 'a running, waits queued']);
    begin();
    expect(told(play)).toEqual(['start finished', 'a running, waits action']);
    play.end('a');
    expect(told(play).at(-1)).toBe('todo running, waits queued');
    begin();
    expect(told(play).at(-1)).toBe('todo running, waits todo');
  });
});

describe('what a run would take', () => {
  const awaited = (play: Play) =>
    awaitedIn(play.state, topologyOf(play)).map(({ node, listener, task }) => {
      const held = topologyOf(play).entries.find(({ id }) => id === task);
      return [node, listener.is, held?.node].filter(Boolean).join(' ');
    });

  it('is what it has to be sent, then what comes by itself; with the node run that waits, except around a scope', () => {
    const play = playing(`start -> and -> timer -> end
                          and -> todo -> end2
                          and -> when -> end3
                          and -> receive -> end4
                          and -> events -> message1 -> end5
                          events -> signal1 -> end6
                          todo!~ message2 -> end7
                          case~: message3 -> end8
                          case2: error -> end9`);
    expect(awaited(play)).toEqual([
      'message3 message',
      'message2 message todo',
      'message1 message events',
      'receive trigger receive',
      'signal1 signal events',
      'when condition when',
      'timer timer timer',
    ]);
  });

  it('is nothing while it stands still, and the same again once it goes on', () => {
    const play = playing('start -> a -> end\ncase: message -> b -> end2');
    expect(awaited(play)).toEqual(['message message']);
    play.fail('a');
    expect(awaited(play)).toEqual([]);
    play.retry();
    expect(awaited(play)).toEqual(['message message']);
    send(play, 'message');
    expect(awaited(play)).toEqual([]);
  });
});

it('a round has its place in the row, also in its next attempt; what stands for all of them has none', () => {
  const play = playing('start -> call=2 -> end');
  play.end('call', { is: 'failure', message: 'no', final: true });
  play.retry();
  play.end('call');
  expect(topologyOf(play).entries.map(({ node, attempt, round }) => [node, attempt, round])).toEqual([
    ['start', 1, undefined],
    ['call', 1, undefined],
    ['call', 1, 0],
    ['call', 2, 0],
    ['call', 1, 1],
  ]);
});
