import { isObject, type Json } from '../kernel/json.ts';
import { bytesFromBase64, textFromBytes, textToBase64 } from './base64.ts';
import { limits, Unreadable } from './xml/build.ts';
import { parseXml } from './xml/parse.ts';
import { printXml } from './xml/print.ts';
import { attributeOf, elementsOf, isNamed, namespaces, type XmlDocument } from './xml/tree.ts';
import { fromXmlJs, toXmlJs } from './xml/xml-js.ts';

export type ReadDocument = { readonly document: XmlDocument } | { readonly problem: string };

/** Reads a taskflow as the wire carries it: Base64 of JSON that holds a BPMN document in xml-js' form. */
export const readTaskflow = (taskflow: string): ReadDocument => reading(() => fromTaskflow(taskflow));

/** Reads BPMN 2.0 XML, from bytes by their own encoding. */
export const readBpmnXml = (source: string | Uint8Array): ReadDocument => reading(() => parseXml(textOfFile(source)));

/** Reads whatever a person brings as a file: BPMN 2.0 XML, the JSON in a taskflow, or the taskflow itself. */
export const readWorkflowFile = (source: string | Uint8Array): ReadDocument =>
  reading(() => {
    const text = textOfFile(source).replace(/^\ufeff/, '');
    const [first] = text.trimStart();
    if (first === '<') return parseXml(text);
    return first === '{' ? fromContainer(text) : fromTaskflow(text);
  });

/** The taskflow of a document, in the shape that SecMaster's own editor gives it. */
export const writeTaskflow = (document: XmlDocument): string =>
  textToBase64(JSON.stringify({ elementType: '{}', workflow: toXmlJs(document) }));

/** BPMN 2.0 XML of a document, for people and for other tools. */
export const writeBpmnXml = (document: XmlDocument): string => printXml(document);

function reading(read: () => XmlDocument): ReadDocument {
  try {
    return { document: read() };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    throw error;
  }
}

function textOfFile(source: string | Uint8Array): string {
  if (source.length > 2 * limits.documentCharsMax)
    throw new Unreadable(`The file has more than ${2 * limits.documentCharsMax} bytes`);
  const text = typeof source === 'string' ? source : textFromBytes(source);
  if (text === undefined) throw new Unreadable('The file is not text in the encoding that it declares (or in UTF-8)');
  return text;
}

function fromTaskflow(taskflow: string): XmlDocument {
  if (taskflow.trim() === '') throw new Unreadable('The taskflow is empty: draw a process first');
  const bytes = bytesFromBase64(taskflow);
  if (!bytes) throw new Unreadable('The taskflow is not Base64: send Base64 of its JSON text');
  const text = textFromBytes(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) throw new Unreadable('The taskflow does not hold UTF-8 text: encode its JSON text as UTF-8');
  if (text.trimStart().startsWith('<'))
    throw new Unreadable('The taskflow holds XML, not JSON: import the file instead, or convert it first');
  return fromContainer(text);
}

function fromContainer(text: string): XmlDocument {
  if (text.length > limits.documentCharsMax)
    throw new Unreadable(`The taskflow has more than ${limits.documentCharsMax} characters`);
  const container = parseJson(text);
  const workflow = isObject(container) ? container['workflow'] : undefined;
  if (!isObject(workflow)) throw new Unreadable('The taskflow has no object under "workflow"');
  return fromXmlJs(workflow);
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`The taskflow does not hold JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What people call the process: its name, else its id. */
export function processName({ root }: XmlDocument): string | undefined {
  const process = elementsOf(root).find((element) => isNamed(element, namespaces.bpmn, 'process'));
  return process && (attributeOf(process, 'name')?.trim() || attributeOf(process, 'id')?.trim() || undefined);
}
