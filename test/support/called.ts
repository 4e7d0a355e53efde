/** What a run that an activity has called may tell of itself, for plays of its caller. */
import type { ChildOutcome } from '../../src/engine/child.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { flow, type Details } from './flow.ts';
import { Play } from './play.ts';

export const gives = (value: JsonObject): ChildOutcome => ({ is: 'finished', result: { output: { value } } });
export const fails = (code = 'functionFailed'): ChildOutcome => ({
  is: 'failed',
  code,
  message: `it failed: ${code}`,
});
export const terminated: ChildOutcome = { is: 'terminated', message: 'it was terminated' };

/** The run that the node has called tells how it ended; unless told otherwise, after the resumption that is waited for. */
export function ended(play: Play, node: string, outcome: ChildOutcome, epoch = play.at(node).child?.epoch ?? 0) {
  return play.tell({ kind: 'childEnded', activity: play.at(node).number, epoch, outcome });
}

/** An instance about an odd login, with one process variable. */
export const started = (drawing: string, details: Readonly<Record<string, Details>> = {}): Play =>
  new Play(flow(drawing, details), { title: 'odd login' }).start({ variables: { ip: '10.0.0.1' } });
