/**
 * Runs that together write every kind of fact. What they give under the rules of today is recorded in `test/golden/rules-<number>/`; `apply` must
 * replay every recorded log for ever, and `advance` must answer as recorded under the newest number.
 */
import { calls } from './golden/calls.ts';
import { commands } from './golden/commands.ts';
import { events } from './golden/events.ts';
import { rewinds } from './golden/rewinds.ts';

export const stories = { ...commands, ...events, ...calls, ...rewinds } as const;
