import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bpmnOf } from '../../test/support/bpmn.ts';
import { readBpmnXml } from './document.ts';
import { ignoredIn } from './ignored.ts';

const folder = new URL('../../test/support/bpmn/', import.meta.url);

function ignored(xml: string | Uint8Array) {
  const read = readBpmnXml(xml);
  if ('problem' in read) throw new Error(read.problem);
  return ignoredIn(read.document);
}
/** In one line each: what, and at which nodes. */
const told = (xml: string | Uint8Array) => ignored(xml).map(({ part, nodes }) => [part, ...nodes].join(' '));
const toldOf = (file: string) => told(new Uint8Array(readFileSync(new URL(file, folder))));

describe('what a run does not heed is told', () => {
  it('an event on the border of an event subprocess', () => {
    const drawing =
      'start -> sub -> end\nsub! timer1 -> end2\nsub: start1\nsub: case\nsub: case! timer -> end3\ncase: message';
    expect(told(bpmnOf(drawing))).toEqual(['boundaryEvent timer']);
  });

  it.each<[file: string, told: readonly string[]]>([
    [
      'bpmn-io.bpmn',
      [
        'messageFlow Flow_0a9kz2m',
        'laneSet LaneSet_0s5xk1g',
        'dataStoreReference DataStoreReference_09f7e5w',
        'property Activity_0jh3w8d',
        'dataInputAssociation Activity_0jh3w8d',
      ],
    ],
    [
      'camunda-modeler.bpmn',
      [
        'camunda:historyTimeToLive Process_Triage',
        'camunda:type Activity_1atma47',
        'camunda:topic Activity_1atma47',
        'camunda:inputOutput Activity_1atma47',
        'camunda:assignee Activity_1yhrykd',
      ],
    ],
    [
      'camunda-8-modeler.bpmn',
      [
        'zeebe:versionTag Process_Contain',
        'zeebe:modelerTemplate Activity_0f6m1sy',
        'zeebe:modelerTemplateVersion Activity_0f6m1sy',
        'zeebe:modelerTemplateIcon Activity_0f6m1sy',
        'zeebe:taskDefinition Activity_0f6m1sy',
        'zeebe:ioMapping Activity_0f6m1sy',
        'zeebe:taskHeaders Activity_0f6m1sy',
        'zeebe:userTask Activity_1d4r9ou',
        'zeebe:assignmentDefinition Activity_1d4r9ou',
        'zeebe:formDefinition Activity_1d4r9ou',
      ],
    ],
    [
      'jbpm.bpmn',
      [
        'drools:packageName soc.review',
        'drools:version soc.review',
        'drools:adHoc soc.review',
        'property soc.review',
        'drools:metaData _1F0B _A1 _6E0A',
        'drools:priority _3D41',
        'ioSpecification _6E0A',
        'dataInputAssociation _6E0A',
        'potentialOwner _6E0A',
        'drools:onEntry-script _6E0A',
        'drools:dg _B3',
      ],
    ],
    [
      'signavio.bpmn',
      [
        'messageFlow sid-M1',
        'laneSet sid-LANES',
        'signavio:signavioMetaData sid-START',
        'ioSpecification sid-ENRICH',
        'potentialOwner sid-CLOSE',
      ],
    ],
    [
      'visual-paradigm.bpmn',
      ['messageFlow messageflow_1', 'process process_2', 'laneSet lanes_1', 'dataStoreReference storeref_1'],
    ],
  ])('of %s', (file, expected) => expect(toldOf(file)).toEqual(expected));

  it('with what it means, and how often it stands there', () => {
    const lanes = bpmnOf('start -> todo -> end').replace('<startEvent', '<laneSet id="lanes"/><startEvent');
    expect(ignored(lanes)).toEqual([
      { part: 'laneSet', count: 1, nodes: ['lanes'], message: expect.stringContaining('handlers of a user task') },
    ]);
  });

  it('once for all the nodes at which it stands, of which not more are named than a person reads', () => {
    const many = Array.from({ length: 30 }, (_, index) => `todo${index}`);
    const tweaks = Object.fromEntries(many.map((id) => [id, { attributes: 'flowable:assignee="ann"' }]));
    const [assignee, ...more] = ignored(bpmnOf(`start -> ${many.join(' -> ')} -> end`, tweaks));
    expect(more).toEqual([]);
    expect(assignee).toMatchObject({ part: 'flowable:assignee', count: 30 });
    expect(assignee?.nodes).toHaveLength(20);
  });

  it('inside subprocesses and event definitions too', () => {
    const xml = bpmnOf(
      `start -> sub -> end
       sub: start1 -> todo -> kill`,
      { todo: { attributes: 'flowable:formKey="f"' }, kill: { inside: '<terminateEventDefinition flowable:x="1"/>' } },
    );
    expect(told(xml)).toEqual(['flowable:formKey todo', 'flowable:x kill']);
  });
});

describe('nothing is told', () => {
  it('of what is heeded', () => {
    const xml = bpmnOf('start -> todo -> kill', {
      todo: { attributes: 'flowable:dueDate="P1D" soar:handlers="[]" soar:due_handle="continue"' },
      kill: { inside: '<terminateEventDefinition flowable:terminateAll="true"/>' },
    });
    expect(told(xml)).toEqual([]);
  });

  it('of notes, groups and pictures, which say nothing to a run anyway', () => {
    const paper = '<textAnnotation id="n"><text>x</text></textAnnotation><group id="g"/><startEvent';
    expect(told(bpmnOf('start -> end').replace('<startEvent', paper))).toEqual([]);
  });

  it('of an element whose name is one of the language that this is written in', () => {
    expect(told(bpmnOf('start -> todo -> end', { todo: { inside: '<constructor/><toString/>' } }))).toEqual([]);
  });
});
