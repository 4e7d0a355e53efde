import { isDeepStrictEqual } from 'node:util';
import {
  defineProcess,
  type FlowId,
  type Node,
  type NodeId,
  type ProcessDefinition,
  type SequenceFlow,
} from '../../src/engine/definition.ts';
import type { Fact } from '../../src/engine/facts.ts';
import type { Move, Step } from '../../src/engine/messages.ts';
import type { InstanceState, Pin } from '../../src/engine/state.ts';

/** Names of a definition and its version, by number. */
export const pinOf = (number: number): Pin => ({
  definition: `definition${number}`,
  version: `version${number}`,
  versionNumber: String(number),
});

/** Is it what a plain retry did, but for the version? */
export function isTwin(plain: Step, moved: Step | object): boolean {
  if (!('facts' in moved)) return false;
  const facts = moved.facts.filter(({ kind }) => kind !== 'definitionChanged');
  const state = { ...moved.state, pin: plain.state.pin };
  return (
    JSON.stringify(facts) === JSON.stringify(plain.facts) &&
    isDeepStrictEqual(state, { ...plain.state, pin: plain.state.pin })
  );
}

/** What a run runs, and what a retry may move it to. */
export class Versions {
  now: ProcessDefinition;
  next: ProcessDefinition;

  constructor(definition: ProcessDefinition) {
    this.now = definition;
    this.next = definition;
  }
  /** To the same drawing. */
  twin(state: InstanceState): Move {
    this.next = this.now;
    return { from: state.pin ?? pinOf(0), to: pinOf(state.retries + 1) };
  }
  redrawn(state: InstanceState, random: () => number): Move {
    const move = this.twin(state);
    this.next = redrawn(this.now, random);
    return move;
  }
  enter(facts: readonly Fact[]): void {
    if (facts.some(({ kind }) => kind === 'definitionChanged')) this.now = this.next;
  }
}

/** Nodes and flows of a drawing, on their way to another one. */
interface Draft {
  readonly nodes: readonly Node[];
  readonly flows: readonly SequenceFlow[];
}
type Redraw = (draft: Draft, pick: <Item>(items: readonly Item[]) => Item | undefined) => Draft;

/** The drawing as a later version of it might be: with a node more or less on some flow, or a node of another kind. */
function redrawn(definition: ProcessDefinition, random: () => number): ProcessDefinition {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  let draft: Draft = { nodes: [...definition.nodes.values()], flows: [...definition.flows.values()] };
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1)
    draft = (pick([insertNode, removeNode, changeKind]) ?? insertNode)(draft, pick);
  return defineProcess(draft.nodes, draft.flows, definition.start, definition.variables);
}

/** Events stay directly behind the gateway that waits for them. */
const isFree = ({ nodes }: Draft, { source }: SequenceFlow): boolean =>
  nodes.find(({ id }) => id === source)?.kind !== 'eventGateway';

const insertNode: Redraw = (draft, pick) => {
  const flow = pick(draft.flows.filter((each) => isFree(draft, each)));
  if (!flow) return draft;
  const id = freeId(draft);
  const parent = draft.nodes.find((node) => node.id === flow.source)?.parent;
  const node: Node = { id, name: id, kind: 'task', ...(parent !== undefined && { parent }) };
  const onward: SequenceFlow = { id: `${id}->` as FlowId, source: id, target: flow.target };
  const flows = draft.flows.map((each) => (each === flow ? { ...flow, target: id } : each));
  return { nodes: [...draft.nodes, node], flows: [...flows, onward] };
};

/** Neither a node has it now, nor a flow that a node of that id once had. */
function freeId({ nodes, flows }: Draft): NodeId {
  const taken = new Set<string>([...nodes, ...flows].map(({ id }) => id));
  let number = nodes.length;
  while (taken.has(`new${number}`) || taken.has(`new${number}->`)) number += 1;
  return `new${number}` as NodeId;
}

const removeNode: Redraw = (draft, pick) => {
  const gone = pick(draft.nodes.filter((node) => canGo(draft, node)));
  const [before, onward] = [flowOf(draft, 'target', gone?.id), flowOf(draft, 'source', gone?.id)];
  if (!gone || !before || !onward) return draft;
  const flows = draft.flows.filter((each) => each !== onward);
  return {
    nodes: draft.nodes.filter((node) => node !== gone),
    flows: flows.map((each) => (each === before ? { ...before, target: onward.target } : each)),
  };
};
const flowOf = ({ flows }: Draft, end: 'source' | 'target', id: NodeId | undefined) =>
  flows.find((flow) => flow[end] === id);

/** It lies on a single path, and nothing hangs on it. */
function canGo(draft: Draft, { id }: Node): boolean {
  const [before, ...more] = draft.flows.filter(({ target }) => target === id);
  const onward = draft.flows.filter(({ source }) => source === id);
  const hangsOn = (node: Node) => node.parent === id || (node.kind === 'boundaryEvent' && node.attachedTo === id);
  return (
    before !== undefined &&
    more.length === 0 &&
    onward.length === 1 &&
    isFree(draft, before) &&
    !draft.nodes.some(hangsOn)
  );
}

const changeKind: Redraw = (draft, pick) => {
  const changed = pick(draft.nodes.filter(({ kind }) => kind === 'serviceTask'));
  if (!changed) return draft;
  const { id, name, parent, otherwise, multi, handler } = changed;
  const more = {
    ...(parent && { parent }),
    ...(otherwise && { otherwise }),
    ...(multi && { multi }),
    ...(handler && { handler }),
  };
  const node: Node = { id, name, kind: 'task', ...more };
  return { ...draft, nodes: draft.nodes.map((each) => (each === changed ? node : each)) };
};
