import { expressionCharsMax } from './limits.ts';

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'sign' | 'end';
  /** The word, sign or digits as written; the content of a string. */
  readonly text: string;
  /** In the template's text, counted from 1. */
  readonly column: number;
}

/** The author's mistake; it becomes the answer of `parseTemplate` and goes no further. */
export class Unparsable extends Error {
  readonly column: number;
  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}

const blank = /\s+/y;
const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const number = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const sign = /&&|\|\||[=!<>]=|[-<>!+*/%?:()[\].,]/y;

/** What people write out of habit from other languages, and what to write here. */
const habits: readonly { readonly written: RegExp; readonly advice: string }[] = [
  { written: /===/y, advice: 'write == to compare' },
  { written: /!==|<>/y, advice: 'write != to compare' },
  { written: /=~|~=?/y, advice: 'there is no pattern operator, write .contains(…), .startsWith(…) or .endsWith(…)' },
  { written: /=(?!=)/y, advice: 'write == to compare' },
  { written: /&(?!&)/y, advice: 'write && or the word and' },
  { written: /\|(?!\|)/y, advice: 'write || or the word or' },
  { written: /[“”‘’]/y, advice: `write straight quotes, ' or "` },
  { written: /[$#]\{/y, advice: 'an expression holds no other one, leave the inner braces out' },
];

/** Reads the tokens from `start`, just behind the opening brace, to the closing one; `end` is the place behind it. */
export function lex(text: string, start: number): { readonly tokens: readonly Token[]; readonly end: number } {
  const tokens: Token[] = [];
  let at = start;
  for (;;) {
    at += match(blank, text, at).length;
    if (at >= text.length) throw new Unparsable("the closing '}' is missing", start - 1);
    if (at - start > expressionCharsMax)
      throw new Unparsable(`an expression has at most ${expressionCharsMax} characters`, start - 1);
    if (text[at] === '}') {
      tokens.push({ kind: 'end', text: '}', column: at + 1 });
      return { tokens, end: at + 1 };
    }
    const { token, length } = next(text, at);
    tokens.push(token);
    at += length;
  }
}

function next(text: string, at: number): { readonly token: Token; readonly length: number } {
  const column = at + 1;
  for (const { written, advice } of habits) {
    const found = match(written, text, at);
    if (found) throw new Unparsable(`'${found}' is no operator here: ${advice}`, column);
  }
  if (text[at] === "'" || text[at] === '"') return string(text, at);
  for (const [kind, pattern] of [['word', word] as const, ['number', number] as const, ['sign', sign] as const]) {
    const found = match(pattern, text, at);
    if (found) return { token: { kind, text: found, column }, length: found.length };
  }
  throw new Unparsable(`'${String.fromCodePoint(text.codePointAt(at) ?? 0)}' has no meaning here`, column);
}

function string(text: string, at: number): { readonly token: Token; readonly length: number } {
  const quote = text[at];
  let content = '';
  for (let index = at + 1; index < text.length && index - at <= expressionCharsMax; index += 1) {
    const char = text[index] ?? '';
    if (char === quote) return { token: { kind: 'string', text: content, column: at + 1 }, length: index + 1 - at };
    if (char === '\\') {
      index += 1;
      content += escaped(text[index] ?? '', index);
    } else content += char;
  }
  throw new Unparsable(`the text that begins here does not end: its closing ${quote} is missing`, at + 1);
}

function escaped(char: string, at: number): string {
  if (char === '\\' || char === "'" || char === '"') return char;
  throw new Unparsable(`after \\ in a text may stand \\, ' or ", found '${char}'`, at + 1);
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
