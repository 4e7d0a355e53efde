import { assert } from '../kernel/assert.ts';
import { type Body, type Lane, type RunBody, StoreBusy, StoreClosed, type Transaction } from './database.ts';
import type { Connection } from './connection.ts';
import { LaneQueue } from './queue.ts';

/** What one shared transaction may hold: so many bodies, begun within so many milliseconds. */
const groupBodiesMax = 250;
const groupMsMax = 10;

/**
 * How many bodies may wait that can be refused: in each of their lanes, and in it of one turn. Whoever finds many before him waits
 * rather than being refused, but none longer than `waitMsMax`; no turn can take all the room, so that the others still get theirs.
 */
export interface WaitingLimits {
  readonly waitingMax: number;
  readonly waitingPerTurnMax: number;
  readonly waitMsMax: number;
}
export const defaultWaitingLimits: WaitingLimits = {
  waitingMax: 40_000,
  waitingPerTurnMax: 30_000,
  waitMsMax: 10_000,
};

/** The seam to the disk: simulation and fault tests put something of their own here. `commit` returns when all is durable. */
export interface Disk {
  begin(): void;
  commit(): void;
}

/** What one shared transaction was, in milliseconds. */
export interface CommittedGroup {
  readonly bodies: number;
  /** How long its oldest body had waited for its turn. */
  readonly waitedMs: number;
  /** From its first body until it was durable; of that, the flush. */
  readonly tookMs: number;
  readonly flushMs: number;
}

export interface CommitOptions {
  readonly connection: Connection;
  readonly disk: Disk;
  /** Told the number of each commit once it is durable. */
  readonly committed: (sequence: number) => void;
  readonly sequence: number;
  readonly onFatal: (error: Error) => void;
  readonly limits: WaitingLimits;
  /** Told of each commit once it is durable. */
  readonly observe: (group: CommittedGroup) => void;
  /** Milliseconds that pass whatever the clock of the day does. */
  readonly elapsed: () => number;
}

interface Waiting {
  readonly body: Body<unknown>;
  readonly since: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs bodies one after another, each in a savepoint, many in one transaction with one flush, and lets nobody know of a body's
 * end, good or bad, before that flush.
 */
export class GroupCommit {
  readonly #options: CommitOptions;
  readonly #queue = new LaneQueue<Waiting>();
  readonly #hooks = new Set<(run: RunBody) => void>();
  #sequence: number;
  #state: 'open' | 'closing' | 'closed' = 'open';
  #scheduled = false;
  #inside = false;
  #afterCommit: (() => void)[] = [];
  #group: Waiting[] = [];

  constructor(options: CommitOptions) {
    this.#options = options;
    this.#sequence = options.sequence;
  }

  addHook(hook: (run: RunBody) => void): () => void {
    this.#hooks.add(hook);
    return () => this.#hooks.delete(hook);
  }

  write<T>(body: Body<T>, lane: Lane, turn: string): Promise<T> {
    if (this.#state !== 'open') return Promise.reject(new StoreClosed('The store takes no more work: it is closing'));
    const tooMany = refusableLanes.has(lane) && this.#tooMany(lane, turn);
    if (tooMany) return Promise.reject(tooMany);
    return new Promise<T>((resolve, reject) => {
      const since = this.#options.elapsed();
      this.#queue.lane(lane).push({ body, since, resolve: (value) => resolve(value as T), reject }, turn);
      this.#schedule();
    });
  }

  #tooMany(lane: Lane, turn: string): StoreBusy | undefined {
    const { waitingMax, waitingPerTurnMax } = this.#options.limits;
    const waiting = this.#queue.lane(lane);
    if (waiting.size >= waitingMax)
      return new StoreBusy(`${waiting.size} changes wait already, the most that may; nothing was done`);
    const own = waiting.sizeOf(turn);
    if (own < waitingPerTurnMax) return undefined;
    return new StoreBusy(`${own} changes of this workspace wait already, the most that may; nothing was done`);
  }

