import type { AlreadySo, Rejection } from './messages.ts';
import type { Work } from './work.ts';

/** A command's own facts are in the work; a refusal or "already so" is returned, and the work is thrown away. */
export type Decided = Rejection | AlreadySo | undefined;

/** Characters of a text for people in a fact. */
export const textCharsMax = 4_000;
/** A text for people, no longer than a fact may hold. */
export const cut = (text: string, charsMax = textCharsMax): string => text.slice(0, charsMax);

export const refuse = (work: Work, rejected: Rejection['rejected'], message: string): Rejection => ({
  rejected,
  status: work.state.status,
  message,
});
