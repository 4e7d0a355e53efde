/** A name with the namespace that its prefix stands for; the empty URI where no declaration says. */
export interface XmlName {
  readonly uri: string;
  readonly prefix: string;
  readonly local: string;
}
export interface XmlAttribute {
  readonly name: XmlName;
  readonly value: string;
}
export interface XmlElement {
  readonly is: 'element';
  readonly name: XmlName;
  /** In document order, namespace declarations among them. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}
export type XmlLeaf =
  | { readonly is: 'text' | 'cdata' | 'comment'; readonly text: string }
  | { readonly is: 'instruction'; readonly target: string; readonly text: string };
export type XmlNode = XmlElement | XmlLeaf;

/** A document: its root element and the comments and instructions around it. */
export interface XmlDocument {
  readonly root: XmlElement;
  readonly nodes: readonly XmlNode[];
}

export const namespaces = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  flowable: 'http://flowable.org/bpmn',
  activiti: 'http://activiti.org/bpmn',
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  soar: 'https://soc.cloudsre.com/soar/v2',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

/**
 * What a prefix stands for where the document forgot to declare it, as SecMaster's own editor does with `xsi` and, in an empty
 * diagram, with `flowable`. [terraform]
 */
export const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(namespaces),
  ['bpmn2', namespaces.bpmn],
  ['omgdc', namespaces.dc],
  ['omgdi', namespaces.di],
]);

export const qualifiedName = ({ prefix, local }: XmlName): string => (prefix ? `${prefix}:${local}` : local);

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => child.is === 'element');

export const isNamed = ({ name }: XmlElement, uri: string, local: string): boolean =>
  name.local === local && name.uri === uri;

/** The value of an attribute: one without a prefix, unless namespaces are given, of which the first that has it counts. */
export function attributeOf(element: XmlElement, local: string, ...uris: readonly string[]): string | undefined {
  for (const uri of uris.length > 0 ? uris : [''])
    for (const { name, value } of element.attributes) if (name.local === local && name.uri === uri) return value;
  return undefined;
}

/** The text directly inside an element, CDATA included. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (child.is === 'text' || child.is === 'cdata' ? child.text : '')).join('');
