/** The demo's workflows, each a diagram and what is called at its nodes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from '../../kernel/assert.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { readBpmnXml, writeTaskflow } from '../../taskflow/document.ts';

export interface DemoWorkflow {
  readonly name: string;
  readonly description: string;
  readonly taskflow: string;
  readonly taskconfig: string;
  readonly input: string;
}

const files = ['alert-triage', 'repeat-until-clean', 'parse-vendor-payload'] as const;

interface Described {
  readonly name: string;
  readonly description: string;
  readonly taskconfig: JsonObject;
}

/** Reads them; what they call answers at `endpoint`, unless a run is given another. */
export const readDemoWorkflows = (endpoint: string): readonly DemoWorkflow[] =>
  files.map((file) => readDemoWorkflow(file, endpoint));

function readDemoWorkflow(file: (typeof files)[number], endpoint: string): DemoWorkflow {
  const described = JSON.parse(readText(`${file}.json`)) as Described;
  const drawn = readBpmnXml(readText(`${file}.bpmn`));
  assert('document' in drawn, `the diagram ${file} can be read`);
  const input = {
    key: 'endpoint',
    name: 'endpoint',
    type: 'String',
    description: 'Where the other systems answer.',
    required: true,
    default_value: endpoint,
  };
  return {
    name: described.name,
    description: described.description,
    taskflow: writeTaskflow(drawn.document),
    taskconfig: JSON.stringify(described.taskconfig),
    input: JSON.stringify([input]),
  };
}

const readText = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8');
