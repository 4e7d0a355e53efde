import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import { readWorkflow } from './workflow.ts';

const object = (attributes: string, value?: string) =>
  `<dataObject ${attributes}>${value === undefined ? '' : `<extensionElements><flowable:value>${value}</flowable:value></extensionElements>`}</dataObject>`;

/** A process with these data objects, and a subprocess with those. */
function readingOf(own: string, inside = '', text = 'x') {
  const xml = bpmnOf('start -> sub -> work -> end\nsub: start2 -> inner', { sub: { inside } })
    .replace('isExecutable="true">', `isExecutable="true">${own}`)
    .replace('</definitions>', '<itemDefinition id="item" structureRef="xsd:int"/></definitions>');
  const call = { component: 'Text', action: 'replace', inputs: [{ name: 'text', value: text }] };
  const taskconfig = JSON.stringify({ node_info: { work: call, inner: call } });
  return readWorkflow({ taskflow: taskflowOf(xml), taskconfig, input: '', catalog });
}
const problemsOf = (...parts: Parameters<typeof readingOf>) =>
  readingOf(...parts).problems.map(({ rule, node }) => `${rule} ${node}`);
const variablesOf = (...parts: Parameters<typeof readingOf>) => {
  const { definition, problems } = readingOf(...parts);
  expect(problems).toEqual([]);
  return definition?.variables;
};

describe('a data object is a variable', () => {
  it.each([
    ['xsd:string', ' a &amp; b ', ' a & b '],
    ['xsd:boolean', 'true', true],
    ['xsd:int', ' 5 ', 5],
    ['xsd:long', '-7', -7],
    ['xsd:double', '1.5e3', 1500],
    ['xsd:dateTime', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z'],
    ['item', '9', 9],
    ['tns:Host', 'h-1', 'h-1'],
  ])('of the type %s with the value %s', (type, text, value) =>
    expect(variablesOf(object(`id="d" name="n" itemSubjectRef="${type}"`, text))).toEqual(
      new Map([[undefined, new Map([['n', value]])]]),
    ),
  );
  it('that is null without a value', () =>
    expect(variablesOf(`${object('name="n" itemSubjectRef="xsd:int"')}${object('name="m"', '')}`)).toEqual(
      new Map([
        [
          undefined,
          new Map([
            ['n', null],
            ['m', null],
          ]),
        ],
      ]),
    ));
  it('of the subprocess that it is drawn in', () =>
    expect(variablesOf('', object('name="n"', '1'))).toEqual(new Map([['sub', new Map([['n', '1']])]])));
  it('only if it has a name', () => expect(variablesOf(object('id="d"', '1'))).toEqual(new Map()));
  it('unless its name means something else and it has no value', () =>
    expect(variablesOf(['work', 'Text', 'trigger'].map((name) => object(`name="${name}"`)).join(''))).toEqual(
      new Map([[undefined, new Map()]]),
    ));
});

describe('a data object is refused', () => {
  it('where there are very many, in good time', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => object(`name="v${index}"`)).join('');
    expect(variablesOf(many(200))?.get(undefined)?.size).toBe(200);
    expect(problemsOf(many(100), many(101))).toEqual(['size undefined']);
  });
  it.each([
    ['xsd:int', 'five'],
    ['xsd:int', '1.5'],
    ['xsd:int', '9007199254740993'],
    ['xsd:boolean', 'yes'],
    ['xsd:double', 'NaN'],
    ['xsd:double', '1e999'],
    ['xsd:dateTime', 'P1D'],
  ])('with a value that is none of its type: %s %s', (type, text) =>
    expect(problemsOf(object(`id="d" name="n" itemSubjectRef="${type}"`, text))).toEqual(['dataObject d']),
  );
  it.each(['work', 'Text', 'trigger', 'n'])('with a value and a name that is taken: %s', (name) =>
    expect(problemsOf(`${object('id="first" name="n"', '1')}${object(`id="d" name="${name}"`, '2')}`)).toEqual([
      'dataObject d',
    ]),
  );
});

it('expressions may name the variables of the process and of the subprocess around them', () => {
  expect(problemsOf(object('name="n"', '1'), '', '${n}')).toEqual([]);
  expect(problemsOf('', object('name="n"', '1'), '${n}')).toEqual(['nameDeclared work']);
  expect(problemsOf('', '', '${n}')).toEqual(['nameDeclared inner', 'nameDeclared work']);
});
