import { expect, it } from 'vitest';
import { parseTemplate } from './parse.ts';
import { referencesOf } from './references.ts';
import { compileValue } from './value.ts';

/** Paths joined by a slash, those that may be undeclared with a question mark. */
function read(json: Parameters<typeof compileValue>[0]): string[] {
  const value = compileValue(json);
  if ('problem' in value) throw new Error(value.problem);
  return referencesOf(value).map(({ path, optional }) => path.join('/') + (optional ? '?' : ''));
}

it.each([
  ['plain', []],
  ['${Activity_1.output.uuid}', ['Activity_1/output/uuid']],
  ["${nodes['any id'].output.x}", ['nodes/any id/output/x']],
  ['${a.b[0].c == d && !(e ? f : -g)}', ['a/b/0/c', 'd', 'e', 'f', 'g']],
  ['${a.b[i].c}', ['a/b', 'i']],
  ['${a.b.concat(c.d).length() + 1}', ['a/b', 'c/d']],
  ['x ${a} y ${a} z ${b.a}', ['a', 'b/a']],
  ["${execution.getVariable('A').output} ${execution.hasVariable('B')}", ['A/output?', 'B?']],
  ['${vars:exists(a.b) && vars:eq(c, d)}', ['a/b?', 'c?', 'd']],
  ['${vars:exists(a) && a == 1}', ['a']],
  [{ deep: [{ x: '${a}' }, 'b', '${c}'] }, ['a', 'c']],
])('%j reads %j', (json, paths) => expect(read(json)).toEqual(paths));

it('looks into a template of its own', () => {
  const template = parseTemplate('${i > 5}');
  expect('problem' in template ? template : referencesOf(template)).toEqual([{ path: ['i'], optional: false }]);
});
