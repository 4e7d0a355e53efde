import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json.ts';
import { createBench, DeployError } from './bench.ts';

const bpmn = (inside: string, id = 'P') =>
  `<process id="${id}" isExecutable="true"><startEvent id="start" />${inside}</process>`;
const file = (...processes: string[]) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">${processes.join('')}</definitions>`;
const flow = (from: string, to: string, condition = '') =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition && `<conditionExpression>${condition}</conditionExpression>`}</sequenceFlow>`;
const service = file(bpmn(`<serviceTask id="ask" /><endEvent id="end" />${flow('start', 'ask')}${flow('ask', 'end')}`));
const taskconfig = (component: string, action: string, inputs: readonly JsonObject[] = []) => ({
  node_info: { ask: { component, action, inputs } },
});
const approval = file(
  bpmn(`<userTask id="approve" name="Approve it" /><exclusiveGateway id="ok" default="ok-no" /><endEvent id="yes" /><endEvent id="no" />
    ${flow('start', 'approve')}${flow('approve', 'ok')}${flow('ok', 'yes', '${approved}')}${flow('ok', 'no')}`),
);

describe('a run on the bench', () => {
  it('calls its mocks with checked input, and tells what it called and where it went', () => {
    const bench = createBench({
      plugins: { 'HTTP.request': ({ url }) => ({ code: 200, body: { asked: url ?? '' } }) },
    });
    const inputs = [{ name: 'url', value: 'https://intel.example/${trigger.ip}' }];
    expect(bench.deploy(service, { taskconfig: taskconfig('HTTP', 'request', inputs) })).toEqual(['P']);
    const run = bench.start('P', { variables: { ip: '192.0.2.1' }, businessKey: 'A-1' });
    expect(run).toMatchObject({ status: 'finished', businessKey: 'A-1', fault: undefined, parent: undefined });
    expect(run.trail()).toEqual(['start', 'ask', 'end']);
    expect(run.flows()).toEqual(['start-ask', 'ask-end']);
    expect(run.output('ask')).toMatchObject({ body: { asked: 'https://intel.example/192.0.2.1' } });
    expect(run.calls()).toMatchObject([{ node: 'ask', function: 'HTTP.request', attempt: 1 }]);
  });

  it('waits for its mock’s retries on the virtual clock, and fails with the fault when they are used up', () => {
    const plugins = {
      'HTTP.get': () => {
        throw new Error('no route to host');
      },
    };
    const bench = createBench({ now: '2026-03-01T00:00:00Z', plugins });
    bench.deploy(service, { taskconfig: taskconfig('HTTP', 'get', [{ name: 'url', value: 'https://x.example' }]) });
    const run = bench.start('P');
    expect(bench.timers()).toEqual([]);
    expect(bench.deadlines()).toMatchObject([{ nodeId: 'ask', kind: 'retry', at: '2026-03-01T00:00:10.000Z' }]);
    bench.advance('PT1H');
    expect(bench.now).toBe('2026-03-01T01:00:00.000Z');
    expect(run.fault).toEqual({ node: 'ask', reason: 'functionFailed', message: 'HTTP.get failed: no route to host' });
    expect(run.calls()).toHaveLength(3);
    run.terminate();
    expect(run.status).toBe('terminated');
  });

  it('opens a to-do for each round, each with its item', () => {
    const rounds = `<multiInstanceLoopCharacteristics xmlns:f="http://flowable.org/bpmn" f:collection="\${hosts}" f:elementVariable="host">
        <completionCondition>\${nrOfCompletedInstances == 2}</completionCondition></multiInstanceLoopCharacteristics>`;
    const bench = createBench();
    bench.deploy(
      file(
        bpmn(
          `<userTask id="check" name="Check \${host}">${rounds}</userTask><endEvent id="end" />${flow('start', 'check')}${flow('check', 'end')}`,
        ),
      ),
    );
    const run = bench.start('P', { variables: { hosts: ['db-01', 'db-02', 'db-03'] } });
    expect(bench.todos().map(({ name }) => name)).toEqual(['Check db-01', 'Check db-02', 'Check db-03']);
    expect(() => bench.complete('check')).toThrow('expected one to-do, found 3');
    bench.complete('Check db-02');
    bench.complete('Check db-01');
    expect(run.status).toBe('finished');
    expect(bench.todos()).toEqual([]);
  });

  it('calls a function that only a mock knows, and the built-in helpers for real, on its own clock', () => {
    const bench = createBench({
      now: '2026-03-01T00:00:00Z',
      plugins: { 'Edr.isolate': ({ host }) => ({ was: host ?? '' }) },
    });
    bench.deploy(service, { taskconfig: taskconfig('Edr', 'isolate', [{ name: 'host', value: 'db-01' }]) });
    expect(bench.start('P').output('ask')).toEqual({ was: 'db-01' });
    bench.deploy(service, { taskconfig: taskconfig('SecMasterUtilities', 'now') });
    expect(bench.start('P').output('ask')).toMatchObject({ timestamp: Date.UTC(2026, 2, 1) });
    const match = [
      { name: 'input', value: 'abc' },
      { name: 'pattern', value: 'b' },
    ];
    bench.deploy(service, { taskconfig: taskconfig('SecMasterUtilities', 'isMatch', match) });
    expect(bench.start('P').output('ask')).toEqual({ result: true });
  });

  it('says which function has no mock, and which mock names nothing', () => {
    const bench = createBench();
    bench.deploy(service, { taskconfig: taskconfig('HTTP', 'get', [{ name: 'url', value: 'https://x.example' }]) });
    expect(() => bench.start('P')).toThrow('no mock for HTTP.get, which ask calls');
    expect(() => createBench({ plugins: { 'HTTP.gett': () => ({}) } })).toThrow('HTTP has no function gett');
  });
});

describe('a to-do on the bench', () => {
  it('is found by name or node, and what is given to it becomes variables', () => {
    const bench = createBench();
    bench.deploy(approval, { workflowId: 'w-1' });
    const run = bench.start('w-1');
    expect(bench.todos({ instance: run })).toMatchObject([
      { name: 'Approve it', nodeId: 'approve', assignee: null, instance: run.id, dueAt: '2026-01-16T00:00:00.000Z' },
    ]);
    bench.complete('Approve it', { approved: true });
    expect(run.trail()).toEqual(['start', 'approve', 'ok', 'yes']);
    expect(run.variables()).toEqual({ approved: true });
    expect(run.output('approve')).toMatchObject({ form: { approved: true }, action: 'CONTINUE' });
  });

  it('must be the only one that is meant', () => {
    const bench = createBench();
    bench.deploy(approval);
    const [first, second] = [bench.start('P'), bench.start('P')];
    expect(() => bench.complete('approve', { approved: false })).toThrow('expected one to-do, found 2');
    bench.complete('approve', { approved: false }, { instance: second });
    expect([first.status, second.status]).toEqual(['running', 'finished']);
    bench.complete('approve', {}, { action: 'TERMINATE', by: 'ada' });
    expect(first.status).toBe('terminated');
    expect(() => bench.complete('approve')).toThrow('no to-do approve waits; open: none');
  });

  it('of many runs each falls due in its turn', () => {
    const bench = createBench();
    bench.deploy(approval);
    const runs = Array.from({ length: 500 }, () => {
      bench.advance('PT1M');
      return bench.start('P');
    });
    expect(bench.deadlines()).toHaveLength(500);
    bench.advance('P14DT20H');
    const open = runs.filter(({ status }) => status === 'running');
    expect(open.map(({ id }) => id)).toEqual(runs.slice(260).map(({ id }) => id));
    expect(bench.todos()[0]?.instance).toBe(open[0]?.id);
  });

  it('takes its form’s parameters only', () => {
    const form = { usertask_info: { approve: { handle_parameters: [{ name: 'approved', type: 'Bool' }] } } };
    const bench = createBench();
    bench.deploy(approval, { taskconfig: form });
    const run = bench.start('P', { variables: { approved: false } });
    expect(() => bench.complete('approve', { aproved: true })).toThrow('Unknown parameter "aproved"');
    bench.complete('approve', { approved: 'true' });
    expect(run.output('approve')).toMatchObject({ form: { approved: true } });
    expect(run.trail()).toContain('no');
  });
});

it('a retry goes on with the variables that were missing', () => {
  const bench = createBench();
  bench.deploy(approval);
  const run = bench.start('P');
  bench.complete('approve');
  expect(run).toMatchObject({ status: 'failed', fault: { node: 'ok', reason: 'expressionFailed' } });
  run.retry({ variables: { approved: true } });
  expect(run.status).toBe('finished');
});

it('every process of a file can be started; one that could not be activated is refused with all problems', () => {
  const bench = createBench();
  const end = `<endEvent id="end" />${flow('start', 'end')}`;
  expect(bench.deploy(file(bpmn(end, 'A'), bpmn(end, 'B')))).toEqual(['A', 'B']);
  expect(bench.start('B').trail()).toEqual(['start', 'end']);
  expect(() => bench.deploy(service)).toThrow(DeployError);
  expect(() => bench.deploy(file(bpmn('<businessRuleTask id="s" /><sendTask id="t" />')))).toThrow(
    /businessRuleTask[^]*sendTask is not/,
  );
  expect(() => bench.start('C')).toThrow('expected one of A, B, found C');
});

it('events happen when the test says so', () => {
  const bench = createBench();
  const declared = '<message id="m" name="paid" /><signal id="s" name="stop" />';
  const waits =
    bpmn(`<intermediateCatchEvent id="payment"><messageEventDefinition messageRef="m" /></intermediateCatchEvent>
    <receiveTask id="receive" /><intermediateCatchEvent id="ready"><conditionalEventDefinition><condition>\${paid == true}</condition></conditionalEventDefinition></intermediateCatchEvent>
    <intermediateCatchEvent id="stopped"><signalEventDefinition signalRef="s" /></intermediateCatchEvent><endEvent id="end" />
    ${flow('start', 'payment')}${flow('payment', 'receive')}${flow('receive', 'ready')}${flow('ready', 'stopped')}${flow('stopped', 'end')}`);
  bench.deploy(file(declared, waits));
  const run = bench.start('P');
  bench.message('paid', { variables: { paid: true } });
  expect(() => bench.message('paid')).toThrow('no node waits for the message paid');
  bench.trigger('receive', { instance: run, variables: { n: 1 } });
  bench.evaluateConditions(run);
  bench.signal('nobody');
  expect(run).toMatchObject({ status: 'running' });
  bench.signal('stop');
  expect(run).toMatchObject({ status: 'finished' });
  expect(run.variables()).toEqual({ paid: true, n: 1 });
  bench.start('P');
  bench.start('P');
  expect(() => bench.message('paid')).toThrow('expected one run that waits for the message paid, found several');
});

it('nodes that begin in a step of their own wait for it, and so does what they bring up', () => {
  const bench = createBench();
  const tasks = `<userTask id="a" f:async="true" />
    <scriptTask id="b" scriptFormat="javascript" f:async="true"><script>1</script></scriptTask>
    <intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <task id="d" f:async="true"/><endEvent id="end"/>`;
  const flows = [flow('start', 'a'), flow('a', 'b'), flow('b', 'c'), flow('c', 'd'), flow('d', 'end')].join('');
  bench.deploy(file(bpmn(tasks + flows)).replace('<definitions', '<definitions xmlns:f="http://flowable.org/bpmn"'));
  const run = bench.start('P');
  expect([bench.todos(), bench.jobs()]).toEqual([[], [{ instance: run.id, nodeId: 'a' }]]);
  bench.runJobs();
  bench.complete('a');
  expect(bench.jobs()).toEqual([{ instance: run.id, nodeId: 'b' }]);
  bench.runJobs();
  expect([bench.jobs(), bench.timers().map(({ nodeId }) => nodeId)]).toEqual([[], ['c']]);
  bench.advance('PT1H');
  expect(run).toMatchObject({ status: 'finished' });
});

it('what nothing waits for is said', () => {
  const bench = createBench();
  expect(() => bench.message('paid')).toThrow('no node waits for the message paid');
  expect(() => bench.trigger('paid')).toThrow('no node waits for a trigger at paid');
  expect(() => bench.advance('soon')).toThrow('expected an ISO 8601 duration');
  expect([bench.jobs(), bench.timers(), bench.instances()]).toEqual([[], [], []]);
});

it('a loop of many nodes comes to rest', () => {
  const name = 'repeat-until-clean';
  const read = (kind: string) => readFileSync(new URL(`../demo/workflows/${name}.${kind}`, import.meta.url), 'utf8');
  let left = 2_000;
  const bench = createBench({
    plugins: { 'HTTP.request': () => ({ code: 200, body: { remaining: (left -= 1), cursor: 1 } }) },
  });
  const { taskconfig: config } = JSON.parse(read('json'));
  const [id = ''] = bench.deploy(read('bpmn'), {
    taskconfig: config,
    input: [{ name: 'endpoint', value: 'https://edr' }],
  });
  const run = bench.start(id, { trigger: { resource_list: [{ name: 'web-07' }], file_info: [] } });
  expect(run).toMatchObject({ status: 'finished', fault: undefined });
  expect(run.trail().length).toBeGreaterThan(3_900);
});

it("another tool's drawing with subprocesses, timers and errors runs as drawn", () => {
  const file = new URL('../../test/support/bpmn/eclipse-modeler.bpmn', import.meta.url);
  const drawing = readFileSync(file, 'utf8').replaceAll('bpmn2:serviceTask', 'bpmn2:userTask');
  const bench = createBench();
  bench.deploy(drawing);
  const run = bench.start('Process_1');
  bench.advance('PT25M');
  expect(bench.todos().map(({ nodeId }) => nodeId)).toEqual(['ServiceTask_1', 'UserTask_1', 'UserTask_1']);
  bench.complete('ServiceTask_1');
  expect(bench.timers()).toMatchObject([{ nodeId: 'IntermediateCatchEvent_1', at: '2026-01-01T12:25:00.000Z' }]);
  bench.advance('PT12H');
  expect(run.status).toBe('finished');
  expect(run.trail().slice(-5)).toEqual([
    'EndEvent_3',
    'BoundaryEvent_2',
    'ManualTask_1',
    'IntermediateCatchEvent_1',
    'EndEvent_1',
  ]);
});

it('scripts run for real, unless a mock stands in their place', () => {
  const script = '<script><![CDATA[execution.setVariable("sum", a + 1); a * 2]]></script>';
  const task = `<scriptTask id="s" scriptFormat="javascript" flowable:resultVariable="twice">${script}</scriptTask>`;
  const deployed = (plugins = {}) => {
    const bench = createBench({ plugins });
    bench.deploy(file(bpmn(`${task}<endEvent id="end" />${flow('start', 's')}${flow('s', 'end')}`)));
    return bench.start('P', { variables: { a: 3 } });
  };
  expect(deployed()).toMatchObject({ status: 'finished' });
  expect(deployed().variables()).toEqual({ a: 3, sum: 4, twice: 6 });
  expect(deployed({ 'Script.run': () => ({ result: 7 }) }).variables()).toEqual({ a: 3, twice: 7 });
});
