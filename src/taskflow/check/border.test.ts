import { describe, expect, it } from 'vitest';
import { bpmnOf, processOf, taskflowOf, timer, type Tweak } from '../../../test/support/bpmn.ts';
import { catalog } from '../../../test/support/catalog.ts';
import { readWorkflow } from '../workflow.ts';

const basicOf = (xml: string) =>
  readWorkflow({ taskflow: taskflowOf(xml), taskconfig: '', input: '', catalog }).problems.filter(
    ({ mode }) => mode === 'BASIC',
  );
const found = (xml: string) => basicOf(xml).map(({ rule, node }) => (node === undefined ? rule : `${rule} ${node}`));
/** The rules that a drawing breaks, each with the node at which to look. */
const broken = (drawing: string, tweaks: Record<string, Tweak> = {}) => found(bpmnOf(drawing, tweaks));

/** A process whose subprocess has this content. */
const inSub = (content: string) =>
  found(
    processOf(`<startEvent id="start"/><subProcess id="sub">${content}</subProcess><endEvent id="end"/>
      <sequenceFlow id="f" sourceRef="start" targetRef="sub"/><sequenceFlow id="g" sourceRef="sub" targetRef="end"/>`),
  );
const error = (attributes = '') => ({ inside: `<errorEventDefinition ${attributes}/>` });

describe('a subprocess', () => {
  it.each([
    ['with an end of its own', 'start -> sub -> end\nsub: start2 -> work -> end2'],
    ['whose paths just stop', 'start -> sub -> end\nsub: start2 -> and -> a\nsub: and -> b'],
    ['in a subprocess', 'start -> sub -> end\nsub: start2 -> sub2 -> end2\nsub2: start3 -> todo'],
    ['that terminates itself', 'start -> sub -> end\nsub: start2 -> kill'],
    ['that is a path of its own', 'start -> and -> sub\nand -> end\nsub: start2 -> todo'],
    ['with a default flow', 'start -> sub -[trigger.a]-> end\nsub -[else]-> kill\nsub: start2 -> todo'],
  ])('%s is read', (_, drawing) => expect(broken(drawing)).toEqual([]));

  it('has exactly one start event', () => {
    expect(inSub('')).toEqual(['oneStart sub']);
    expect(inSub('<userTask id="todo"/>')).toEqual(['oneStart sub', 'reachable todo']);
    expect(inSub('<startEvent id="s1"/><startEvent id="s2"/>')).toEqual(['oneStart s2']);
    expect(inSub('<startEvent id="s1"><timerEventDefinition/></startEvent>')).toEqual(['startByEvent s1', 'timer s1']);
  });
  it('is no end for the process around it', () =>
    expect(broken('start -> sub\nsub: start2 -> end2')).toEqual(['oneEnd']));
  it('holds paths that begin at its own start', () =>
    expect(broken('start -> sub -> end\nsub: start2 -> end2\nsub: lost -> lost2')).toEqual([
      'reachable lost',
      'reachable lost2',
    ]));
  it('is reported by itself where no flow leads to it', () =>
    expect(broken('start -> end\nsub -> end\nsub: start2 -> todo')).toEqual(['reachable sub']));
  it('is not left or entered by a flow across its border', () => {
    const two = 'start -> sub -> end\nsub: start2 -> todo';
    expect(broken(`${two}\nsub: todo -> end`)).toEqual(['flowStaysInside todo-to-end']);
    expect(broken(`${two}\nstart -> todo`)).toEqual(['flowStaysInside start-to-todo']);
    expect(broken(`${two}\nsub: todo -> sub`)).toEqual(['flowStaysInside todo-to-sub']);
    const [crossing] = basicOf(bpmnOf(`start -> sub -> sub2 -> end\nsub: start2 -> a\nsub2: start3 -> b\nsub: a -> b`));
    expect(crossing?.message).toContain('from a in the subprocess sub to b in the subprocess sub2');
  });
  it('that is repeated in another way than by rounds is refused, and its content read all the same', () =>
    expect(
      broken('start -> sub -> end\nsub: start2 -> todo\nsub: lost -> todo', {
        sub: { inside: '<standardLoopCharacteristics/>' },
      }),
    ).toEqual(['supportedElement sub', 'reachable lost']));

  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, level) => {
      const around = level === 0 ? '' : `sub${level}: `;
      return `${around}start${level} -> sub${level + 1} -> end${level}`;
    }).join('\n');
  it('lies in at most 49 others', () => {
    expect(broken(`${nested(50)}\nsub50: start50 -> end50`)).toEqual([]);
    expect(broken(`${nested(51)}\nsub51: start51 -> end51`)).toEqual(['size sub51']);
  });
  it('counts with all that is in it', () =>
    expect(inSub(`<subProcess id="inner">${'<userTask/>'.repeat(4_997)}</subProcess>`)).toEqual(['size']));
});

