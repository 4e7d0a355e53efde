import { defineProcess, type ProcessDefinition, type ProcessVariables } from '../engine/definition.ts';
import type { Catalog } from './catalog.ts';
import { checkBasic } from './check/basic.ts';
import { checkCatchers, checkChoices, checkMessages } from './check/border.ts';
import { checkEntries } from './check/ends.ts';
import { checkCircle } from './check/circle.ts';
import { meaningOf } from './check/names.ts';
import { checkReferences } from './check/references.ts';
import { namesGathered } from './compile-multi.ts';
import { namesInScript } from './compile-script.ts';
import { compileFlow, compileNode } from './compile.ts';
import type { Compiling, Use } from './compiling.ts';
import { readTaskflow } from './document.ts';
import { readDrawing, type Drawing } from './drawing.ts';
import { graphOf, type Graph } from './graph.ts';
import { Findings, type WorkflowProblem } from './problem.ts';
import { readTaskconfig, readWorkflowInput, type Taskconfig } from './taskconfig.ts';
import { compileVariables } from './variables.ts';

/** A workflow version as it is stored, and what it may call. */
export interface WorkflowSource {
  readonly taskflow: string;
  readonly taskconfig: string;
  /** The version's `input`: a JSON list of parameters, or nothing. */
  readonly input: string;
  readonly catalog: Catalog;
  /** `any`: a name that nothing declares may be a process variable that whoever starts the run sets. */
  readonly variables?: 'any';
  /** `any`: there is a definition as long as one can run, though it could not be activated. */
  readonly drawing?: 'any';
}
export interface WorkflowReading {
  /** What the engine runs; undefined while a problem of BASIC stands that matters. */
  readonly definition: ProcessDefinition | undefined;
  /** All that is wrong, of all three checks. */
  readonly problems: readonly WorkflowProblem[];
}

/** Reads, checks and compiles a workflow version. The same source always gives the same reading. */
export function readWorkflow(source: WorkflowSource): WorkflowReading {
  const findings = new Findings();
  const drawing = readDrawingOf(source.taskflow, findings);
  const config = readTaskconfig(source.taskconfig, findings);
  const inputs = readWorkflowInput(source.input, findings);
  if (!drawing) {
    const unread = { message: 'Nothing can be checked while the process cannot be read', fix: 'Mend BASIC first' };
    findings.add('cyclesUnchecked', unread);
    findings.add('parametersUnchecked', unread);
    return { definition: undefined, problems: findings.list() };
  }
  const graph = graphOf(drawing);
  const plugins = new Set(source.catalog.plugins.keys());
  checkBasic(drawing, graph, plugins, findings);
  checkCircle(graph, findings);
  const uses: Use[] = [];
  const taken = (name: string) => (graph.numberOf.has(name) ? 'a node' : meaningOf(name, plugins));
  const variables = compileVariables(drawing.variables, taken, findings);
  const { errors, eventNames, handlers } = drawing;
  const compiling = { catalog: source.catalog, config, errors, eventNames, handlers, findings, uses };
  const definition = compile(graph, variables, compiling);
  checkCatchers(definition, findings);
  checkChoices(definition, findings);
  checkMessages(definition, findings);
  checkEntries(definition, findings);
  const callers = callersIn(graph, config);
  const workflowInputs = inputs && new Set(inputs.map(({ name }) => name));
  const anyVariable = source.variables === 'any';
  const results = resultsIn(definition);
  checkReferences(uses, { graph, plugins, callers, workflowInputs, results, variables, anyVariable }, findings);
  const isStopped = source.drawing === 'any' ? findings.stops('BASIC') : findings.has('BASIC');
  return { definition: isStopped ? undefined : definition, problems: findings.list() };
}

function readDrawingOf(taskflow: string, findings: Findings): Drawing | undefined {
  const read = readTaskflow(taskflow);
  if ('document' in read) return readDrawing(read.document, findings);
  findings.add('readable', { message: read.problem, fix: 'Save the process again and send its taskflow unchanged' });
  return undefined;
}

function compile(graph: Graph, variables: ProcessVariables, compiling: Compiling): ProcessDefinition {
  const nodes = graph.nodes.flatMap(
    (drawn, number) => compileNode(drawn, graph.outgoing[number] ?? [], compiling) ?? [],
  );
  const byId = new Map<string, (typeof nodes)[number]>(nodes.map((node) => [node.id, node]));
  const flows = graph.flows.map((flow) => compileFlow(flow, byId.get(flow.source), compiling));
  const start = nodes.find((node) => node.kind === 'startEvent' && node.parent === undefined && !node.on);
  return defineProcess(nodes, flows, start?.id, variables);
}

/** The names under which called workflows hand something back, those that scripts may set, and those of what rounds find. */
const resultsIn = ({ nodes }: ProcessDefinition): ReadonlySet<string> =>
  new Set(
    [...nodes.values()].flatMap((node) => {
      const gathered = node.multi ? namesGathered(node.multi) : [];
      if (node.kind === 'scriptTask') return [...namesInScript(node), ...gathered];
      if (node.kind === 'valueTask') return [node.result ?? [], gathered].flat();
      if ('on' in node && node.on?.is === 'error') return node.on.variable ?? [];
      return node.kind === 'callActivity' ? [...node.results.map(({ name }) => name), ...gathered] : gathered;
    }),
  );

/** Which nodes call each plug-in. */
function callersIn(graph: Graph, config: Taskconfig): ReadonlyMap<string, readonly string[]> {
  const callers = new Map<string, string[]>();
  for (const [node, { plugin }] of config.nodes) {
    if (plugin === undefined || !graph.numberOf.has(node)) continue;
    const known = callers.get(plugin);
    if (known) known.push(node);
    else callers.set(plugin, [node]);
  }
  return callers;
}
