import { assert } from '../kernel/assert.ts';
import type { ProcessDefinition } from './definition.ts';
import type { Batch } from './engine.ts';
import { Hindsight } from './hindsight.ts';
import { SupersededBefore } from './superseded-before.ts';

/** Looks back over all batches, twice where results were superseded before. */
export function lookBack(definition: ProcessDefinition, run: number, batches: () => Iterable<Batch>): Hindsight {
  const before = new SupersededBefore();
  for (const batch of batches()) before.add(batch);
  const hindsight = new Hindsight(definition, run, before);
  for (const batch of batches()) hindsight.add(batch);
  assert(!hindsight.isStale, 'the facts are the same each time they are read');
  return hindsight;
}
