import { expect, it } from 'vitest';
import { dueAt } from '../../src/engine/due-date.ts';
import type { Ask } from '../../src/engine/messages.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { flow, type Details } from './flow.ts';
import { ada, Play } from './play.ts';

/** What one drawing does, told in a few words. */
export interface Story {
  /** The claim. */
  readonly is: string;
  readonly drawing: string;
  readonly details?: Readonly<Record<string, Details>>;
  readonly trigger?: JsonObject;
  readonly variables?: JsonObject;
  /** What actions give, by node, once they are said to end. */
  readonly gives?: Readonly<Record<string, JsonObject>>;
  /**
   * Word by word: `a` ends the action of the node a or decides on its to-do, `a!` lets it fail, `+PT1H` lets an hour pass, `message:go` and
   * `signal:go` send one, `trigger:receive` lets a receive task go on, `conditions` has them looked at, `retry` and `terminate` are a person's.
   */
  readonly does?: string;
  /** Where it then stands: `finished`, `terminated`, `waits at a b`, or `joinStarved at and`: the fault that stops it and its node. */
  readonly stands: string;
  /** The nodes in the order in which they started. */
  readonly trail?: string;
}

/** Each story is a test of its own. */
export const tell = (stories: readonly Story[]): void =>
  it.each(stories)('$is', (story) => {
    const play = playOf(story);
    const { stands, trail = play.trail } = story;
    expect({ stands: standOf(play), trail: play.trail }).toEqual({ stands, trail });
  });

/** Plays a story to its end. */
export function playOf({
  drawing,
  details,
  trigger,
  variables,
  gives = {},
  does = '',
}: Omit<Story, 'is' | 'stands'>): Play {
  const play = new Play(flow(drawing, details), trigger).start({ ...(variables && { variables }) });
  for (const word of does.split(/\s+/).filter(Boolean)) expect(act(play, word, gives)).not.toHaveProperty('rejected');
  return play;
}

/** What comes from outside by a word of its own. */
function askOf(play: Play, word: string): Ask | undefined {
  if (word === 'conditions') return { kind: 'evaluateConditions', by: ada };
  const [verb = '', name] = word.split(':');
  return name === undefined ? undefined : sendings[verb]?.(play, name);
}
const sendings: Readonly<Record<string, (play: Play, name: string) => Ask>> = {
  message: (_, name) => ({ kind: 'message', name, variables: {}, by: ada }),
  signal: (_, name) => ({ kind: 'signal', name, variables: {}, by: ada }),
  trigger: (play, node) => ({ kind: 'trigger', activity: play.at(node).number, variables: {}, by: ada }),
};

function act(play: Play, word: string, gives: Readonly<Record<string, JsonObject>>): unknown {
  if (word.startsWith('+')) return play.wait((dueAt(word.slice(1), play.now) ?? NaN) - play.now);
  const ask = askOf(play, word);
  if (ask) return play.tell(ask);
  if (word === 'retry') return play.retry();
  if (word === 'terminate') return play.terminate();
  if (word.endsWith('!')) return play.fail(word.slice(0, -1));
  return play.at(word).phase.is === 'todo' ? play.decide(word) : play.end(word, gives[word]);
}

/** Phases of what only holds others that wait. */
const holders: ReadonlySet<string> = new Set(['inside', 'multi']);

/** Where a run stands, in the words of a story. */
export function standOf(play: Play): string {
  const faulted = Object.values(play.state.activities).find(({ phase }) => phase.is === 'faulted');
  if (play.status === 'failed' && faulted && play.fault) return `${play.fault.reason} at ${faulted.node}`;
  if (play.status !== 'running' && play.status !== 'retrying') return play.status;
  const waiting = Object.values(play.state.activities).filter(({ phase }) => !holders.has(phase.is));
  return `waits at ${waiting.map(({ node }) => node).join(' ')}`;
}
