/** The extensions of BPMN that this engine reads: a table, so that all that stands in a document beside them can be told. */
import { attributeOf, elementsOf, isNamed, namespaces, type XmlElement, type XmlName } from './xml/tree.ts';

const { activiti, camunda, flowable, soar } = namespaces;
const engines = [flowable, activiti, camunda] as const;

/** By the namespaces that mean the same by it; of several that stand there the first counts. */
const attributes = {
  assignee: engines,
  async: [flowable, activiti],
  asyncBefore: [camunda],
  autoStoreVariables: [flowable, activiti],
  businessKey: engines,
  class: engines,
  collection: engines,
  delegateExpression: engines,
  dueDate: engines,
  due_handle: [soar],
  elementIndexVariable: engines,
  elementVariable: engines,
  endDate: [flowable, activiti],
  errorVariableName: [flowable],
  expression: engines,
  handlers: [soar],
  idVariableName: [flowable],
  inheritBusinessKey: engines,
  inheritVariables: engines,
  messageExpression: [flowable],
  resultVariable: engines,
  resultVariableName: [flowable, activiti],
  scope: [flowable, activiti],
  signalExpression: [flowable],
  skipExpression: [flowable, activiti],
  terminateAll: [flowable, activiti],
  terminateMultiInstance: [flowable, activiti],
  useLocalScopeForOutParameters: [flowable],
} as const satisfies Record<string, readonly string[]>;
/** Children of `extensionElements`. */
const elements = {
  failedJobRetryTimeCycle: [flowable, activiti],
  in: engines,
  out: engines,
  value: [flowable, activiti],
  variableAggregation: [flowable],
} as const satisfies Record<string, readonly string[]>;
/** Attributes that need not be read: what they ask for holds here for every call. */
const granted: Readonly<Record<string, readonly string[]>> = {
  async: [camunda],
  asyncAfter: [camunda],
  asyncLeave: [flowable],
  exclusive: engines,
};

/** The attribute of an extension, without blanks around it. */
export const extensionOf = (element: XmlElement, local: keyof typeof attributes): string | undefined =>
  attributeOf(element, local, ...attributes[local])?.trim();

/** The first of the extension elements of a name that an element holds. */
export const extensionElementOf = (element: XmlElement, local: keyof typeof elements): XmlElement | undefined =>
  extensionElementsOf(element, local)[0];

/** All of them, in document order. */
export const extensionElementsOf = (element: XmlElement, local: keyof typeof elements): readonly XmlElement[] =>
  extensionsIn(element).filter(({ name }) => name.local === local && isReadElement(name));

/** All that stands in the `extensionElements` of an element. */
export const extensionsIn = (element: XmlElement): readonly XmlElement[] =>
  elementsOf(element)
    .filter((child) => isNamed(child, namespaces.bpmn, 'extensionElements'))
    .flatMap(elementsOf);

/** Read for what they tell people: an assignee binds nobody, and there is no program whose class could be called. */
const shown: ReadonlySet<string> = new Set(['assignee', 'class', 'delegateExpression']);

/** Does nothing of what this attribute says get lost? */
export const isHeededAttribute = (name: XmlName): boolean =>
  (isIn(attributes, name) || isIn(granted, name)) && !shown.has(name.local);
export const isReadElement = (name: XmlName): boolean => isIn(elements, name);

function isIn(table: Readonly<Record<string, readonly string[]>>, { local, uri }: XmlName): boolean {
  return Object.hasOwn(table, local) && table[local]?.includes(uri) === true;
}
