/** Processes as a bench deploys them: what cannot run is refused, and on request everything that activating a version would refuse. */
import type { ProcessDefinition } from '../engine/definition.ts';
import type { Pin } from '../engine/state.ts';
import type { JsonObject } from '../kernel/json.ts';
import { readWorkflowFile, writeTaskflow } from '../taskflow/document.ts';
import { Findings, isHarmless, type WorkflowProblem } from '../taskflow/problem.ts';
import { readTaskconfig, readWorkflowInput } from '../taskflow/taskconfig.ts';
import { readWorkflow } from '../taskflow/workflow.ts';
import {
  attributeOf,
  elementsOf,
  isNamed,
  namespaces,
  type XmlDocument,
  type XmlElement,
} from '../taskflow/xml/tree.ts';
import { BenchError } from './bench-error.ts';
import type { Functions } from './functions.ts';

export interface DeployedProcess {
  readonly id: string;
  readonly definition: ProcessDefinition;
  /** What `workflow.input` stands for when the run's trigger holds nothing of that name. */
  readonly defaults: JsonObject;
  /** Why it could not be activated, although it runs. */
  readonly problems: readonly WorkflowProblem[];
}
export interface Source {
  readonly text: string;
  readonly taskconfig: string;
  readonly input: string;
  readonly functions: Functions;
  /** Is everything refused that activating a version would refuse? */
  readonly activatable: boolean;
}

/** The process under an id or another name; throws when there is none, in the words of who asks. */
export function deployedAs(
  id: string,
  processes: ReadonlyMap<string, DeployedProcess>,
  asking: string,
): DeployedProcess {
  const process = processes.get(id);
  if (process) return process;
  const known = [...processes.keys()].join(', ') || 'none';
  throw new BenchError(`${asking}: expected one of ${known}, found ${id}`);
}

/** Names it, as a version. */
export const pinOf = ({ id }: DeployedProcess): Pin => ({ definition: id, version: id, versionNumber: '' });

/** A process is refused; the message tells everything that is wrong. */
export class DeployError extends BenchError {
  override name = 'DeployError';
  readonly problems: readonly WorkflowProblem[];
  constructor(problems: readonly (WorkflowProblem & { readonly process: string })[]) {
    const lines = problems.map(
      ({ process, mode, rule, node, message, fix }) =>
        `  ${process}${node ? `, ${node}` : ''}: ${message} (${mode} ${rule}). ${fix}.`,
    );
    super(`expected a process that can be activated, found ${problems.length} problems:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** Reads every process of a file; throws with all problems of all of them. */
export function readProcesses(source: Source): readonly DeployedProcess[] {
  const { text, taskconfig, input, functions, activatable } = source;
  const read = readWorkflowFile(text);
  if ('problem' in read) throw new BenchError(`deploy: ${read.problem}`);
  const catalog = functions.catalogFor(readTaskconfig(taskconfig, new Findings()));
  const readings = variantsOf(read.document).map(({ id, document }) => {
    const any = { variables: 'any', drawing: 'any' } as const;
    return { id, ...readWorkflow({ taskflow: writeTaskflow(document), taskconfig, input, catalog, ...any }) };
  });
  const problems = readings.flatMap((one) => one.problems.map((problem) => ({ ...problem, process: one.id })));
  const refused = activatable ? problems : problems.filter((problem) => !isHarmless(problem));
  if (refused.length > 0) throw new DeployError(refused);
  const defaults = defaultsOf(input);
  return readings.flatMap(({ id, definition, problems: told }) =>
    definition ? [{ id, definition, defaults, problems: told }] : [],
  );
}

function defaultsOf(input: string): JsonObject {
  const items = readWorkflowInput(input, new Findings()) ?? [];
  return Object.fromEntries(items.map(({ name, value, defaultValue }) => [name, value ?? defaultValue ?? null]));
}

/** The document once for each of its processes, with that one marked as the one that runs. */
function variantsOf(document: XmlDocument): readonly { readonly id: string; readonly document: XmlDocument }[] {
  const processes = elementsOf(document.root).filter(isProcess);
  const drawn = processes.filter(hasContent);
  const [only] = processes;
  if (drawn.length <= 1) return [{ id: idOf(drawn[0] ?? only), document }];
  return drawn.map((process) => ({ id: idOf(process), document: running(process, document) }));
}

const isProcess = (element: XmlElement) => isNamed(element, namespaces.bpmn, 'process');
const idOf = (process: XmlElement | undefined) => (process && attributeOf(process, 'id')?.trim()) || 'process';
const paper: ReadonlySet<string> = new Set(['documentation', 'extensionElements', 'laneSet']);
const hasContent = (process: XmlElement) =>
  elementsOf(process).some(({ name }) => name.uri === namespaces.bpmn && !paper.has(name.local));

function running(process: XmlElement, { root, nodes }: XmlDocument): XmlDocument {
  const marked: XmlElement = {
    ...root,
    children: root.children.map((child) =>
      child.is === 'element' && isProcess(child) ? markedAs(child, child === process) : child,
    ),
  };
  return { root: marked, nodes: nodes.map((node) => (node === root ? marked : node)) };
}

function markedAs(process: XmlElement, isExecutable: boolean): XmlElement {
  const name = { uri: '', prefix: '', local: 'isExecutable' };
  const others = process.attributes.filter((attribute) => attribute.name.local !== name.local);
  return { ...process, attributes: [...others, { name, value: String(isExecutable) }] };
}
