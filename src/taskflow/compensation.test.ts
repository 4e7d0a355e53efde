import { describe, expect, it } from 'vitest';
import { bpmnOf, processOf, taskflowOf, type Tweak } from '../../test/support/bpmn.ts';
import { catalog } from '../../test/support/catalog.ts';
import type { NodeId } from '../engine/definition.ts';
import { readWorkflow } from './workflow.ts';

const read = (xml: string) => readWorkflow({ taskflow: taskflowOf(xml), taskconfig: '', input: '', catalog });
const problemsOf = (xml: string) =>
  read(xml)
    .problems.filter(({ rule }) => rule !== 'functionChosen')
    .map(({ rule, node }) => `${rule} ${node}`);
const drawing = 'start -> todo -> comp -> end\ntodo? todo2';
const drawn = (tweaks: Record<string, Tweak> = {}) => bpmnOf(drawing, tweaks);
const nodeOf = (xml: string, id: string) => read(xml).definition?.nodes.get(id as NodeId);

describe('compensation is read', () => {
  it('as the handler of an activity, without a node for the event on its border', () => {
    expect(nodeOf(drawn(), 'todo')).toMatchObject({ handler: 'todo2' });
    expect(nodeOf(drawn(), 'todoUndone')).toBeUndefined();
    expect(problemsOf(drawn())).toEqual([]);
  });
  it('also where the association is drawn the other way', () => {
    const turned = drawn().replace(
      'sourceRef="todoUndone" targetRef="todo2"',
      'sourceRef="todo2" targetRef="todoUndone"',
    );
    expect(nodeOf(turned, 'todo')).toMatchObject({ handler: 'todo2' });
  });
  it('in a subprocess', () =>
    expect(problemsOf(bpmnOf('start -> sub -> comp -> end\nsub: start2 -> todo -> end2\nsub: todo? todo2'))).toEqual(
      [],
    ));
  it('thrown in between or at an end, for one activity or all', () => {
    expect(nodeOf(drawn(), 'comp')).toEqual({ kind: 'compensationEvent', id: 'comp', name: 'comp' });
    const end = drawn({ end: { inside: '<compensateEventDefinition activityRef="todo"/>' } });
    expect(nodeOf(end, 'end')).toMatchObject({ kind: 'compensationEvent', of: 'todo' });
  });
  it('thrown for a handler means what that takes back', () => {
    const ofHandler = drawn({ comp: { inside: '<compensateEventDefinition activityRef="todo2"/>' } });
    expect(problemsOf(ofHandler)).toEqual([]);
    expect(nodeOf(ofHandler, 'comp')).toMatchObject({ of: 'todo' });
  });
  it('handlers see the result of what they take back', () => {
    const due = (name: string): Tweak => ({
      attributes: `isForCompensation="true" flowable:dueDate="\${${name}.output.comment}"`,
    });
    expect(problemsOf(drawn({ todo2: due('todo') }))).toEqual([]);
    expect(problemsOf(drawn({ todo2: due('todo2') }))).toEqual(['referenceBefore todo2']);
  });
});

describe('compensation is refused', () => {
  it('without an association', () =>
    expect(problemsOf(drawn().replace(/<association[^>]*>/, ''))).toEqual(
      expect.arrayContaining(['compensation todoUndone', 'compensation todo2']),
    ));
  it('with one to an activity that is not for it', () =>
    expect(problemsOf(drawn({ todo2: { attributes: '' } }))).toContain('compensation todoUndone'));
  it('with two events on one activity', () => {
    const twice = drawn().replace(
      '<association',
      '<boundaryEvent id="again" attachedToRef="todo"><compensateEventDefinition/></boundaryEvent><association id="t2" sourceRef="again" targetRef="todo2"/><association',
    );
    expect(problemsOf(twice)).toEqual(['compensation again']);
  });
  it.each([
    ['a flow to its handler', 'todo2 -> end'],
    ['an event on the border of its handler', 'todo2! timer -> end'],
  ])('with %s', (_, row) => expect(problemsOf(bpmnOf(`${drawing}\n${row}`))).toContain('compensation todo2'));
  it('of an activity that there is not', () =>
    expect(problemsOf(drawn({ comp: { inside: '<compensateEventDefinition activityRef="nobody"/>' } }))).toEqual([
      'compensation comp',
    ]));
  it('on the border of what is no activity', () =>
    expect(
      problemsOf(
        processOf(`<startEvent id="start"/><endEvent id="end"/><sequenceFlow id="f" sourceRef="start" targetRef="end"/>
          <boundaryEvent id="b" attachedToRef="start"><compensateEventDefinition/></boundaryEvent>
          <userTask id="undo" isForCompensation="true"/><association id="a" sourceRef="b" targetRef="undo"/>`),
      ),
    ).toEqual(['borderTied b']));
});
