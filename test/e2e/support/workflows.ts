/**
 * The workflows that stock clients bring along: taskflow and taskconfig as a SecMaster console would send them, built here by
 * hand and not with our own writer, so that what is read is not what we wrote. [terraform] for the container, [ours] for taskconfig.
 */

export interface Fixture {
  readonly name: string;
  readonly taskflow: string;
  readonly taskconfig: string;
  /** The inputs that it declares. */
  readonly input?: string;
}

interface Element {
  readonly type: 'element';
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly elements?: readonly Element[];
}

/** The node of the reference page's own example, which waits for its result. */
export const waitingNode = 'Activity_1atma47';
const nextNode = 'Activity_0k2s9pd';
const reviewNode = 'Activity_1yhrykd';
const parseNode = 'Activity_0parse1';
const lookUpNode = 'Activity_0lookup';

const element = (name: string, attributes: Record<string, string>, elements: readonly Element[] = []): Element => ({
  type: 'element',
  name: `bpmn2:${name}`,
  attributes,
  ...(elements.length > 0 ? { elements } : {}),
});

const serviceTask = (id: string, name: string) => element('serviceTask', { id, name });
const userTask = (id: string, name: string) =>
  element('userTask', { id, name, 'flowable:dueDate': '', 'soar:due_handle': 'interrupt', 'soar:handlers': '[]' });

/** The base64 text of a process that runs through `tasks` in a row. */
function taskflow(tasks: readonly Element[]): string {
  const nodes = [
    element('startEvent', { id: 'Event_0start1' }),
    ...tasks,
    element('endEvent', { id: 'Event_0end001' }),
  ];
  const ids = nodes.map((node) => node.attributes?.['id'] ?? '');
  const flows = ids
    .slice(1)
    .map((target, index) =>
      element('sequenceFlow', { id: `Flow_000000${index}`, sourceRef: ids[index] ?? '', targetRef: target }),
    );
  const process = element(
    'process',
    { id: 'Process_1755244800000', name: 'Service_Process1755244800000', isExecutable: 'true' },
    [...nodes, ...flows],
  );
  const definitions = element(
    'definitions',
    {
      'xmlns:bpmn2': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
      'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
      'xmlns:flowable': 'http://flowable.org/bpmn',
      'xmlns:soar': 'https://soc.cloudsre.com/soar/v2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      id: 'diagram_Process_1755244800000',
      targetNamespace: 'http://flowable.org/bpmn',
      'xsi:schemaLocation': 'http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd',
    },
    [process],
  );
  const container = { elementType: '{}', workflow: { elements: [definitions] } };
  return Buffer.from(JSON.stringify(container), 'utf8').toString('base64');
}

/** One parameter item, all of its fields as the reference page shows them. */
const item = (key: string, name: string, value: unknown) => ({
  key,
  name,
  description: '',
  type: typeof value === 'string' ? 'String' : 'Object',
  required: true,
  readonly: false,
  default_value: '',
  value,
});

const call = (action: string, inputs: Readonly<Record<string, string>>, component = 'SecMasterUtilities') => ({
  component,
  action,
  inputs: Object.entries(inputs).map(([name, value]) => item('input', name, value)),
});
const replaceDashes = call('stringReplace', {
  originString: `\${${waitingNode}.output.uuid}`,
  target: '-',
  replacement: '',
});
const parsePayload = {
  ...call('stringToJson', { sourceString: '${trigger.payload}' }),
  retry: { max_attempts: 1 },
};
const nobodyFills = { view_parameters: [], handle_parameters: [] };
const taskconfig = (nodes: Record<string, unknown>, userTasks: Record<string, unknown> = {}) =>
  JSON.stringify({ node_info: nodes, usertask_info: userTasks });

/** start → a plug-in makes a UUID → a plug-in uses it → end. */
export const service: Fixture = {
  name: 'Make an id',
  taskflow: taskflow([serviceTask(waitingNode, 'Make a UUID'), serviceTask(nextNode, 'Strip the dashes')]),
  taskconfig: taskconfig({ [waitingNode]: call('uuid', {}), [nextNode]: replaceDashes }),
};

/** The same, but a person gives the UUID. */
export const person: Fixture = {
  name: 'Ask for an id',
  taskflow: taskflow([userTask(waitingNode, 'Give a UUID'), serviceTask(nextNode, 'Strip the dashes')]),
  taskconfig: taskconfig({ [nextNode]: replaceDashes }, { [waitingNode]: nobodyFills }),
};

/** Reads the alert's payload as JSON: at fault while the payload is broken. */
export const faulty: Fixture = {
  name: 'Read the payload',
  taskflow: taskflow([serviceTask(parseNode, 'Parse the payload')]),
  taskconfig: taskconfig({ [parseNode]: parsePayload }),
};

/** The same, with a review behind it: once mended it goes on, and stays RETRYING while the review is open. */
export const mendedThenReviewed: Fixture = {
  name: 'Read the payload and review',
  taskflow: taskflow([serviceTask(parseNode, 'Parse the payload'), userTask(reviewNode, 'Review')]),
  taskconfig: taskconfig({ [parseNode]: parsePayload }, { [reviewNode]: nobodyFills }),
};

/** Calls another service once, at the address that the alert names. */
export const calling: Fixture = {
  name: 'Look it up',
  taskflow: taskflow([serviceTask(lookUpNode, 'Look it up')]),
  taskconfig: taskconfig({ [lookUpNode]: call('get', { url: '${trigger.url}' }, 'HTTP') }),
};

/** Waits for a review. */
export const review: Fixture = {
  name: 'Review by hand',
  taskflow: taskflow([userTask(reviewNode, 'Review')]),
  taskconfig: taskconfig({}, { [reviewNode]: nobodyFills }),
};

const uuid = '11f8a0c6-79a6-11f0-9f91-fa163ed04a7f';

/** What a client program needs besides an endpoint and credentials: the workflows and what it puts into them. */
export const story = {
  workflows: { service, person, faulty, mendedThenReviewed, calling, review },
  nodes: { waiting: waitingNode, next: nextNode, review: reviewNode, parse: parseNode },
  alert: { title: 'Remote login from an unusual place', severity: 'High', payload: '{"source_ip": "203.0.113.7"' },
  /** The reference page's own body: the same result under the plug-in's name and under the node's id. */
  debug: {
    uuid,
    next_output: uuid.replaceAll('-', ''),
    input_dataobject: JSON.stringify(
      ['SecMasterUtilities', waitingNode].map((key) => item(key, 'uuid', { output: { uuid } })),
    ),
  },
  retry: { input_dataobject: JSON.stringify([item('input', 'sourceString', '{"source_ip": "203.0.113.7"}')]) },
};
