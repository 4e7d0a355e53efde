import { executableProcess } from './executable-process.ts';
import { eventDefinitionsOf, isEventSubProcess, isSubProcess, loopOf, partsOf } from './element.ts';
import { extensionsIn, isHeededAttribute, isReadElement } from './extensions.ts';
import { Findings } from './problem.ts';
import {
  attributeOf,
  elementsOf,
  isNamed,
  namespaces,
  qualifiedName,
  type XmlDocument,
  type XmlElement,
  type XmlName,
} from './xml/tree.ts';

/** Something that stands in a document and is kept there, but says nothing to a run. */
export interface Ignored {
  /** As the document writes it: `camunda:topic`, `laneSet`. */
  readonly part: string;
  /** How often it stands there. */
  readonly count: number;
  /** The nodes and flows at which it stands, the first `nodesToldMax` of them; empty where it stands at none. */
  readonly nodes: readonly string[];
  /** What that means. */
  readonly message: string;
}

const nodesToldMax = 20;
const partsToldMax = 200;

const silent: ReadonlySet<string> = new Set([namespaces.xmlns, namespaces.xml, namespaces.xsi]);

const assignsNobody = 'It assigns nobody: the handlers of a user task say who may decide';
const movesNothing = 'Data moves by expressions in inputs and conditions, not by what is drawn';
const recordedAnyway = 'Every step is recorded anyway';
/** BPMN's own elements that say something which no run does. Notes, groups and pictures say nothing, so that nothing is lost. */
const unheeded: ReadonlyMap<string, string> = new Map([
  ['auditing', recordedAnyway],
  ['correlationSubscription', 'No message finds a run by its data'],
  ['dataInputAssociation', movesNothing],
  ['dataOutputAssociation', movesNothing],
  ['dataStoreReference', movesNothing],
  ['humanPerformer', assignsNobody],
  ['ioSpecification', movesNothing],
  ['laneSet', assignsNobody],
  ['monitoring', recordedAnyway],
  ['performer', assignsNobody],
  ['potentialOwner', assignsNobody],
  ['property', movesNothing],
  ['rendering', 'The form of a user task is its handle_parameters'],
  ['resourceRole', assignsNobody],
]);
/** Those of them that are told by their own id; the others by that of the node that they are in. */
const standingAlone: ReadonlySet<string> = new Set(['dataStoreReference', 'laneSet']);
const neverHappens = 'On the border of an event subprocess nothing ever happens: catch it inside, or around it';
const foreign = 'An extension of another tool, which this engine does not read';

/** Everything in a document that is read and kept, and that a run does not heed. */
export function ignoredIn({ root }: XmlDocument): readonly Ignored[] {
  const told = new Told();
  const running = executableProcess(root, new Findings());
  for (const element of elementsOf(root)) {
    if (isNamed(element, namespaces.bpmn, 'process') && element !== running)
      told.add('process', idOf(element), 'Another process of the document, which does not run');
    if (isNamed(element, namespaces.bpmn, 'collaboration'))
      for (const flow of elementsOf(element).filter((child) => isNamed(child, namespaces.bpmn, 'messageFlow')))
        told.add('messageFlow', idOf(flow), 'A message flow between pools carries nothing');
  }
  if (running) look(running, told);
  return told.list();
}

/** A process or subprocess with all that stands in it. */
function look(container: XmlElement, told: Told): void {
  lookAt(container, told);
  const parts = partsOf(container);
  const cases = new Set(parts.filter(isEventSubProcess).map(idOf));
  for (const part of parts) {
    if (cases.has(attributeOf(part, 'attachedToRef')?.trim() ?? ''))
      told.add(part.name.local, idOf(part), neverHappens);
    if (isSubProcess(part)) look(part, told);
    else lookAt(part, told);
  }
}

function lookAt(element: XmlElement, told: Told): void {
  const id = idOf(element);
  const loop = loopOf(element);
  const own = [element, ...eventDefinitionsOf(element), ...(loop ? [loop] : [])];
  for (const { name } of own.flatMap(({ attributes }) => attributes)) if (isForeign(name)) told.addForeign(name, id);
  for (const child of own.flatMap(elementsOf)) {
    const { local, uri } = child.name;
    const message = uri === namespaces.bpmn ? unheeded.get(local) : undefined;
    if (message !== undefined) told.add(local, standingAlone.has(local) ? idOf(child) : id, message);
  }
  for (const { name } of own.flatMap(extensionsIn)) if (!isReadElement(name)) told.addForeign(name, id);
}

const idOf = (element: XmlElement): string => attributeOf(element, 'id')?.trim() ?? '';

/** An attribute of another namespace than BPMN's that is not heeded. */
const isForeign = (name: XmlName): boolean =>
  name.uri !== '' && name.uri !== namespaces.bpmn && !silent.has(name.uri) && !isHeededAttribute(name);

class Told {
  readonly #parts = new Map<string, { count: number; readonly nodes: Set<string>; readonly message: string }>();

  add(part: string, at: string, message: string): void {
    const known = this.#parts.get(part) ?? { count: 0, nodes: new Set<string>(), message };
    if (!this.#parts.has(part) && this.#parts.size >= partsToldMax) return;
    known.count += 1;
    if (at !== '' && known.nodes.size < nodesToldMax) known.nodes.add(at);
    this.#parts.set(part, known);
  }
  addForeign = (name: XmlName, at: string): void => this.add(qualifiedName(name), at, foreign);

  list(): readonly Ignored[] {
    return [...this.#parts].map(([part, { count, nodes, message }]) => ({ part, count, nodes: [...nodes], message }));
  }
}
