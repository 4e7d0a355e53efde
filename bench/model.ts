import { advance } from '../src/engine/engine.ts';
import { newState } from '../src/engine/state.ts';
import { assert } from '../src/kernel/assert.ts';
import { readWorkflow } from '../src/taskflow/workflow.ts';
import { bpmnOf, taskflowOf } from '../test/support/bpmn.ts';
import { catalog } from '../test/support/catalog.ts';
import { type Measure, percentile } from './support/row.ts';

const nodes = 1_000;
const tools = { hashOf: (text: string) => text };

/** A thousand calls in a row, each of which reads the result of the one before: from the taskflow to the first facts. */
export const measure: Measure = async ({ ms }) => {
  const ids = Array.from({ length: nodes - 2 }, (_, index) => `work${index}`);
  const taskflow = taskflowOf(bpmnOf(`start -> ${ids.join(' -> ')} -> end`));
  const texts = ids.map((_, index) => (index === 0 ? '${trigger.title}' : `\${work${index - 1}.output.text}`));
  const infos = ids.map((id, index) => [
    id,
    { component: 'Text', action: 'replace', inputs: [{ name: 'text', value: texts[index] }] },
  ]);
  const taskconfig = JSON.stringify({ node_info: Object.fromEntries(infos) });
  const tookMs: number[] = [];
  for (const until = performance.now() + ms; performance.now() < until;) {
    const begun = performance.now();
    startOf(taskflow, taskconfig);
    tookMs.push(performance.now() - begun);
  }
  const [first = 0, ...others] = tookMs;
  return [
    {
      what: 'a model of 1,000 nodes read, checked and started',
      figure: percentile(others, 0.5),
      unit: 'ms',
      bar: { atMost: 100 },
    },
    { what: '  the first time, before anything is compiled', figure: first, unit: 'ms' },
  ];
};

function startOf(taskflow: string, taskconfig: string): void {
  const { definition, problems } = readWorkflow({ taskflow, taskconfig, input: '', catalog });
  assert(definition !== undefined && problems.length === 0, 'the model can be activated');
  const by = { id: 'bench', name: 'bench' };
  const start = { kind: 'start', at: 1, trigger: { value: { title: 'x' } }, workflowInput: { value: {} }, by } as const;
  const step = advance(definition, newState(), { ...start, loaded: new Map() }, tools);
  assert('facts' in step && step.facts.length > 0, 'the run is on its way');
}