describe('an id in a subprocess', () => {
  it('is used once in the whole process', () => {
    expect(inSub('<startEvent id="start"/>')).toEqual(['idUnique start']);
    expect(inSub('<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>')).toContain(
      'idUnique f',
    );
  });
  it('is needed', () =>
    expect(inSub('<startEvent id="s"/><subProcess><startEvent/></subProcess>')).toEqual(['idPresent']));
});

describe('an event on a border', () => {
  it.each([
    ['call! timer -> end', 'a timer that interrupts'],
    ['call!~ timer -> todo', 'a timer that does not'],
    ['call! error -> end', 'an error'],
    ['call! escalation -> end', 'an escalation'],
    ['call!~ escalation -> end', 'an escalation that does not interrupt'],
    ['call! timer', 'a timer behind which nothing is'],
    ['call! timer -> end\ncall!~ timer2 -> end\ncall! error -> end', 'several'],
    ['call! timer -> call', 'a way back'],
  ])('%s: %s', (row) => expect(broken(`start -> call -> end\n${row}`)).toEqual([]));

  it('stands on subprocesses, in them, and on every task', () => {
    expect(broken('start -> sub -> end\nsub: start2 -> call\nsub! error -> end\nsub: call! timer -> todo')).toEqual([]);
    expect(broken('start -> todo -> task -> end\ntodo! timer -> end\ntask! timer2 -> end')).toEqual([]);
  });
  it('needs an activity at its own level', () => {
    const borderOf = (host: string) => ['borderTied timer', host];
    const messageOf = (drawing: string, tweaks = {}) => {
      const [problem] = basicOf(bpmnOf(drawing, tweaks));
      return [`${problem?.rule} ${problem?.node}`, /found .+/.exec(problem?.message ?? '')?.[0]];
    };
    expect(messageOf('start -> end\ngone! timer -> end')).toEqual(borderOf('found gone, which is no node'));
    expect(messageOf('start -> xor -> end\nxor! timer -> end')).toEqual(borderOf('found the exclusiveGateway xor'));
    expect(messageOf('start -> sub -> end\nsub: start2 -> call\ncall! timer -> end')).toEqual(
      borderOf('found call in the subprocess sub'),
    );
    expect(
      messageOf('start -> call -> timer -> end', {
        timer: { as: 'boundaryEvent', inside: timer('<timeDuration>PT1H</timeDuration>') },
      }),
    ).toEqual(borderOf('found nothing, which is no node'));
  });
  it('is entered by no flow', () =>
    expect(broken('start -> call -> end\ncall! timer -> todo -> timer')).toEqual(['borderLeadsAway timer']));
  it('cannot be reached where its activity cannot', () =>
    expect(broken('start -> end\ncall -> end\ncall! timer -> end')).toEqual(['reachable call', 'reachable timer']));
  it.each(['cancel'])('for a %s is refused by name', (what) => {
    const tweak = { timer: { inside: `<${what}EventDefinition/>` } };
    const [problem] = basicOf(bpmnOf('start -> call -> end\ncall! timer -> end', tweak));
    expect(problem).toMatchObject({ rule: 'supportedElement', node: 'timer' });
    expect(problem?.message).toContain(`${what}EventDefinition on the boundaryEvent timer`);
  });
});

it('a message is for one event on a border', () => {
  const message = (name: string) => ({ inside: `<messageEventDefinition messageRef="${name}"/>` });
  const two = (first: string, second: string) =>
    broken('start -> call -> end\ncall! messageA -> end\ncall!~ messageB -> end', {
      messageA: message(first),
      messageB: message(second),
    });
  expect(two('paid', 'cancelled')).toEqual([]);
  expect(two('paid', 'paid')).toEqual(['messageTakenOnce messageB']);
});

