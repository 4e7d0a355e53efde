import type { ProcessDefinition } from './definition.ts';
import { liveActivities, type Activity } from './state.ts';
import type { Work } from './work.ts';

/**
 * Scripts of one instance run one after another, so that each sees what those before it have set, also in paths and rounds at the same
 * time. One whose turn has not come has not begun. (flowable: scripts run within the step that reaches them)
 */

/** Is it a script whose turn has not come? */
export const waitsForScript = (work: Work, { number }: Activity): boolean =>
  isScript(work, number) && liveActivities(work.state).some((other) => isRunning(work, other));

/** The script whose turn it is now, if one waits. */
export function nextScript(work: Work): number | undefined {
  if (!hasScripts(work.definition)) return undefined;
  const live = liveActivities(work.state);
  if (live.some((activity) => isRunning(work, activity))) return undefined;
  return live.find(({ number, phase }) => phase.is === 'entering' && isScript(work, number))?.number;
}

const isScript = (work: Work, number: number): boolean => {
  const activity = work.activity(number);
  return activity !== undefined && work.node(activity.node).kind === 'scriptTask';
};
const isRunning = (work: Work, { number, phase }: Activity): boolean => phase.is === 'action' && isScript(work, number);

const known = new WeakMap<ProcessDefinition, boolean>();

function hasScripts(definition: ProcessDefinition): boolean {
  const found = known.get(definition) ?? [...definition.nodes.values()].some(({ kind }) => kind === 'scriptTask');
  known.set(definition, found);
  return found;
}
