import { replay } from '../../engine/engine.ts';
import type { Fact } from '../../engine/facts.ts';
import type { InstanceState } from '../../engine/state.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Answer, InstanceRef, Receipt, Start } from '../runtime.ts';

interface Batch {
  readonly sequence: number;
  readonly at: Instant;
  readonly text: string;
}
export interface Entry {
  readonly start: Start;
  readonly batches: Batch[];
  /** So many batches have reached the read models. */
  projected: number;
}

/** What outlives the runtime. */
export interface HostileDisk {
  readonly instances: Map<string, Entry>;
  readonly asides: Map<string, string>;
  readonly receipts: Map<string, { bodyHash: string; instance: string; answer: Answer; expires: Instant }>;
}
export const newHostileDisk = (): HostileDisk => ({ instances: new Map(), asides: new Map(), receipts: new Map() });

/** The state after so many batches, always read anew from their text. */
export const stateOf = ({ batches }: Entry, sequence: number): InstanceState =>
  replay(batches.slice(0, sequence).map(({ at, text }) => ({ at, facts: JSON.parse(text) as readonly Fact[] })));

/** The answer that was given under this receipt, if it is still kept. */
export function givenAnswer(
  { receipts }: HostileDisk,
  instance: InstanceRef,
  { key, bodyHash }: Receipt,
  now: Instant,
): Answer | undefined {
  const kept = receipts.get(key);
  if (!kept || kept.expires <= now) return undefined;
  if (kept.instance !== instance.id || kept.bodyHash !== bodyHash)
    return { rejected: 'receiptReused', message: 'This idempotency key was used for another request' };
  return 'accepted' in kept.answer ? { ...kept.answer, repeated: true } : kept.answer;
}