describe('an error', () => {
  const caught = (first: Tweak, second: Tweak) =>
    broken('start -> call -> end\ncall! error -> end\ncall! error2 -> end', { error: first, error2: second });
  const thrown = (tweak: Tweak, errors = '') =>
    found(
      bpmnOf('start -> error\nstart -> end', { error: tweak }).replace('</definitions>', `${errors}</definitions>`),
    );

  it('is caught by one event on a border', () => {
    expect(caught(error(), error('errorRef="a"'))).toEqual([]);
    expect(caught(error('errorRef="a"'), error('errorRef="b"'))).toEqual([]);
    expect(caught(error('errorRef="a"'), error('errorRef="a"'))).toEqual(['errorCaughtOnce error2']);
    expect(caught(error(), error())).toEqual(['errorCaughtOnce error2']);
  });
  it('is no escalation of the same code, of which one is caught once too', () => {
    const escalation = { inside: '<escalationEventDefinition escalationRef="a"/>' };
    expect(caught(error('errorRef="a"'), escalation)).toEqual([]);
    expect(caught(escalation, escalation)).toEqual(['errorCaughtOnce error2']);
  });
  it('that is thrown has the code of the error it refers to, else the reference itself, or none', () => {
    expect(thrown(error('errorRef="own"'))).toEqual([]);
    expect(thrown(error('errorRef="e"'), '<error id="e" errorCode="c"/>')).toEqual([]);
    expect(thrown(error())).toEqual([]);
    expect(thrown(error('errorRef="e"'), '<error id="e" name="no code"/>')).toEqual([]);
  });
  it('has a short code', () => expect(thrown(error(`errorRef="${'e'.repeat(257)}"`))).toEqual(['errorCode error']));
  it('has no empty code, used or not', () =>
    expect(thrown(error('errorRef="own"'), '<error id="e" errorCode=""/>')).toEqual(['errorCode e']));
});

describe('a timer', () => {
  const timed = (inside: string) => broken('start -> timer -> end', { timer: { inside: timer(inside) } });

  it.each([
    '<timeDuration>PT1H</timeDuration>',
    '<timeDuration> P1DT12H </timeDuration>',
    '<timeDuration>2026-01-31T12:00:00Z/PT1H</timeDuration>',
    '<timeDuration xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:type="tFormalExpression"><![CDATA[${trigger.pause}]]></timeDuration>',
    '<timeDuration>PT${trigger.hours}H</timeDuration>',
    '<timeDate>2026-01-31T12:00:00+08:00</timeDate>',
    '<timeDate>2026-01-31</timeDate>',
    '<timeDate>P3D</timeDate>',
    '<timeCycle>R3/PT10M</timeCycle>',
    '<timeCycle>R/PT1H</timeCycle>',
    '<timeCycle>R3/2026-01-31T12:00:00Z/PT10M</timeCycle>',
    '<timeCycle>R3/PT10M/2026-01-31T12:00:00Z</timeCycle>',
    '<timeCycle flowable:endDate="2026-01-31T12:00:00Z">R3/PT10M</timeCycle>',
    '<timeCycle>${trigger.cycle}</timeCycle>',
    '<timeDate/><timeDuration>PT1H</timeDuration>',
  ])('is read: %s', (inside) => expect(timed(inside)).toEqual([]));

  it.each([
    '',
    '<timeDuration/>',
    '<timeDuration>an hour</timeDuration>',
    '<timeDuration>2026-01-31</timeDuration>',
    '<timeDuration>P</timeDuration>',
    '<timeDuration>${1 +}</timeDuration>',
    '<timeDate>tomorrow</timeDate>',
    '<timeDate>2026-01-31/PT1H</timeDate>',
    '<timeCycle>PT1H</timeCycle>',
    '<timeCycle>R0/PT1H</timeCycle>',
    '<timeCycle>R3/PT0S</timeCycle>',
    '<timeCycle>0 0 25 * * ?</timeCycle>',
    '<timeCycle>0/5 * * * *</timeCycle>',
    '<timeDate>tomorrow</timeDate><timeDuration>PT1H</timeDuration>',
  ])('is refused: %s', (inside) => expect(timed(inside)).toEqual(['timer timer']));

  it('tells its author what it expects', () => {
    const cron = { timer: { inside: timer('<timeCycle>0/5 * * * *</timeCycle>') } };
    const [problem] = basicOf(bpmnOf('start -> timer -> end', cron));
    expect(problem?.message).toContain('has 5 fields, expected second, minute, hour');
    expect(problem?.fix).toContain('cron');
  });
});
