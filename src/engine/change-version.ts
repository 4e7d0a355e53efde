import { isObject } from '../kernel/json.ts';
import { misfits, type Misfit } from './fit.ts';
import type { Move } from './messages.ts';
import { refuse, type Decided } from './refuse.ts';
import { isSamePin, type Kept } from './state.ts';
import type { Work } from './work.ts';

/** Puts the run on the version that is asked for, so that all that follows reads it. */
export function changeVersion(work: Work, version: Move): Decided {
  const refused = refusedMove(work, version);
  if (!refused) work.moveOn();
  return refused;
}

export const tellVersion = (work: Work, version: Move): void =>
  work.emit({ kind: 'definitionChanged', from: version.from, to: version.to, ...moreInputs(work, version) });

/** The message names these; a list of its own holds all. */
const misfitsToldMax = 5;

function refusedMove(work: Work, { from }: Move): Decided {
  const { pin } = work.state;
  if (pin && !isSamePin(pin, from))
    return refuse(work, 'notNow', `The run was put on version ${pin.version} since the command was read`);
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
