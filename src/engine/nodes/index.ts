import { rootScope } from '../state.ts';
import type { Node, NodeKind } from '../definition.ts';
import { passesThrough, type NodeBehavior } from './behavior.ts';
import { callActivity } from './call-activity.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import { inclusiveGateway } from './inclusive-gateway.ts';
import { parallelGateway } from './parallel-gateway.ts';
import { scriptTask } from './script-task.ts';
import { serviceTask } from './service-task.ts';
import { subProcess } from './sub-process.ts';
import { userTask } from './user-task.ts';
import { valueTask } from './value-task.ts';

/** Every node type of the language. A new kind does not compile until it stands here. */
const behaviors: { readonly [K in NodeKind]: NodeBehavior<K> } = {
  startEvent: passesThrough,
  endEvent: { ...passesThrough, leave: () => [] },
  errorEndEvent: {
    ...passesThrough,
    enter: ({ code }) => ({ is: 'thrown', thrown: { is: 'error', code } }),
    leave: () => [],
  },
  escalationEvent: { ...passesThrough, enter: ({ code }) => ({ is: 'thrown', thrown: { is: 'escalation', code } }) },
  compensationEvent: { ...passesThrough, enter: ({ of }) => ({ is: 'compensate', ...(of !== undefined && { of }) }) },
  catchEvent: { ...passesThrough, enter: ({ on }) => ({ is: 'event', on }) },
  boundaryEvent: passesThrough,
  receiveTask: { ...passesThrough, enter: ({ on }) => ({ is: 'event', on }) },
  eventGateway: { ...passesThrough, enter: () => ({ is: 'choice' }) },
  throwEvent: { ...passesThrough, enter: ({ signal, toAll = false }) => ({ is: 'signal', name: signal, toAll }) },
  callActivity,
  task: passesThrough,
  subProcess,
  eventSubProcess: subProcess,
  eventStart: passesThrough,
  terminateEndEvent: {
    ...passesThrough,
    enter: ({ all, rounds }, { scope }) => ({
      is: 'terminate',
      scope: all ? rootScope : scope,
      all: all === true,
      rounds: rounds === true && !all,
    }),
    leave: () => [],
  },
  userTask,
  serviceTask,
  scriptTask,
  valueTask,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
};

/** The behavior of a node whose kind is only known at run time. */
export const behaviorOf = ({ kind }: Node) => behaviors[kind] as NodeBehavior<NodeKind>;
