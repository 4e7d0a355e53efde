import { isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { TreeBuilder, Unreadable } from './build.ts';
import { qualifiedName } from './tree.ts';
import type { XmlDocument, XmlNode } from './tree.ts';

/** Reads the non-compact form of the npm package xml-js, in which SecMaster keeps a document. Throws `Unreadable`. */
export function fromXmlJs(form: Json): XmlDocument {
  const tree = new TreeBuilder();
  for (const node of listIn(form, 'elements', tree)) visit(node, tree);
  return tree.finish();
}

/** Puts a document into xml-js' non-compact form. Its XML declaration says nothing there and is left out, as SecMaster does. */
export const toXmlJs = (document: XmlDocument): JsonObject => ({ elements: document.nodes.map(nodeToXmlJs) });

function nodeToXmlJs(node: XmlNode): JsonObject {
  switch (node.is) {
    case 'text':
      return { type: 'text', text: node.text };
    case 'cdata':
      return { type: 'cdata', cdata: node.text };
    case 'comment':
      return { type: 'comment', comment: node.text };
    case 'instruction':
      return { type: 'instruction', name: node.target, instruction: node.text };
    case 'element':
      return {
        type: 'element',
        name: qualifiedName(node.name),
        ...(node.attributes.length > 0 && {
          attributes: Object.fromEntries(node.attributes.map(({ name, value }) => [qualifiedName(name), value])),
        }),
        ...(node.children.length > 0 && { elements: node.children.map(nodeToXmlJs) }),
      };
  }
}

/** One reader a type of node; the builder bounds the recursion. */
const readers: ReadonlyMap<Json | undefined, (node: JsonObject, tree: TreeBuilder) => void> = new Map([
  [
    'element',
    (node: JsonObject, tree: TreeBuilder) => {
      tree.open(stringIn(node, 'name', tree), attributesOf(node, tree));
      for (const child of listIn(node, 'elements', tree)) visit(child, tree);
      tree.close();
    },
  ],
  ['text', (node, tree) => tree.add({ is: 'text', text: stringIn(node, 'text', tree) })],
  ['cdata', (node, tree) => tree.add({ is: 'cdata', text: stringIn(node, 'cdata', tree) })],
  ['comment', (node, tree) => tree.add({ is: 'comment', text: stringIn(node, 'comment', tree) })],
  ['instruction', addInstruction],
  [
    'doctype',
    () => {
      throw new Unreadable('A document type (<!DOCTYPE …>) is not accepted: remove it');
    },
  ],
]);

function visit(node: Json, tree: TreeBuilder): void {
  const type = isObject(node) ? node['type'] : undefined;
  const read = readers.get(type);
  if (!isObject(node) || !read)
    throw unexpected('a node of type element, text, cdata, comment or instruction', type ?? node, tree);
  read(node, tree);
}

function addInstruction(node: JsonObject, tree: TreeBuilder): void {
  const target = stringIn(node, 'name', tree);
  const text = Object.hasOwn(node, 'instruction')
    ? stringIn(node, 'instruction', tree)
    : attributesOf(node, tree)
        .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`)
        .join(' ');
  tree.add({ is: 'instruction', target, text });
}

function attributesOf(node: JsonObject, tree: TreeBuilder): [string, string][] {
  const attributes = node['attributes'] ?? {};
  if (!isObject(attributes)) throw unexpected('an object under "attributes"', attributes, tree);
  return Object.keys(attributes).map((name) => [name, stringIn(attributes, name, tree)]);
}

function listIn(holder: Json, key: string, tree: TreeBuilder): readonly Json[] {
  const list = isObject(holder) ? (holder[key] ?? []) : holder;
  if (!Array.isArray(list)) throw unexpected(`a list under "${key}"`, list, tree);
  return list;
}

/** Numbers and booleans count as their text: xml-js makes them of attributes when asked to. */
function stringIn(holder: JsonObject, key: string, tree: TreeBuilder): string {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw unexpected(`a text under "${key}"`, value, tree);
}

const unexpected = (expected: string, found: Json | undefined, tree: TreeBuilder): Unreadable =>
  new Unreadable(
    `The document cannot be read: expected ${expected}, found ${(JSON.stringify(found) ?? 'nothing').slice(0, 60)}, ${tree.where()}`,
  );
