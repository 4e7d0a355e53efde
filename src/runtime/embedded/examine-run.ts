/** Reads the whole log of an instance against everything that was derived from it, and names what does not fit. */
import { replay } from '../../engine/engine.ts';
import { owed } from '../../engine/owed.ts';
import { type InstanceState, newState } from '../../engine/state.ts';
import { isObject, type Json, sameJson } from '../../kernel/json.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { Reading } from '../../store/database.ts';
import type { Finding } from '../../store/table-check.ts';
import { definitionHashOf } from '../definition-of.ts';
import type { Stepped } from '../runtime.ts';
import {
  batchesPerReadMax,
  beginning,
  type Position,
  isAside,
  positionOf,
  readBatches,
  type RecordedBatch,
} from './journal.ts';
import { findRun, type Owing, owingOf, type Run, updateOwing } from './runs.ts';
import { readSnapshot, type Snapshot, writeSnapshot } from './snapshot.ts';

/** Every instance of which there is a log, or which should have one. */
export const loggedInstances =
  'SELECT instance FROM run UNION SELECT instance FROM journal UNION SELECT instance FROM snapshot';

/** The snapshot that does not fit is found once; nothing else of it is said. */
type Kept = Snapshot | 'damaged' | 'other' | undefined;

export interface Examined {
  readonly run: (Run & Owing) | undefined;
  readonly state: InstanceState;
  readonly findings: readonly Finding[];
}

/** `stepped` is told each step of a log, as its read models were. */
export function examineRun(reading: Reading, instance: string, stepped: (step: Stepped) => void): Examined {
  const findings: Finding[] = [];
  const run = attempt(findings, () => findRun(reading, instance));
  const log = new Log(reading, instance, readSnapshot(reading, instance));
  const whole = attempt(findings, () => {
    log.read((step) => {
      if (run) stepped({ ...step, ...placeOf(run, step.state) });
    });
    return true;
  });
  for (const hash of log.missing)
    findings.push({
      table: 'aside',
      id: hash,
      what: `The value kept aside as ${hash}, which instance ${instance} names, is missing`,
    });
  if (whole) findings.push(...derived(log, run));
  return { run, state: log.state, findings };
}

const placeOf = (run: Run, state: InstanceState) => ({
  instance: { id: run.instance, workspace: run.workspace },
  project: run.project,
  workflow: run.workflow,
  definition: definitionHashOf(run, state),
});

function attempt<T>(findings: Finding[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RecordDamaged)) throw error;
    findings.push({ ...error.record, what: error.message });
    return undefined;
  }
}

/** What a whole log says of the rows beside it. */
function derived(log: Log, run: (Run & Owing) | undefined): Finding[] {
  const { instance, end, state, snapshot } = log;
  if (end === beginning)
    return [{ table: 'journal', id: instance, what: `The log of instance ${instance} is missing` }];
  const found: Finding[] = [];
  const rewrite = {
    table: 'snapshot',
    id: instance,
    mend: (tx: Parameters<typeof writeSnapshot>[0]) => writeSnapshot(tx, instance, { end, state }),
  };
  if (snapshot === 'damaged') found.push({ ...rewrite, what: `The snapshot of instance ${instance} is damaged` });
  if (snapshot === 'other')
    found.push({ ...rewrite, what: `The snapshot of instance ${instance} is not what its log says` });
  if (typeof snapshot === 'object' && snapshot.end.sequence > end.sequence)
    found.push({
      table: 'journal',
      id: instance,
      what: `The log of instance ${instance} ends at batch ${end.sequence}, but it had ${snapshot.end.sequence}: its tail is lost`,
    });
  return run ? [...found, ...owingFindings(run, owingOf(owed(state)))] : found;
}

function owingFindings({ instance, working, wake }: Run & Owing, owes: Owing): Finding[] {
  if (working === owes.working && wake === owes.wake) return [];
  const told = ({ working: now, wake: at }: Owing) =>
    `${now ? 'work' : 'no work'}, ${at === null ? 'no wake' : `a wake at ${at}`}`;
  const what = `The row of instance ${instance} says that it owes ${told({ working, wake })}; by its log it owes ${told(owes)}`;
  return [{ table: 'run', id: instance, what, mend: (tx) => updateOwing(tx, instance, owes) }];
}

/** One instance's log, read from its beginning. */
class Log {
  readonly instance: string;
  readonly missing = new Set<string>();
  readonly #reading: Reading;
  snapshot: Kept;
  state: InstanceState = newState();
  end: Position = beginning;

  constructor(reading: Reading, instance: string, snapshot: Kept) {
    this.#reading = reading;
    this.instance = instance;
    this.snapshot = snapshot;
  }

  read(stepped: (step: Pick<Stepped, 'sequence' | 'at' | 'facts' | 'before' | 'state'>) => void): void {
    for (let more = true; more;) {
      const { batches, end } = readBatches(this.#reading, this.instance, this.end);
      for (const batch of batches) {
        const before = this.state;
        this.state = replay([batch], before);
        this.#lookAside(batch);
        this.#compare(batch.sequence);
        stepped({ ...batch, before, state: this.state });
      }
      this.end = end;
      more = batches.length === batchesPerReadMax;
    }
  }

  #compare(sequence: number): void {
    const { snapshot, state } = this;
    if (typeof snapshot !== 'object' || snapshot.end.sequence !== sequence) return;
    const { checksum } = positionOf(this.#reading, this.instance, sequence);
    if (snapshot.end.checksum !== checksum || !sameJson(plain(snapshot.state), plain(state))) this.snapshot = 'other';
  }

  #lookAside({ facts }: RecordedBatch): void {
    for (const hash of keptAside(plain(facts))) if (!isAside(this.#reading, hash)) this.missing.add(hash);
  }
}

/** As it would be read from the disk. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The hashes under which these facts keep values aside. What is in a value is data, and names nothing. */
function keptAside(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(keptAside);
  if (!isObject(value)) return [];
  const { aside } = value;
  if (typeof aside === 'string' && Object.keys(value).length === 1) return [aside];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'value' ? [] : keptAside(inner)));
}
