import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/id.ts';
import { system } from '../../engine/state.ts';
import type { Transaction } from '../../store/database.ts';
import { everyWorkspace } from '../workspaces/store.ts';
import type { HoldId } from './model.ts';
import { saveHold } from './store.ts';

/** Holds every workspace of an installation, so that it calls nothing until somebody lets it; answers how many there are. */
export function holdEverything(
  tx: Transaction,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): number {
  const all = everyWorkspace(tx);
  for (const place of all)
    saveHold(tx, { ...place, id: newId(at) as HoldId, target: { is: 'workspace' }, reason, by: system, at });
  return all.length;
}
