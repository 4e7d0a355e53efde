import { describe, expect, it } from 'vitest';
import { bpmnOf, taskflowOf, timer, type Tweak } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import type { NodeId } from '../engine/definition.ts';
import { readWorkflow } from './workflow.ts';

const read = (drawing: string, tweaks: Record<string, Tweak> = {}) =>
  readWorkflow({ taskflow: taskflowOf(bpmnOf(drawing, tweaks)), taskconfig: '', input: '', catalog });
const problemsOf = (drawing: string, tweaks: Record<string, Tweak> = {}) =>
  read(drawing, tweaks)
    .problems.filter(({ rule }) => rule !== 'functionChosen')
    .map(({ rule, node }) => `${rule} ${node}`);

/** The loop of a to-do. */
const loop = (inside: string, attributes = ''): Record<string, Tweak> => ({
  todo: { inside: `<multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics>` },
});
const drawn = 'start -> todo -> end';
const multiOf = (tweaks: Record<string, Tweak>) => read(drawn, tweaks).definition?.nodes.get('todo' as NodeId)?.multi;
const until = (text: string) => `<completionCondition>${text}</completionCondition>`;

describe('rounds are read', () => {
  it('as a number, parallel unless it says otherwise', () =>
    expect(multiOf(loop('<loopCardinality>3</loopCardinality>'))).toMatchObject({
      sequential: false,
      over: { is: 'count', of: { text: '3' } },
      index: 'loopCounter',
    }));
  it('as an expression that gives the number', () =>
    expect(multiOf(loop('<loopCardinality> ${trigger.n} </loopCardinality>', 'isSequential="true"'))).toMatchObject({
      sequential: true,
      over: { is: 'count', of: { text: '${trigger.n}' } },
    }));
  it.each(['flowable', 'activiti', 'camunda'])('as the list of %s', (prefix) => {
    const written = bpmnOf(drawn, loop('', `${prefix}:collection="\${trigger.ips}" ${prefix}:elementVariable="ip"`));
    const taskflow = taskflowOf(written);
    const { definition } = readWorkflow({ taskflow, taskconfig: '', input: '', catalog });
    expect(definition?.nodes.get('todo' as NodeId)?.multi).toMatchObject({
      over: { is: 'items', of: { text: '${trigger.ips}' } },
      element: 'ip',
    });
  });
  it("as BPMN's own list and item", () =>
    expect(
      multiOf(loop('<loopDataInputRef>${trigger.ips}</loopDataInputRef><inputDataItem name="ip"/>')),
    ).toMatchObject({ over: { is: 'items' }, element: 'ip' }));
  it('a list by the name of a variable', () =>
    expect(
      readWorkflow({
        taskflow: taskflowOf(bpmnOf(drawn, loop('', 'flowable:collection="ips"'))),
        taskconfig: '',
        input: '',
        catalog,
        variables: 'any',
      }).definition?.nodes.get('todo' as NodeId)?.multi,
    ).toMatchObject({ over: { is: 'items', of: { text: '${ips}' } } }));
  it('a list before a number', () =>
    expect(multiOf(loop('<loopCardinality>3</loopCardinality>', 'flowable:collection="${trigger.ips}"'))).toMatchObject(
      { over: { is: 'items' } },
    ));
  it('with another name for the number and a condition for enough', () =>
    expect(
      multiOf(
        loop(
          `<loopCardinality>3</loopCardinality>${until('${nrOfCompletedInstances == 2 || n == 1}')}`,
          'flowable:elementIndexVariable="n"',
        ),
      ),
    ).toMatchObject({ index: 'n', until: { text: '${nrOfCompletedInstances == 2 || n == 1}' } }));
  it.each(['todo', 'a', 'task', 'sub'])('of every activity: %s', (id) =>
    expect(
      read(`start -> ${id}=2 -> end${id === 'sub' ? '\nsub: start2 -> b' : ''}`).definition?.nodes.get(id as NodeId)
        ?.multi,
    ).toMatchObject({ sequential: true }),
  );
  it('and a terminate end event that ends them', () => {
    const end = (attributes: string) => ({ end: { inside: `<terminateEventDefinition ${attributes}/>` } });
    const { definition } = read(drawn, end('flowable:terminateMultiInstance="true"'));
    expect(definition?.nodes.get('end' as NodeId)).toMatchObject({ kind: 'terminateEndEvent', rounds: true });
  });
});

describe('rounds are refused', () => {
  it.each([
    ['without a number or a list', ''],
    ['with a number that is none', '<loopCardinality>many</loopCardinality>'],
    ['with a number less than none', '<loopCardinality>-1</loopCardinality>'],
    ['with a number that cannot be read', '<loopCardinality>${</loopCardinality>'],
    ['with a list of text and expression', '<loopDataInputRef>x${trigger.a}</loopDataInputRef>'],
    ['with a condition that is none', `<loopCardinality>1</loopCardinality>${until('always')}`],
    ['with a condition that cannot be read', `<loopCardinality>1</loopCardinality>${until('${a b}')}`],
  ])('%s', (_, inside) => expect(problemsOf(drawn, loop(inside))).toEqual(['multiInstance todo']));

  it.each(['loopDataOutputRef', 'outputDataItem', 'complexBehaviorDefinition'])('with a %s, by name', (part) => {
    const { problems } = read(drawn, loop(`<loopCardinality>1</loopCardinality><${part}/>`));
    expect(problems).toMatchObject([{ rule: 'supportedElement', node: 'todo' }]);
    expect(problems[0]?.message).toContain(part);
  });

  it.each([
    ['of a node', 'todo'],
    ['of a plug-in', 'Firewall'],
    ['of the context', 'trigger'],
  ])('when they take the name %s', (_, name) =>
    expect(
      problemsOf(drawn, loop('', `flowable:collection="\${trigger.a}" flowable:elementVariable="${name}"`)),
    ).toEqual(['multiInstance todo']),
  );
});

describe('names of rounds', () => {
  /** A subprocess with rounds, and where in it, on it or behind it an expression stands. */
  const sub = (tweaks: Record<string, Tweak>) =>
    problemsOf(
      `start -> sub|trigger.a -> later -> end
       sub: start2 -> inner -> end2
       sub! border -> end3`,
      { inner: { as: 'userTask' }, later: { as: 'userTask' }, ...tweaks },
    );
  const due = (name: string): Tweak => ({ as: 'userTask', attributes: `flowable:dueDate="\${${name}}"` });

  it.each(['item', 'loopCounter', 'nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances'])(
    '%s is known inside, not behind',
    (name) => {
      expect(sub({ inner: due(name) })).toEqual([]);
      expect(sub({ later: due(name) })).toEqual(['nameDeclared later']);
    },
  );
  it('are not known on the border', () => {
    const on = (name: string) => sub({ border: { inside: timer(`<timeDuration>\${${name}}</timeDuration>`) } });
    expect(on('trigger.a')).toEqual([]);
    expect(on('item')).toEqual(['nameDeclared border']);
  });
  it('are known to the completion condition, not to what says how many there are', () => {
    expect(problemsOf(drawn, loop(`<loopCardinality>2</loopCardinality>${until('${loopCounter > 0}')}`))).toEqual([]);
    expect(problemsOf(drawn, loop('<loopCardinality>${loopCounter}</loopCardinality>'))).toEqual(['nameDeclared todo']);
  });
  it('the result of the round before may be read', () => {
    expect(sub({ inner: due('inner.output.comment') })).toEqual([]);
    expect(sub({ later: due('later.output.comment') })).toEqual(['referenceBefore later']);
  });
});
