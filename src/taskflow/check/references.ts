import type { NodeId, ProcessVariables } from '../../engine/definition.ts';
import { referencesOf, type Reference } from '../../engine/expression/references.ts';
import type { Use } from '../compiling.ts';
import { drawnMulti } from '../compile-multi.ts';
import { isEventSubProcess } from '../element.ts';
import { Reach, type Graph } from '../graph.ts';
import type { Findings } from '../problem.ts';
import { namesInRounds } from './rounds.ts';

/** What expressions may name: the graph's nodes, the plug-ins, and the parameters of the workflow where these are known. */
export interface Declared {
  readonly graph: Graph;
  readonly plugins: ReadonlySet<string>;
  /** The nodes that call each plug-in. */
  readonly callers: ReadonlyMap<string, readonly string[]>;
  readonly workflowInputs: ReadonlySet<string> | undefined;
  /** Names under which called workflows hand something back. */
  readonly results: ReadonlySet<string>;
  readonly variables: ProcessVariables;
  /** May a name that nothing declares be a process variable? */
  readonly anyVariable: boolean;
}
type Complaint = { readonly rule: 'nameDeclared' | 'referenceBefore'; readonly message: string; readonly fix: string };

/** Whether what expressions refer to is declared, and has come before by the time it is read. */
export function checkReferences(uses: readonly Use[], declared: Declared, findings: Findings): void {
  const behind = new Map<string, Reach>();
  const { numberOf } = declared.graph;
  const { after, endOf } = placesOf(declared.graph);
  const comesBefore = (earlier: string, use: Use): boolean => {
    const from = numberOf.get(earlier);
    const at = numberOf.get(use.at);
    if (from === undefined || at === undefined) return false;
    if (from === at && use.after) return true;
    const reach = behind.get(earlier) ?? new Reach(after, from);
    behind.set(earlier, reach);
    return reach.has(use.after ? (endOf.get(at) ?? at) : at);
  };
  const namesAt = namesInRounds(declared.graph);
  for (const use of uses)
    for (const reference of referencesOf(use.of)) {
      if (reference.optional || isOfRound(reference, use, namesAt)) continue;
      const complaint = complain(reference, use, declared, comesBefore);
      if (complaint)
        findings.add(complaint.rule, {
          node: use.problemAt,
          message: `${use.where} ${complaint.message}`,
          fix: complaint.fix,
        });
    }
}

const isOfRound = ({ path: [name = ''] }: Reference, use: Use, namesAt: ReturnType<typeof namesInRounds>): boolean =>
  namesAt(use.at, use.outside === true).has(name);

interface Places {
  /** By place, a node by its number: the places that come after it. */
  readonly after: readonly (readonly number[])[];
  /** The place behind a subprocess, by its number: there all that ran in it has come before. */
  readonly endOf: ReadonlyMap<number, number>;
}

function placesOf({ nodes, numberOf, next }: Graph): Places {
  const after = next.map((targets) => [...targets]);
  const endOf = new Map<number, number>();
  nodes.forEach((node, number) => {
    const around = numberOf.get(node.parent ?? '');
    if (around === undefined) return;
    if (!endOf.has(around)) endOf.set(around, after.push([...(next[around] ?? [])]) - 1);
    if (node.element.name.local === 'startEvent') after[around]?.push(number);
    after[number]?.push(endOf.get(around) ?? number);
  });
  for (const [around, end] of endOf) {
    const outer = endOf.get(numberOf.get(nodes[around]?.parent ?? '') ?? -1);
    if (outer !== undefined) after[end]?.push(outer);
  }
  placeEventSubProcesses(nodes, after, endOf);
  // What ran in one round has come before the next.
  nodes.forEach((node, number) => drawnMulti(node) && after[endOf.get(number) ?? number]?.push(number));
  return { after, endOf };
}

/** An event subprocess may begin after any node beside it, and any node beside it may come after what ran in there. */
function placeEventSubProcesses(nodes: Graph['nodes'], after: number[][], endOf: Places['endOf']): void {
  const numbered = nodes.map((node, number) => ({ node, number }));
  const inside = Map.groupBy(numbered, ({ node }) => node.parent);
  for (const beside of inside.values()) {
    const [begun, others] = [beside.filter(({ node }) => isEventSubProcess(node.element)), beside];
    if (begun.length === 0) continue;
    const begin = after.push(begun.map(({ number }) => number)) - 1;
    const ended = after.push(others.map(({ number }) => number)) - 1;
    for (const { number } of beside) for (const place of [number, endOf.get(number)]) after[place ?? -1]?.push(begin);
    for (const { number } of begun) after[endOf.get(number) ?? -1]?.push(ended);
  }
}

function complain(
  { path: [name = '', ...rest] }: Reference,
  use: Use,
  declared: Declared,
  comesBefore: (earlier: string, use: Use) => boolean,
): Complaint | undefined {
  if (name === 'trigger') return undefined;
  if (name === 'workflow') return complainOfInput(rest, declared);
  const byId = name === 'nodes';
  const source = byId ? rest[0] : name;
  if (source === undefined) return undefined; // which node, only the run can tell
  const sources = sourcesOf(source, !byId, declared);
  if (!sources) return undeclared(source, byId, use, declared);
  return sources.some((node) => comesBefore(node, use)) ? undefined : tooEarly(source);
}

function undeclared(name: string, byId: boolean, use: Use, declared: Declared): Complaint | undefined {
  if (!byId && (declared.anyVariable || isVariable(name, use.at, declared))) return undefined;
  return {
    rule: 'nameDeclared',
    message: `refers to ${name}, which is no ${byId ? 'node' : 'declared name'}`,
    fix: 'Refer to trigger, workflow.input.…, a node that comes before, or the plug-in of one',
  };
}

/** Is it what a called workflow hands back, or a variable of the process or of a subprocess around the node? */
function isVariable(name: string, at: string, { graph, results, variables }: Declared): boolean {
  const parentOf = (id: string) => graph.nodes[graph.numberOf.get(id) ?? -1]?.parent as NodeId | undefined;
  for (let around = parentOf(at); around !== undefined; around = parentOf(around))
    if (variables.get(around)?.has(name)) return true;
  return results.has(name) || variables.get(undefined)?.has(name) === true;
}

const tooEarly = (source: string): Complaint => ({
  rule: 'referenceBefore',
  message: `refers to the result of ${source}, which never comes before`,
  fix: 'Refer to a node from which the sequence flows lead here',
});

/** The nodes whose result a name stands for; undefined where nobody declares it. */
function sourcesOf(name: string, orPlugin: boolean, declared: Declared): readonly string[] | undefined {
  if (declared.graph.numberOf.has(name)) return [name];
  return orPlugin && declared.plugins.has(name) ? (declared.callers.get(name) ?? []) : undefined;
}

function complainOfInput([part, parameter]: readonly string[], { workflowInputs }: Declared): Complaint | undefined {
  const fix = 'Refer to workflow.input.<name> and declare that parameter in the input of the version';
  if (part !== undefined && part !== 'input')
    return { rule: 'nameDeclared', message: `refers to workflow.${part}; workflow has input only`, fix };
  if (parameter === undefined || !workflowInputs || workflowInputs.has(parameter)) return undefined;
  return {
    rule: 'nameDeclared',
    message: `refers to workflow.input.${parameter}, which the input of the version does not declare`,
    fix,
  };
}
