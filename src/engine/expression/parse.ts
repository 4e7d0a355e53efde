import { lex, Unparsable } from './lex.ts';
import { templatePartsMax } from './limits.ts';
import { parseExpression } from './parse-expression.ts';
import type { Expression, Template } from './template.ts';

/** Why a text is no template, and where: `column` counts from 1. The text of the problem names the column too. */
export interface ParseProblem {
  readonly problem: string;
  readonly column: number;
}

/** Reads text with `${…}` or `#{…}` in it. `\${` stands for the characters themselves. Only what an author wrote comes here. */
export function parseTemplate(text: string): Template | ParseProblem {
  try {
    return { text, parts: partsOf(text) };
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    return { problem: `column ${error.column}: ${error.message}`, column: error.column };
  }
}

const opening = /[$#]\{/g;

function partsOf(text: string): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  let plain = '';
  let at = 0;
  for (let found = openingFrom(text, at); found >= 0; found = openingFrom(text, at)) {
    const isEscaped = text[found - 1] === '\\' && found > at;
    plain += text.slice(at, isEscaped ? found - 1 : found);
    if (isEscaped) {
      plain += text.slice(found, found + 2);
      at = found + 2;
      continue;
    }
    const { tokens, end } = lex(text, found + 2);
    if (plain) parts.push(plain);
    plain = '';
    parts.push(parseExpression(tokens));
    if (parts.length > templatePartsMax)
      throw new Unparsable(`a template has at most ${templatePartsMax} parts`, found + 1);
    at = end;
  }
  plain += text.slice(at);
  if (plain) parts.push(plain);
  return parts;
}

function openingFrom(text: string, at: number): number {
  opening.lastIndex = at;
  return opening.exec(text)?.index ?? -1;
}
