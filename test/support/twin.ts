import { isDeepStrictEqual } from 'node:util';
import type { Step } from '../../src/engine/messages.ts';
import type { Pin } from '../../src/engine/state.ts';

/** Names of a definition and its version, by number. */
export const pinOf = (number: number): Pin => ({
  definition: `definition${number}`,
  version: `version${number}`,
  versionNumber: String(number),
});

/** Is it what a plain retry did, but for the version? */
export function isTwin(plain: Step, moved: Step | object): boolean {
  if (!('facts' in moved)) return false;
  const facts = moved.facts.filter(({ kind }) => kind !== 'definitionChanged');
  const state = { ...moved.state, pin: plain.state.pin };
  return (
    JSON.stringify(facts) === JSON.stringify(plain.facts) &&
    isDeepStrictEqual(state, { ...plain.state, pin: plain.state.pin })
  );
}
