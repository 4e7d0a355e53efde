import type { NodeId, ProcessDefinition } from '../../engine/definition.ts';
import type { Debugging } from '../../engine/state.ts';
import { emptyMap, isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { parseStrictJson } from '../../kernel/strict-json.ts';
import { Problem } from '../problem.ts';

/** All plug-in, user and workflow nodes are breakpoints, nothing is mocked, nothing with side effects is called. */
const unless: Debugging = { breakpoints: 'all', mocks: { value: {} }, mocked: [], sideEffects: false };
const keys = ['breakpoints', 'mocks', 'side_effects'];

/** Reads the simulation context of a debug run; without one the defaults hold. Unknown nodes and keys are refused. */
export function readSimulation(text: string | undefined, field: string, definition: ProcessDefinition): Debugging {
  return text === undefined || text === '' ? unless : readContext(text, { field, definition, sideEffects: false });
}

interface Context {
  readonly field: string;
  readonly definition: ProcessDefinition;
  /** What holds where the text does not say. */
  readonly sideEffects: boolean;
}

function readContext(text: string, { field, definition, sideEffects }: Context): Debugging {
  const parsed = parseStrictJson(text);
  if ('problem' in parsed) throw invalid(field, `must be the JSON text of an object, but it ${parsed.problem}`);
  const { value } = parsed;
  if (!isObject(value))
    throw invalid(field, 'must be the JSON text of an object {"breakpoints":…,"mocks":…,"side_effects":…}');
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw invalid(`${field}.${unknown}`, `is not known; expected ${keys.join(', ')}`);
  const mocks = readMocks(value['mocks'] ?? {}, `${field}.mocks`, definition);
  return {
    breakpoints: readBreakpoints(value['breakpoints'] ?? 'all', `${field}.breakpoints`, definition),
    mocks: { value: mocks },
    mocked: Object.keys(mocks) as NodeId[],
    sideEffects: readSideEffects(value['side_effects'] ?? sideEffects, `${field}.side_effects`),
  };
}

/** Reads the breakpoints of a run that is no debug run: it may be stopped, but what it does it does in earnest. */
export function readSteps(text: string, field: string, definition: ProcessDefinition): Debugging {
  const read = readContext(text, { field, definition, sideEffects: true });
  if (read.mocked.length > 0)
    throw invalid(`${field}.mocks`, 'are for debug runs; give a node of this run its result with a debug command');
  if (!read.sideEffects) throw invalid(`${field}.side_effects`, 'may be false for debug runs only, and this is none');
  return read;
}

function readBreakpoints(value: Json, field: string, definition: ProcessDefinition): Debugging['breakpoints'] {
  if (value === 'all') return 'all';
  if (!Array.isArray(value)) throw invalid(field, 'must be "all" or a list of node ids');
  const nodes = new Set((value as readonly Json[]).map((id, index) => nodeIn(definition, id, `${field}[${index}]`)));
  return fewEnough([...nodes], field, ' or write "all"');
}

function readMocks(value: Json, field: string, definition: ProcessDefinition): JsonObject {
  if (!isObject(value)) throw invalid(field, 'must be an object {"node id":{"output":{…}}}');
  const mocks = emptyMap<Json>();
  for (const [id, mock] of Object.entries(value)) {
    const node = nodeIn(definition, id, `${field}.${id}`);
    if (!isObject(mock) || !isObject(mock['output'])) throw invalid(`${field}.${id}`, 'must be {"output":{…}}');
    mocks[node] = mock['output'];
  }
  fewEnough(Object.keys(mocks), field);
  return mocks;
}

/** Characters of the ids of all breakpoints, and of all mocked nodes: they stand in the run's first fact. */
const idsCharsMax = 4_096;
function fewEnough<Id extends string>(ids: readonly Id[], field: string, instead = ''): readonly Id[] {
  const chars = ids.reduce((sum, id) => sum + id.length, 0);
  if (chars <= idsCharsMax) return ids;
  throw invalid(
    field,
    `names ${ids.length} nodes of ${chars} characters in all, at most ${idsCharsMax}; name fewer${instead}`,
  );
}

function readSideEffects(value: Json, field: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalid(field, 'must be true or false');
}

function nodeIn(definition: ProcessDefinition, id: Json, field: string): NodeId {
  if (typeof id === 'string' && (definition.nodes as ReadonlyMap<string, unknown>).has(id)) return id as NodeId;
  throw invalid(field, `names no node of the workflow: ${JSON.stringify(id).slice(0, 80)}`);
}

const invalid = (field: string, because: string) => new Problem({ kind: 'invalidField', field, because });
