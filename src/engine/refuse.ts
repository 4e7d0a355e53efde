import type { AlreadySo, Outlook, Rejection, Seen } from './messages.ts';
import { epochOf, type Activity } from './state.ts';
import type { Work } from './work.ts';

/** A command's own facts are in the work; a refusal or "already so" is returned, and the work is thrown away. */
export type Decided = Rejection | AlreadySo | Outlook | undefined;

/** Characters of a text for people in a fact. */
export const textCharsMax = 4_000;
/** A text for people, no longer than a fact may hold. */
export const cut = (text: string, charsMax = textCharsMax): string => text.slice(0, charsMax);

/** Was it meant for the instance as it was before it was resumed? */
export const isStale = ({ state }: Work, epoch: number | undefined): boolean =>
  epoch !== undefined && epoch !== epochOf(state);

/** A refusal when the node run went on between the moment at which a command was read and its turn. */
export function refuseStale(
  work: Work,
  { node, attempt, phase }: Activity,
  seen: Seen | undefined,
): Rejection | undefined {
  if (!seen) return undefined;
  if (seen.attempt !== attempt)
    return refuse(
      work,
      'notWaiting',
      `The command was for attempt ${seen.attempt} of ${node}; ${attempt} has begun since`,
    );
  if (seen.phase === undefined || seen.phase === phase.is) return undefined;
  return refuse(work, 'notWaiting', `The command was for ${node} at ${seen.phase}; it stands at ${phase.is} by now`);
}

export const refuse = (work: Work, rejected: Rejection['rejected'], message: string): Rejection => ({
  rejected,
  status: work.state.status,
  message,
});
