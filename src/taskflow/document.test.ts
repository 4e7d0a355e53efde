import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processOf } from '../../test/support/bpmn.ts';
import { textToBase64 } from './base64.ts';
import {
  readBpmnXml,
  readTaskflow,
  readWorkflowFile,
  writeBpmnXml,
  writeTaskflow,
  type ReadDocument,
} from './document.ts';

const folder = new URL('../../test/support/bpmn/', import.meta.url);
const samples = readdirSync(folder).filter((file) => file.endsWith('.bpmn'));
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));

const documentOf = (read: ReadDocument) => {
  if ('problem' in read) throw new Error(read.problem);
  return read.document;
};
const problemOf = (read: ReadDocument) => ('problem' in read ? read.problem : 'no problem');
const taskflowOfJson = (json: unknown) => textToBase64(JSON.stringify(json));
const element = (name: string, rest: object = {}) => ({ type: 'element', name, ...rest });
const workflowOf = (...elements: object[]) => taskflowOfJson({ elementType: '{}', workflow: { elements } });

describe('a document in both of its forms', () => {
  it.each(samples)('loses nothing of %s on the way to a taskflow and back', (file) => {
    const document = documentOf(readBpmnXml(bytesOf(file)));
    expect(documentOf(readBpmnXml(writeBpmnXml(document)))).toEqual(document);
    expect(documentOf(readTaskflow(writeTaskflow(document)))).toEqual(document);
  });

  it("writes SecMaster's own taskflow as it read it", () => {
    const taskflow = taskflowOfJson(JSON.parse(readFileSync(new URL('secmaster-taskflow.json', folder), 'utf8')));
    expect(writeTaskflow(documentOf(readTaskflow(taskflow)))).toBe(taskflow);
  });

  it('declares in XML a usual prefix that a taskflow uses undeclared', () => {
    const taskflow = workflowOf(element('bpmn2:definitions', { attributes: { 'xsi:schemaLocation': 'a b' } }));
    const xml = writeBpmnXml(documentOf(readTaskflow(taskflow)));
    expect(xml).toContain('xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL"');
    expect(xml).toContain('xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"');
  });

  it('keeps markup, quotes, line breaks and every script in attributes and texts', () => {
    const odd = `a && b < c > "d" 'e' \n\t\r é 人工 😀 \${x}`;
    const taskflow = workflowOf(
      element('definitions', {
        attributes: { note: odd },
        elements: [
          element('a', { elements: [{ type: 'text', text: odd }] }),
          element('b', { elements: [{ type: 'cdata', cdata: odd.replace('\r', ']]') }] }),
          { type: 'comment', comment: ' kept ' },
          { type: 'instruction', name: 'php', instruction: 'echo 1;' },
        ],
      }),
    );
    const document = documentOf(readTaskflow(taskflow));
    expect(writeTaskflow(document)).toBe(taskflow);
    const viaXml = documentOf(readBpmnXml(writeBpmnXml(document)));
    expect(viaXml).toEqual(document);
  });

  it('takes XML, a taskflow and the JSON in it as a file', () => {
    const xml = processOf('<startEvent id="start"/>');
    const document = documentOf(readWorkflowFile(xml));
    const taskflow = writeTaskflow(document);
    expect(documentOf(readWorkflowFile(taskflow))).toEqual(document);
    expect(documentOf(readWorkflowFile(atob(taskflow)))).toEqual(document);
    expect(documentOf(readWorkflowFile(`\ufeff${xml}`))).toEqual(document);
  });

  it('reads bytes in the encoding that they declare', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><definitions name="\u00e9"/>';
    const latin = Uint8Array.from(xml, (character) => character.charCodeAt(0));
    expect(documentOf(readBpmnXml(latin)).root.attributes[0]?.value).toBe('é');
    const utf16 = new Uint8Array(new Uint16Array([...'\ufeff<a/>'].map((character) => character.charCodeAt(0))).buffer);
    expect(documentOf(readBpmnXml(utf16)).root.name.local).toBe('a');
    expect(problemOf(readBpmnXml(new Uint8Array([0x3c, 0xff])))).toContain('not text in the encoding');
  });

  it('reads by namespace, not by prefix', () => {
    const { root } = documentOf(readBpmnXml('<x:a xmlns:x="u"><b xmlns="v" x:c="1" c="2"/><x:b xmlns:x="w"/></x:a>'));
    expect(root.name).toEqual({ uri: 'u', prefix: 'x', local: 'a' });
    expect(root.children.map((child) => child.is === 'element' && child.name.uri)).toEqual(['v', 'w']);
  });
});

describe('what cannot be read is refused with its reason', () => {
  const deep = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  it.each([
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'document type'],
    ['<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;">]><a>&y;</a>', 'document type'],
    ['<a>&nbsp;</a>', 'undefined entity'],
    ['<a>&constructor;</a>', 'undefined entity'],
    ['<a b="1" b="2"/>', 'duplicate attribute'],
    ['<a><b></a>', 'line 1'],
    ['<a/><b/>', 'Not well-formed'],
    ['', 'Not well-formed'],
    [deep(101), 'nested more than 100 deep'],
    [`<a ${Array.from({ length: 300 }, (_, index) => `b${index}="1"`).join(' ')}/>`, 'more than 256 attributes'],
  ])('%.60s', (xml, problem) => expect(problemOf(readBpmnXml(xml))).toContain(problem));

  it.each([
    ['', 'empty'],
    ['!!!', 'not Base64'],
    [btoa('\xff\xfe\xfd'), 'UTF-8'],
    [btoa('{'), 'does not hold JSON'],
    [btoa('<definitions/>'), 'holds XML'],
    [btoa('[]'), 'no object under "workflow"'],
    [taskflowOfJson({ workflow: {} }), 'no root element'],
    [workflowOf({ type: 'doctype', doctype: 'a' }), 'document type'],
    [workflowOf({ type: 'magic' }), 'found "magic"'],
    [workflowOf(element('a b')), 'an XML name'],
    [workflowOf(element('a><b')), 'an XML name'],
    [workflowOf(element('a', { attributes: [] })), 'expected an object under "attributes"'],
    [workflowOf(element('a', { attributes: { b: {} } })), 'expected a text under "b"'],
    [workflowOf(element('a', { attributes: { b: '\u0000' } })), 'a character that XML cannot hold, at the top'],
    [workflowOf(element('a'), element('b')), 'a second root element'],
    [workflowOf(element('a', { elements: [{ type: 'comment', comment: 'x -- y' }] })), 'holds its own end, in a'],
  ])('%.40s', (taskflow, problem) => expect(problemOf(readTaskflow(taskflow))).toContain(problem));

  it('an attribute named __proto__ is an attribute', () => {
    const json = '{"workflow":{"elements":[{"type":"element","name":"a","attributes":{"__proto__":"x"}}]}}';
    const { root } = documentOf(readTaskflow(btoa(json)));
    expect(root.attributes.map(({ name, value }) => [name.local, value])).toEqual([['__proto__', 'x']]);
    expect(atob(writeTaskflow(documentOf(readTaskflow(btoa(json)))))).toContain('"__proto__":"x"');
  });
});
