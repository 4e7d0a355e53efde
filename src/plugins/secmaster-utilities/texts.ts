import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { defineFunction, FunctionFailed } from '../plugin.ts';
import { runPattern } from './run-pattern.ts';

const patternHelp = 'A regular expression in RE2 syntax.';

export const uuid = defineFunction({
  description: 'Makes a UUID: a random one, or the one that belongs to a text.',
  version: '1',
  inputs: {
    text: { type: 'String', description: 'The same text always gives the same UUID. Without it the UUID is random.' },
  },
  outputs: { uuid: { type: 'String', description: 'The UUID, 36 characters in lower case.' } }, // [seed]
  sideEffects: false,
  repeatable: true,
  run: ({ text }) => ({ uuid: text === undefined ? randomUUID() : uuidOf(text) }),
});

/** The UUID (version 8 of RFC 9562) of a text. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

// [doc] names of inputs and outputs; that a match may lie anywhere is [ours]
export const isMatch = defineFunction({
  description:
    'Says whether a regular expression matches anywhere in a text; anchor it with ^ and $ to match the whole.',
  version: '1',
  inputs: {
    input: { type: 'String', description: 'The text to look at.', required: true },
    pattern: { type: 'String', description: patternHelp, required: true },
    ignoreCase: { type: 'Bool', description: 'Are A and a the same?', default: false },
  },
  outputs: { result: { type: 'Bool', description: 'Is there a match?' } },
  sideEffects: false,
  repeatable: true,
  run: ({ input, pattern, ignoreCase }, { signal }) =>
    naming('result', runPattern({ text: input, pattern, ignoreCase }, signal)),
});

// [doc] originString, target, replacement and newString
export const stringReplace = defineFunction({
  description: 'Replaces every match of a regular expression, or of a plain text, in a text.',
  version: '1',
  inputs: {
    originString: { type: 'String', description: 'The text to change.', required: true },
    target: { type: 'String', description: `What to replace. ${patternHelp}`, required: true },
    replacement: {
      type: 'String',
      description: 'What to put there. $1 and ${name} stand for groups of the match, \\$ for a plain $.',
      default: '',
    },
    literal: { type: 'Bool', description: 'Take target and replacement as plain texts.', default: false },
    ignoreCase: { type: 'Bool', description: 'Are A and a the same?', default: false },
  },
  outputs: { newString: { type: 'String', description: 'The changed text.' } },
  sideEffects: false,
  repeatable: true,
  run: ({ originString, target, replacement, literal, ignoreCase }, { signal }) => {
    const job = literal
      ? { pattern: quote(target), replacement: replacement.replaceAll(/[\\$]/g, '\\$&') }
      : { pattern: target, replacement };
    return naming('newString', runPattern({ ...job, ignoreCase, text: originString }, signal));
  },
});

/** The answer under its name: at once where it is known at once. */
const naming = (name: string, answer: Json | Promise<Json>): JsonObject | Promise<JsonObject> =>
  answer instanceof Promise ? answer.then((value) => ({ [name]: value })) : { [name]: answer };

/** A pattern that matches just this text. */
const quote = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const algorithms: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'sm3']);

export const hash = defineFunction({
  description: 'Hashes the UTF-8 bytes of a text; with a key it makes an HMAC.',
  version: '1',
  inputs: {
    text: { type: 'String', description: 'The text to hash.', required: true },
    algorithm: { type: 'String', description: `One of ${[...algorithms].join(', ')}.`, default: 'sha256' },
    key: { type: 'String', description: 'The key of an HMAC.' },
    encoding: { type: 'String', description: 'hex or base64.', default: 'hex' },
  },
  outputs: { hash: { type: 'String', description: 'The hash.' } },
  sideEffects: false,
  repeatable: true,
  run: ({ text, algorithm, key, encoding }) => {
    const name = algorithm.toLowerCase().replace('sha-', 'sha');
    if (!algorithms.has(name)) throw wrongChoice('algorithm', [...algorithms], algorithm);
    if (encoding !== 'hex' && encoding !== 'base64') throw wrongChoice('encoding', ['hex', 'base64'], encoding);
    const hasher = key === undefined ? createHash(name) : createHmac(name, key);
    return { hash: hasher.update(text).digest(encoding) };
  },
});

export const base64 = defineFunction({
  description:
    'Encodes the UTF-8 bytes of a text in Base64, or decodes them. Reads both alphabets, with or without padding.',
  version: '1',
  inputs: {
    text: { type: 'String', description: 'The text to encode, or the Base64 to decode.', required: true },
    mode: { type: 'String', description: 'encode or decode.', default: 'encode' },
    urlSafe: { type: 'Bool', description: 'Encode with - and _ and without padding.', default: false },
  },
  outputs: { result: { type: 'String', description: 'The Base64, or the decoded text.' } },
  sideEffects: false,
  repeatable: true,
  run: ({ text, mode, urlSafe }) => {
    if (mode === 'encode') return { result: Buffer.from(text).toString(urlSafe ? 'base64url' : 'base64') };
    if (mode !== 'decode') throw wrongChoice('mode', ['encode', 'decode'], mode);
    return { result: decode(text) };
  },
});

function decode(text: string): string {
  const packed = text.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(packed) || packed.replace(/=+$/, '').length % 4 === 1)
    throw new FunctionFailed('text is no Base64.', { final: true });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(packed, 'base64'));
  } catch (cause) {
    throw Object.assign(new FunctionFailed('text decodes to bytes that are no UTF-8 text.', { final: true }), {
      cause,
    });
  }
}

function wrongChoice(name: string, choices: readonly string[], found: string): FunctionFailed {
  return new FunctionFailed(`${name} must be one of ${choices.join(', ')}, found ${JSON.stringify(found)}.`, {
    final: true,
  });
}
