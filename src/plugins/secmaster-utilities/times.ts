import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { defineFunction, FunctionFailed } from '../plugin.ts';

const formatLengthMax = 200;

export const now = defineFunction({
  description: 'Tells the time.',
  version: '1',
  inputs: { timeZone: { type: 'String', description: 'A name such as Asia/Shanghai, or UTC+8.', default: 'UTC' } },
  outputs: {
    time: { type: 'String', description: 'The time in ISO 8601, with milliseconds and offset.' },
    timestamp: { type: 'Int', description: 'Milliseconds since 1970-01-01T00:00:00Z.' },
  },
  sideEffects: false,
  repeatable: true,
  run: ({ timeZone }) => timeIn(timeZone, Date.now()),
});

export const formatTime = defineFunction({
  description: 'Writes a time in another format or time zone.',
  version: '1',
  inputs: {
    time: {
      type: 'String',
      description:
        "ISO 8601, SecMaster's 2026-01-01T00:00:00.000Z+0800, or seconds (up to 11 digits) or milliseconds since 1970.",
      required: true,
    },
    format: {
      type: 'String',
      description: "Letters as in yyyy-MM-dd HH:mm:ss.SSS ZZ; plain text stands between '…'. Without it ISO 8601.",
    },
    timeZone: {
      type: 'String',
      description: 'The zone of the result: a name such as Asia/Shanghai, or UTC+8.',
      default: 'UTC',
    },
    sourceTimeZone: { type: 'String', description: 'The zone of a time that names none.', default: 'UTC' },
  },
  outputs: {
    formattedTime: { type: 'String', description: 'The time as the format says.' },
    time: { type: 'String', description: 'The time in ISO 8601, with milliseconds and offset.' },
    timestamp: { type: 'Int', description: 'Milliseconds since 1970-01-01T00:00:00Z.' },
  },
  sideEffects: false,
  repeatable: true,
  run: ({ time, format, timeZone, sourceTimeZone }) => {
    if (format !== undefined && format.length > formatLengthMax)
      throw refused(`format has ${format.length} characters, at most ${formatLengthMax}.`);
    const moment = inZone(readTime(time, readZone(sourceTimeZone)), readZone(timeZone));
    const plain = answer(moment);
    return { formattedTime: format ? moment.setLocale('en').toFormat(format) : plain.time, ...plain };
  },
});

/** An instant as `now` tells it in a time zone. */
export const timeIn = (timeZone: string, instant: Instant): JsonObject =>
  answer(inZone(DateTime.fromMillis(instant), readZone(timeZone)));

type Zone = IANAZone | FixedOffsetZone;

function readZone(name: string): Zone {
  const zone = FixedOffsetZone.parseSpecifier(name) ?? IANAZone.create(name);
  if (!zone.isValid)
    throw refused(
      `A time zone must be a name such as Asia/Shanghai, or UTC+8, found ${JSON.stringify(name.slice(0, 64))}.`,
    );
  return zone;
}

function readTime(text: string, zone: Zone): DateTime<true> {
  const trimmed = text.trim();
  const moment = /^-?\d{1,15}$/.test(trimmed)
    ? DateTime.fromMillis(Number(trimmed) * (trimmed.replace('-', '').length <= 11 ? 1000 : 1), { zone })
    : DateTime.fromISO(withoutDoubleZone(trimmed).replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'), { zone });
  if (!moment.isValid)
    throw refused(`time must be ISO 8601 or a number since 1970, found ${JSON.stringify(text.slice(0, 64))}.`);
  return moment;
}

/** SecMaster writes the offset behind a Z that means nothing: `2021-01-30T23:00:00Z+0800`. [doc] */
const withoutDoubleZone = (text: string) => text.replace(/Z([+-]\d\d):?(\d\d)$/, '$1:$2');

function inZone(moment: DateTime, zone: Zone): DateTime<true> {
  const moved = moment.setZone(zone);
  assert(moved.isValid, 'a valid time is valid in every valid zone');
  return moved;
}

const answer = (moment: DateTime<true>) => ({ time: moment.toISO(), timestamp: moment.toMillis() });

const refused = (message: string) => new FunctionFailed(message, { final: true });
