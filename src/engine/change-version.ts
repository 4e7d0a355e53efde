import { isObject } from '../kernel/json.ts';
import { misfits, type Misfit } from './fit.ts';
import type { Move, Rejection } from './messages.ts';
import { refuse } from './refuse.ts';
import { isSamePin, type Kept } from './state.ts';
import type { Work } from './work.ts';

interface Asked {
  readonly version?: Move;
}

/** Another retry may have put the run elsewhere since the command was read. */
export function refuseMoved(work: Work, { version }: Asked): Rejection | undefined {
  const { pin } = work.state;
  if (!version || !pin || isSamePin(pin, version.from)) return undefined;
  return refuse(work, 'notNow', `The run was put on version ${pin.version} since the command was read`);
}

/** Puts the run on the version that is asked for, if that fits, so that all that follows reads it. */
export function changeVersion(work: Work, { version }: Asked): Rejection | undefined {
  if (!version) return undefined;
  const refused = refuseMisfit(work);
  if (!refused) work.moveOn();
  return refused;
}

export const tellVersion = (work: Work, version: Move): void =>
  work.emit({ kind: 'definitionChanged', from: version.from, to: version.to, ...moreInputs(work, version) });

/** The message names these; a list of its own holds all. */
const misfitsToldMax = 5;

function refuseMisfit(work: Work): Rejection | undefined {
  const found = misfits(work.state, work.definition, work.next);
  if (found.length === 0) return undefined;
  const told = found.slice(0, misfitsToldMax).map(describeMisfit);
  if (found.length > told.length) told.push(`and ${found.length - told.length} more`);
  const message = `The version does not fit this run: ${told.join('; ')}`;
  return { ...refuse(work, 'versionDoesNotFit', message), misfits: found };
}
const describeMisfit = ({ element, id, expected, found }: Misfit): string =>
  `${element} ${id}: expected ${expected}, found ${found}`;

/** What the version declares and the run has not been given. */
function moreInputs(work: Work, { inputs = {} }: Move): { readonly workflowInput?: Kept } {
  const names = Object.keys(inputs);
  if (names.length === 0) return {};
  const given = work.valueOf(work.state.workflowInput);
  if (!isObject(given) || names.every((name) => Object.hasOwn(given, name))) return {};
  return { workflowInput: work.keep({ ...inputs, ...given }, work.inlineBytesMax / 4) };
}
