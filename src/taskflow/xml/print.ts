import { namespaces, qualifiedName, usualPrefixes } from './tree.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './tree.ts';

/** Writes XML text that reads back as the same tree: indented where there is no text, untouched where there is. */
export function printXml(document: XmlDocument): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  for (const node of document.nodes) {
    print(node === document.root ? withDeclarations(document.root) : node, '', lines);
    lines.push('\n');
  }
  return lines.join('');
}

function print(node: XmlNode, indent: string, out: string[]): void {
  switch (node.is) {
    case 'text':
      out.push(escapeText(node.text));
      return;
    case 'cdata':
      out.push(`<![CDATA[${node.text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
      return;
    case 'comment':
      out.push(`<!--${node.text}-->`);
      return;
    case 'instruction':
      out.push(`<?${node.target}${node.text && ` ${node.text}`}?>`);
      return;
    case 'element':
      printElement(node, indent, out);
  }
}

function printElement(element: XmlElement, indent: string, out: string[]): void {
  const name = qualifiedName(element.name);
  const attributes = element.attributes.map((attribute) => ` ${printAttribute(attribute)}`).join('');
  if (element.children.length === 0) {
    out.push(`<${name}${attributes} />`);
    return;
  }
  out.push(`<${name}${attributes}>`);
  const mixed = element.children.some(({ is }) => is === 'text' || is === 'cdata');
  for (const child of element.children) {
    if (!mixed) out.push(`\n${indent}  `);
    print(child, mixed ? '' : `${indent}  `, out);
  }
  out.push(mixed ? `</${name}>` : `\n${indent}</${name}>`);
}

const printAttribute = ({ name, value }: XmlAttribute): string => `${qualifiedName(name)}="${escapeAttribute(value)}"`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);

/** Declares, at the root, the usual prefixes that the document uses without declaring: other readers insist on it. */
function withDeclarations(root: XmlElement): XmlElement {
  const used = new Set<string>();
  const declared = new Set(['xml', 'xmlns']);
  collectPrefixes(root, used, declared);
  const missing = [...used].filter((prefix) => !declared.has(prefix) && usualPrefixes.has(prefix));
  const added = missing.map((prefix) => ({
    name: { uri: namespaces.xmlns, prefix: 'xmlns', local: prefix },
    value: usualPrefixes.get(prefix) ?? '',
  }));
  return { ...root, attributes: [...added, ...root.attributes] };
}

function collectPrefixes(element: XmlElement, used: Set<string>, declared: Set<string>): void {
  used.add(element.name.prefix);
  for (const { name } of element.attributes) {
    used.add(name.prefix);
    if (name.uri === namespaces.xmlns) declared.add(name.local);
  }
  for (const child of element.children) if (child.is === 'element') collectPrefixes(child, used, declared);
}
