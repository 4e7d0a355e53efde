import { namespaces, usualPrefixes } from './tree.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlLeaf, XmlName, XmlNode } from './tree.ts';

export const limits = {
  documentCharsMax: 16 * 1024 * 1024,
  depthMax: 100,
  xmlNodesMax: 300_000,
  attributesPerElementMax: 256,
  prefixesInScopeMax: 256,
  nameCharsMax: 256,
} as const;

/** The document cannot be read; the message says why and where. Thrown and caught inside this folder's two readers only. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

interface Open {
  readonly element: XmlElement;
  readonly children: XmlNode[];
  readonly scope: ReadonlyMap<string, string>;
}

const xmlName = /^[\p{L}_][\p{L}\p{M}\p{N}._\-·]*(?::[\p{L}_][\p{L}\p{M}\p{N}._\-·]*)?$/u;
/** Whatever is not XML's Char: control characters, lone surrogates, U+FFFE, U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** What would end a leaf of this kind before its end. CDATA is split by the writer. */
const terminators = { text: undefined, cdata: undefined, comment: /--|-$/, instruction: /\?>/ } as const;

/** Builds the one tree from whatever is read, event by event, within limits, so that both readers agree on all of it. */
export class TreeBuilder {
  readonly #top: XmlNode[] = [];
  readonly #open: Open[] = [];
  #root: XmlElement | undefined;
  #count = 0;

  /** The elements around the place that is being read, for messages. */
  where(): string {
    const names = this.#open.slice(-8).map(({ element }) => element.name.local);
    return names.length > 0 ? `in ${this.#open.length > 8 ? '…/' : ''}${names.join('/')}` : 'at the top';
  }

  open(name: string, attributes: readonly (readonly [name: string, value: string])[]): void {
    this.#spend();
    if (this.#open.length >= limits.depthMax)
      throw this.#refusal(`elements are nested more than ${limits.depthMax} deep`);
    if (attributes.length > limits.attributesPerElementMax)
      throw this.#refusal(`${name} has more than ${limits.attributesPerElementMax} attributes`);
    if (this.#open.length === 0 && this.#root) throw this.#refusal(`a second root element, ${name}`);
    const scope = this.#scopeOf(attributes);
    const children: XmlNode[] = [];
    const element: XmlElement = {
      is: 'element',
      name: this.#resolve(name, scope, scope.get('') ?? ''),
      attributes: attributes.map(([key, value]) => this.#attribute(key, value, scope)),
      children,
    };
    if (this.#open.length === 0) this.#root = element;
    this.#siblings().push(element);
    this.#open.push({ element, children, scope });
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed) dropFormatting(closed.children);
  }

  add(leaf: XmlLeaf): void {
    this.#spend();
    this.#checkLeaf(leaf);
    const isText = leaf.is === 'text';
    if (this.#open.length === 0 && isText && leaf.text.trim() === '') return;
    if (this.#open.length === 0 && isBare(leaf)) throw this.#refusal('text outside the root element');
    // XML cannot carry a carriage return in the others; it becomes a line feed here too, so that both forms mean the same
    this.#push(isText ? leaf : { ...leaf, text: leaf.text.replace(/\r\n?/g, '\n') });
  }

  finish(): XmlDocument {
    if (!this.#root) throw new Unreadable('The document has no root element');
    return { root: this.#root, nodes: this.#top };
  }

  /** Neighbouring texts are one text, and an empty one is none: XML cannot tell them apart. */
  #push(leaf: XmlLeaf): void {
    const siblings = this.#siblings();
    const last = siblings.at(-1);
    if (leaf.is !== 'text') siblings.push(leaf);
    else if (last?.is === 'text') siblings.splice(-1, 1, { is: 'text', text: last.text + leaf.text });
    else if (leaf.text !== '') siblings.push(leaf);
  }

  #siblings(): XmlNode[] {
    return this.#open.at(-1)?.children ?? this.#top;
  }

  #spend(): void {
    this.#count += 1;
    if (this.#count > limits.xmlNodesMax)
      throw new Unreadable(`The document has more than ${limits.xmlNodesMax} parts`);
  }

  #scopeOf(attributes: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
    const outer = this.#open.at(-1)?.scope ?? new Map<string, string>();
    const declared = attributes.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    if (declared.length === 0) return outer;
    const scope = new Map([...outer, ...declared.map(([key, value]) => [key.slice('xmlns:'.length), value] as const)]);
    if (scope.size > limits.prefixesInScopeMax)
      throw this.#refusal(`more than ${limits.prefixesInScopeMax} namespace prefixes`);
    return scope;
  }

  #attribute(key: string, value: string, scope: ReadonlyMap<string, string>): XmlAttribute {
    this.#checkText(value);
    if (key === 'xmlns') return { name: { uri: namespaces.xmlns, prefix: '', local: key }, value };
    return { name: this.#resolve(key, scope, ''), value };
  }

  #resolve(name: string, scope: ReadonlyMap<string, string>, withoutPrefix: string): XmlName {
    this.#checkName(name);
    const colon = name.indexOf(':');
    if (colon < 0) return { uri: withoutPrefix, prefix: '', local: name };
    const prefix = name.slice(0, colon);
    return { uri: scope.get(prefix) ?? usualPrefixes.get(prefix) ?? '', prefix, local: name.slice(colon + 1) };
  }

  #checkLeaf(leaf: XmlLeaf): void {
    this.#checkText(leaf.text);
    if (leaf.is === 'instruction') this.#checkName(leaf.target);
    if (terminators[leaf.is]?.test(leaf.text)) throw this.#refusal(`a ${leaf.is} that holds its own end`);
  }

  #checkName(name: string): void {
    if (name.length > limits.nameCharsMax || !xmlName.test(name))
      throw this.#refusal(`expected an XML name, found ${JSON.stringify(name.slice(0, 40))}`);
  }

  #checkText(text: string): void {
    if (forbidden.test(text)) throw this.#refusal('a character that XML cannot hold');
  }

  #refusal(what: string): Unreadable {
    return new Unreadable(`The document cannot be read: ${what}, ${this.where()}`);
  }
}

/** White space between elements is formatting, not content: SecMaster's form has none, and the writer makes it anew. */
function dropFormatting(children: XmlNode[]): void {
  if (!children.some(({ is }) => is === 'element')) return;
  if (children.some((child) => isBare(child) && child.text.trim() !== '')) return;
  const kept = children.filter(({ is }) => is !== 'text');
  if (kept.length < children.length) children.splice(0, children.length, ...kept);
}

const isBare = (node: XmlNode): node is XmlLeaf => node.is === 'text' || node.is === 'cdata';
