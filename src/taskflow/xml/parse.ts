import { SaxesParser } from 'saxes';
import { limits, TreeBuilder, Unreadable } from './build.ts';
import type { XmlDocument } from './tree.ts';

/**
 * Reads XML text. A document type is refused, so there are no entities but XML's own five: nothing is fetched, nothing grows.
 * Throws `Unreadable`.
 */
export function parseXml(text: string): XmlDocument {
  if (text.length > limits.documentCharsMax)
    throw new Unreadable(`The document has more than ${limits.documentCharsMax} characters`);
  const parser = new SaxesParser({ xmlns: false });
  parser.ENTITIES = ownEntities();
  const tree = new TreeBuilder();
  parser.on('error', (error) => {
    const place = `line ${parser.line}, column ${parser.column}`;
    throw new Unreadable(`Not well-formed XML at ${place}: ${error.message.replace(/^\d+:\d+: /, '')}`);
  });
  parser.on('doctype', () => {
    throw new Unreadable('A document type (<!DOCTYPE …>) is not accepted: remove it');
  });
  let attributesInTag = 0;
  parser.on('opentagstart', () => (attributesInTag = 0));
  parser.on('attribute', ({ name }) => {
    attributesInTag += 1; // counted here too: a tag that is all attributes would be collected whole before it opens
    if (attributesInTag > limits.attributesPerElementMax)
      throw new Unreadable(`An element has more than ${limits.attributesPerElementMax} attributes, ${name} among them`);
  });
  parser.on('opentag', ({ name, attributes }) => tree.open(name, Object.entries(attributes)));
  parser.on('closetag', () => tree.close());
  parser.on('text', (content) => tree.add({ is: 'text', text: content }));
  parser.on('cdata', (content) => tree.add({ is: 'cdata', text: content }));
  parser.on('comment', (content) => tree.add({ is: 'comment', text: content }));
  parser.on('processinginstruction', ({ target, body }) => tree.add({ is: 'instruction', target, text: body }));
  parser.write(text.replace(/^\ufeff/, '')).close();
  return tree.finish();
}

/** The parser's own table lets names such as `constructor` through to its prototype. */
const ownEntities = (): Record<string, string> =>
  Object.assign(Object.create(null), { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
