import type { ProcessDefinition } from '../../engine/definition.ts';
import { advance, type Batch } from '../../engine/engine.ts';
import type { Hindsight } from '../../engine/hindsight.ts';
import { lookBack } from '../../engine/look-back.ts';
import type { AlreadySo, Command, Outlook, Rejection, Step } from '../../engine/messages.ts';
import type { InstanceState } from '../../engine/state.ts';
import { assert } from '../../kernel/assert.ts';
import type { Json } from '../../kernel/json.ts';
import { toolsFor } from '../children.ts';
import { hashOf } from '../embedded/journal.ts';

export type Answered = Step | AlreadySo | Outlook | Rejection;

interface Asked {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly command: Command;
  readonly instance: string;
  readonly facts: () => Iterable<Batch>;
  readonly aside: (hash: string) => Json;
}

/** What the engine answers, once it has all that it needs for that. */
export function answerOf({ definition, state, command, instance, facts, aside }: Asked): Answered {
  const tools = toolsFor(instance, hashOf);
  const loaded = new Map<string, Json>();
  for (let hindsight: Hindsight | undefined; ;) {
    const result = advance(definition, state, { ...command, loaded, ...(hindsight && { hindsight }) }, tools);
    if (!('needs' in result)) return result;
    if (result.hindsight !== undefined) hindsight = lookBack(definition, result.hindsight, facts);
    for (const hash of result.needs) {
      assert(!loaded.has(hash), `${hash} is asked for once`);
      loaded.set(hash, aside(hash));
    }
  }
}
