/** The page for authors is true: each row of a table that says `gives` is run. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isObject, type Json } from '../../kernel/json.ts';
import * as limits from './limits.ts';
import { compileValue, evaluateValue } from './value.ts';

const page = readFileSync(new URL('../../../docs/expressions.md', import.meta.url), 'utf8');
const values: Json = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? 'null');
const names = {
  lookup: (name: string) => (isObject(values) && Object.hasOwn(values, name) ? values[name] : undefined),
};

/** Rows of two cells: a template in code, and its value as JSON in code or the words `a problem`. */
const row = /^\| `([^`]*[$#]\\?\{[^`]*)` +\| (?:`([^`]+)`|a problem) +\|$/gm;
const examples = [...page.matchAll(row)].map(([, text = '', value]) => [text.replaceAll('\\|', '|'), value] as const);

it.each(examples)('%s gives %s', (text, value) => {
  const compiled = compileValue(text);
  const result = 'problem' in compiled ? compiled : evaluateValue(compiled, names);
  const found = 'value' in result ? result.value : 'a problem';
  expect(found).toEqual(value === undefined ? 'a problem' : JSON.parse(value));
});

it('has the examples', () => expect(examples.length).toBeGreaterThan(40));

it('names the limits as they are', () => {
  const { expressionCharsMax, expressionDepthMax, templatePartsMax, textCharsMax, evaluationStepsMax } = limits;
  for (const limit of [expressionCharsMax, expressionDepthMax, templatePartsMax, textCharsMax, evaluationStepsMax])
    expect(page).toContain(limit.toLocaleString('en'));
});
