/** Plays one scenario on a bench of its own. */
import { isObject } from '../../kernel/json.ts';
import {
  type Bench,
  BenchError,
  createBench,
  FunctionFailed,
  type Mock,
  type Mocks,
  type Run,
} from '../../testing/bench.ts';
import { complaintsOf } from './expectation.ts';
import { difference, shown } from './match.ts';
import {
  type CaseTable,
  type MockCase,
  readBeside,
  readJsonBeside,
  type Scenario,
  type ScenarioFile,
  type ScenarioStep,
} from './scenario.ts';

export interface Played {
  readonly name: string;
  /** What is not as expected, with the step at which it was seen. */
  readonly failures: readonly string[];
  readonly nodes: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}
/** What a workflow draws, whether or not a scenario comes by. */
export interface Outline {
  readonly nodes: readonly string[];
  readonly flows: readonly string[];
}

/** Plays all scenarios of a file. */
export function playFile(file: string, content: ScenarioFile): { outline: Outline; played: readonly Played[] } {
  const source = sourceOf(file, content);
  const bench = createBench(mocksOf(content.mocks));
  bench.deploy(source.text, source.options);
  const outline = {
    nodes: bench.processes().flatMap(({ nodes }) => nodes),
    flows: bench.processes().flatMap(({ flows }) => flows),
  };
  return { outline, played: content.scenarios.map((scenario) => play(file, content, scenario, source)) };
}

type Source = ReturnType<typeof sourceOf>;
function sourceOf(file: string, { workflow, taskconfig, inputs = {} }: ScenarioFile) {
  const input = Object.entries(inputs).map(([name, value]) => ({ key: name, name, type: 'JSON', value }));
  const config = taskconfig === undefined ? {} : readJsonBeside(file, taskconfig);
  const inner = Object.hasOwn(config, 'taskconfig') ? config['taskconfig'] : config;
  const text = typeof inner === 'string' ? inner : JSON.stringify(inner);
  return { text: readBeside(file, workflow), options: { taskconfig: text, input, activatable: true } };
}

const mocksOf = (cases: CaseTable = {}): { plugins: Mocks } => ({
  plugins: Object.fromEntries(Object.entries(cases).map(([name, rows]) => [name, mockOf(name, [rows].flat())])),
});

/** Answers with the first case that fits and has not been used up. */
function mockOf(name: string, cases: readonly MockCase[]): Mock {
  const used = cases.map(() => 0);
  return (input, { node }) => {
    const index = cases.findIndex(
      ({ at = node, when = {}, times = Infinity }, number) =>
        at === node && (used[number] ?? 0) < times && difference(when, input, '') === undefined,
    );
    const found = cases[index];
    if (!found) throw new BenchError(`no case of the mock ${name} fits the call of ${node} with ${shown(input)}`);
    used[index] = (used[index] ?? 0) + 1;
    if (found.fail === undefined) return found.answer ?? {};
    throw new FunctionFailed(found.fail, { final: found.final === true });
  };
}

function play(file: string, content: ScenarioFile, scenario: Scenario, source: Source): Played {
  const failures: string[] = [];
  const at = { where: 'start' };
  let run: Run | undefined;
  try {
    const bench = benchFor(content, scenario);
    const [process = ''] = bench.deploy(source.text, source.options);
    run = bench.start(process, startOf(file, scenario));
    bench.runJobs();
    failures.push(...doSteps(scenario, { bench, run }, at));
  } catch (error) {
    if (!(error instanceof BenchError)) throw error;
    failures.push(`${at.where}: ${error.message}`);
  }
  return { name: scenario.name, failures, nodes: new Set(run?.trail()), flows: new Set(run?.flows()) };
}

const benchFor = ({ now, mocks }: ScenarioFile, scenario: Scenario): Bench =>
  createBench({ ...(now !== undefined && { now }), ...mocksOf({ ...mocks, ...scenario.mocks }) });

const startOf = (file: string, { variables, trigger }: Scenario) => ({
  ...(variables && { variables }),
  ...(trigger !== undefined && { trigger: isObject(trigger) ? trigger : readJsonBeside(file, trigger) }),
});

/** Up to the first step that fails; `at` tells which one is being done. */
function doSteps({ steps = [], expect }: Scenario, seen: Omit<Place, 'step'>, at: { where: string }): string[] {
  const all = expect ? [...steps, { expect }] : steps;
  for (const [index, step] of all.entries()) {
    at.where = index < steps.length ? `step ${index + 1}, ${wordOf(step)}` : 'in the end';
    const complaints = doStep({ ...seen, step });
    seen.bench.runJobs();
    if (complaints.length > 0) return complaints.map((complaint) => `${at.where}: ${complaint}`);
  }
  return [];
}

type Verb = Exclude<keyof ScenarioStep, 'form' | 'comment' | 'by' | 'variables'>;
type Act<K extends Verb> = (value: NonNullable<ScenarioStep[K]>, at: Place) => readonly string[] | void;
interface Place {
  readonly bench: Bench;
  readonly run: Run;
  readonly step: ScenarioStep;
}

/** What each kind of step does. */
const acts: { readonly [K in Verb]: Act<K> } = {
  complete: (todo, place) => decide(todo, 'CONTINUE', place),
  reject: (todo, place) => decide(todo, 'TERMINATE', place),
  advance: (duration, { bench }) => bench.advance(duration),
  set: (variables, { run }) => run.setVariables(variables),
  message: (name, { bench, run, step }) => bench.message(name, { instance: run, ...withVariables(step) }),
  signal: (name, { bench, step }) => bench.signal(name, withVariables(step)),
  trigger: (node, { bench, run, step }) => bench.trigger(node, { instance: run, ...withVariables(step) }),
  conditions: (_, { bench, run }) => bench.evaluateConditions(run),
  retry: (_, { run }) => run.retry(),
  terminate: (reason, { run }) => run.terminate(reason),
  expect: (expected, { run, bench }) => complaintsOf(expected, { run, bench }),
};
const withVariables = ({ variables }: ScenarioStep) => (variables ? { variables } : {});
const verbs = Object.keys(acts) as Verb[];
const verbsOf = (step: ScenarioStep) => verbs.filter((verb) => step[verb] !== undefined);
const wordOf = (step: ScenarioStep) => verbsOf(step).join(' and ') || 'nothing';

function doStep(place: Place): readonly string[] {
  const { step } = place;
  const [verb, ...more] = verbsOf(step);
  if (verb === undefined || more.length > 0)
    throw new BenchError(`expected one of ${verbs.join(', ')} in a step, found ${wordOf(step)}`);
  return act(verb, place);
}
function act<K extends Verb>(verb: K, place: Place): readonly string[] {
  const value = place.step[verb];
  return (value !== undefined && acts[verb](value, place)) || [];
}

function decide(todo: string, action: 'CONTINUE' | 'TERMINATE', { step, bench, run }: Place): void {
  const { form = {}, comment, by } = step;
  bench.complete(todo, form, {
    instance: run,
    action,
    ...(comment !== undefined && { comment }),
    ...(by !== undefined && { by }),
  });
}
