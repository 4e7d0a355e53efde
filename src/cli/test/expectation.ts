import type { Json } from '../../kernel/json.ts';
import type { Bench, Run } from '../../testing/bench.ts';
import { difference, shown } from './match.ts';
import type { Expectation } from './scenario.ts';

interface Seen {
  readonly run: Run;
  readonly bench: Bench;
}
type Check<K extends keyof Expectation> = (expected: NonNullable<Expectation[K]>, seen: Seen) => string | undefined;

/** What each expectation asks. A new one does not compile until it stands here. */
const checks: { readonly [K in keyof Required<Expectation>]: Check<K> } = {
  status: (expected, { run }) =>
    run.status === expected ? undefined : `status: expected ${expected}, found ${run.status}${because(run)}`,
  trail: (expected, { run }) =>
    expected.join(' ') === run.trail().join(' ')
      ? undefined
      : `trail: expected ${expected.join(' ')}, found ${run.trail().join(' ')}`,
  passes: (expected, { run }) => {
    const missing = firstMissing(expected, run.trail(), (name, node) => name === node);
    return missing === undefined
      ? undefined
      : `passes: expected ${expected.join(', then ')}; ${missing} does not come, found ${run.trail().join(' ')}`;
  },
  avoids: (expected, { run }) => {
    const found = expected.filter((node) => run.trail().includes(node));
    return found.length === 0 ? undefined : `avoids: expected the run not to come to ${found.join(', ')}, and it did`;
  },
  todos: (expected, { run, bench }) => {
    const open = bench.todos({ instance: run });
    const names = open.map(({ name, nodeId }) => `${name} (${nodeId})`).join(', ') || 'none';
    const left = [...open];
    const isThere = (name: string) => {
      const index = left.findIndex((todo) => todo.name === name || todo.nodeId === name);
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    };
    const fits = expected.every(isThere) && left.length === 0;
    return fits ? undefined : `todos: expected ${expected.join(', ') || 'none'}, found ${names}`;
  },
  outputs: (expected, { run }) =>
    firstOf(expected, (node, output) => difference(output, run.output(node), `outputs ${node}`)),
  variables: (expected, { run }) => difference(expected, run.variables(), 'variables'),
  calls: (expected, { run }) => {
    const fits = (wanted: (typeof expected)[number], made: ReturnType<Run['calls']>[number]) =>
      (wanted.node ?? made.node) === made.node &&
      (wanted.function ?? made.function) === made.function &&
      (!wanted.input || difference(wanted.input, made.input, '') === undefined);
    const missing = firstMissing(expected, run.calls(), fits);
    const made = run.calls().map((call) => `\n    ${call.function} at ${call.node} with ${shown(call.input)}`);
    return missing && `calls: expected ${shown(missing)}, found in that order${made.join('') || ' none'}`;
  },
  called: (expected, { run }) =>
    firstOf(expected, (name, times) => {
      const found = run.calls().filter((call) => call.function === name || call.node === name).length;
      return found === times ? undefined : `called ${name}: expected ${times} times, found ${found}`;
    }),
  fault: (expected, { run }) => {
    const { fault } = run;
    if (!fault) return `fault: expected ${shown(expected)}, found none; the run is ${run.status}`;
    const fits =
      (expected.node ?? fault.node) === fault.node &&
      (expected.reason ?? fault.reason) === fault.reason &&
      fault.message.includes(expected.message ?? '');
    return fits ? undefined : `fault: expected ${shown(expected)}, found ${shown(fault)}`;
  },
};

/** Everything that is not as expected. */
export const complaintsOf = (expected: Expectation, seen: Seen): string[] =>
  (Object.keys(expected) as (keyof Expectation)[]).flatMap((key) => check(key, expected, seen) ?? []);

function check<K extends keyof Expectation>(key: K, expectation: Expectation, seen: Seen): string | undefined {
  const expected = expectation[key];
  return expected === undefined ? undefined : checks[key](expected, seen);
}

const because = ({ fault }: Run) => (fault ? ` (${fault.node}: ${fault.message})` : '');

function firstOf<Value extends Json>(
  expected: Readonly<Record<string, Value>>,
  complain: (name: string, value: Value) => string | undefined,
): string | undefined {
  for (const [name, value] of Object.entries(expected)) {
    const complaint = complain(name, value);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

/** The first of these that does not come after the ones before it. */
function firstMissing<Wanted, Item>(
  wanted: readonly Wanted[],
  items: readonly Item[],
  fits: (wanted: Wanted, item: Item) => boolean,
): Wanted | undefined {
  let from = 0;
  for (const one of wanted) {
    const index = items.findIndex((item, at) => at >= from && fits(one, item));
    if (index < 0) return one;
    from = index + 1;
  }
  return undefined;
}