  /** Finishes what waits and takes nothing more. */
  async close(): Promise<void> {
    if (this.#state === 'open') this.#state = 'closing';
    while (this.#state === 'closing' && this.#queue.size > 0) await nextTurn();
    this.#state = 'closed';
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#state === 'closed') return;
      this.#runGroup();
      if (this.#queue.size > 0) this.#schedule();
    });
  }

  #runGroup(): void {
    const settle: (() => void)[] = [];
    const { elapsed } = this.#options;
    const begun = elapsed();
    try {
      this.#options.disk.begin();
      this.#inside = true;
      this.#runBodies(settle);
      for (const hook of this.#hooks) hook((body) => this.#attempt(body));
      this.#sequence += 1;
      this.#options.connection.run('UPDATE store SET sequence = ?', this.#sequence);
      const written = elapsed();
      this.#options.disk.commit();
      this.#inside = false;
      this.#options.committed(this.#sequence);
      this.#tell(begun, elapsed() - written);
      for (const done of this.#afterCommit.splice(0)) done();
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#group = [];
    for (const answer of settle) answer();
  }

  #tell(begun: number, flushMs: number): void {
    const bodies = this.#group.length;
    const waitedMs = this.#group.reduce((longest, { since }) => Math.max(longest, begun - since), 0);
    this.#options.observe({ bodies, waitedMs, tookMs: this.#options.elapsed() - begun, flushMs });
  }

  /** How many bodies wait, by lane. */
  waiting(): Readonly<Record<Lane, number>> {
    const sizeOf = (lane: Lane) => this.#queue.lane(lane).size;
    return { first: sizeOf('first'), own: sizeOf('own'), normal: sizeOf('normal'), behind: sizeOf('behind') };
  }

  #runBodies(settle: (() => void)[]): void {
    const { elapsed } = this.#options;
    const until = elapsed() + groupMsMax;
    this.#refuseLate(settle);
    for (let count = 0; count < groupBodiesMax && elapsed() <= until; count += 1) {
      const waiting = this.#queue.shift();
      if (!waiting) return;
      this.#group.push(waiting);
      const result = this.#attempt(waiting.body);
      if ('error' in result) settle.push(() => waiting.reject(result.error));
      else settle.push(() => waiting.resolve(result.value));
    }
  }

  /** Whoever has waited too long is told so now, wherever his turn would be. */
  #refuseLate(settle: (() => void)[]): void {
    const { elapsed, limits } = this.#options;
    const oldest = elapsed() - limits.waitMsMax;
    for (const lane of refusableLanes)
      for (const late of this.#queue.lane(lane).shiftWhere(({ since }) => since < oldest)) {
        this.#group.push(late);
        settle.push(() => late.reject(tooLate(limits.waitMsMax)));
      }
  }

  /** One body in its savepoint. Its failure is the caller's; a failure to undo it is the store's. */
  #attempt<T>(body: Body<T>): { value: T } | { error: unknown } {
    assert(this.#inside, 'a body runs inside the shared transaction');
    const { connection } = this.#options;
    const undos: (() => void)[] = [];
    const dones: (() => void)[] = [];
    const view = bodyView(connection, undos, dones);
    connection.run('SAVEPOINT body');
    try {
      const value = body(view.tx);
      assert(!(value instanceof Promise), 'the body of a transaction awaits nothing');
      connection.run('RELEASE body');
      this.#afterCommit.push(...dones);
      return { value };
    } catch (error) {
      if (!connection.inTransaction()) throw error;
      connection.run('ROLLBACK TO body');
      connection.run('RELEASE body');
      for (const undo of undos.toReversed()) undo();
      return { error };
    } finally {
      view.end();
    }
  }

  /** Nobody knows what of this group is on disk: the process must end, and the next start reads it off the disk. */
  #fail(error: unknown): void {
    this.#state = 'closed';
    const cause = error instanceof Error ? error : new Error(String(error));
    this.#options.onFatal(new Error(`The store cannot go on: ${cause.message}`, { cause }));
    const closed = new StoreClosed('The store failed; whether the change was done is known only after a restart');
    for (const { reject } of this.#group) reject(closed);
    for (let waiting = this.#queue.shift(); waiting; waiting = this.#queue.shift()) waiting.reject(closed);
  }
}

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));
const refusableLanes: ReadonlySet<Lane> = new Set(['first', 'normal']);
const tooLate = (waitMsMax: number) =>
  new StoreBusy(`The change waited longer than ${waitMsMax / 1_000} s for its turn; nothing of it was done`);

function bodyView(connection: Connection, undos: (() => void)[], dones: (() => void)[]) {
  let open = true;
  const check = () => assert(open, 'a transaction is used only while its body runs');
  const tx: Transaction = {
    get: (sql, ...values) => (check(), connection.get(sql, ...values)),
    all: (sql, ...values) => (check(), connection.all(sql, ...values)),
    run: (sql, ...values) => (check(), connection.run(sql, ...values)),
    onRollback: (undo) => undos.push(undo),
    onCommit: (done) => dones.push(done),
  };
  return { tx, end: () => (open = false) };
}
