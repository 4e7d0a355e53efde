import type { Json } from '../kernel/json.ts';
import type { ProcessDefinition } from './definition.ts';

/** A value up to this size stands in its fact; the outputs of a large definition are held shorter, so that a live state stays small. */
const valueBytesMax = 32 * 1024;
const valueBytesMin = 128;
const outputsBytesMax = 256 * 1024;

/** How large a value of this definition's instances may be before it is kept aside, when so many scopes hold outputs. */
export const inlineBytesMax = ({ nodes }: ProcessDefinition, scopes: number): number =>
  Math.min(valueBytesMax, Math.max(valueBytesMin, Math.floor(outputsBytesMax / (nodes.size * Math.max(1, scopes)))));

/** The ids of all flows that one activity takes or consumes, as JSON: they stand in one fact. */
export const flowIdsBytesMax = 48 * 1024;

/** Process variables of one scope, and how large each may be before it is kept aside: together they fit into one fact. */
export const variablesMax = 200;
export const variableBytesMax = 256;

/** About how many bytes the value's JSON text has (three a character beyond ASCII); stops counting once past `limit`. */
export function sizeUpTo(limit: number, value: Json): number {
  if (typeof value === 'string') return textSize(limit, value);
  if (typeof value === 'number') return String(value).length;
  if (typeof value !== 'object' || value === null) return 5;
  let size = 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      size += sizeUpTo(limit - size, item as Json) + 1;
      if (size > limit) return size;
    }
    return size;
  }
  for (const [key, item] of Object.entries(value)) {
    size += textSize(limit - size, key) + sizeUpTo(limit - size, item) + 2;
    if (size > limit) return size;
  }
  return size;
}

/** Of one UTF-16 unit as JSON writes it: control characters and lone halves of pairs become six. */
function bytesOf(code: number): number {
  if (code < 0x20 || (code >= 0xd800 && code < 0xe000)) return 6;
  if (code > 0x7f) return 3;
  return code === 0x22 || code === 0x5c ? 2 : 1;
}

function textSize(limit: number, text: string): number {
  if (text.length + 2 > limit) return text.length + 2;
  let size = 2;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    size += bytesOf(code);
  }
  return size;
}
