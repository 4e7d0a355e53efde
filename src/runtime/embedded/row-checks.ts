import type { TableCheck } from '../../store/table-check.ts';
import { checkMessage } from '../outbox.ts';
import { checkHeldCall } from './calls.ts';
import { checkAside } from './journal.ts';
import { checkReceipt } from './receipts.ts';

/** The runtime's tables whose rows stand for themselves; the log, its snapshots and its runs are read together. */
export const runtimeChecks: readonly TableCheck[] = [
  { table: 'aside', check: checkAside },
  { table: 'receipt', check: checkReceipt },
  { table: 'outbox', check: checkMessage },
  { table: 'put_off', check: checkMessage },
  { table: 'held_call', check: checkHeldCall },
];
