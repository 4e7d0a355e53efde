/**
 * O1 A message that cannot be carried out is not lost: it leaves the outbox's way and is tried again, also after a restart (R4).
 * O2 Each time it waits longer, at most `retryMsMax`; few are tried at a time, and behind the commands of people (R6).
 * O3 The instance whose start it is says what it waits for and why, and can be given up.
 */
import type { Ask } from '../../engine/messages.ts';
import type { Clock, Instant, Timers } from '../../kernel/clock.ts';
import { type Reading, type RunBody, type Store, StoreClosed, type Transaction } from '../../store/database.ts';
import { type OutboxEntry, type OutboxMessage, readMessage, removeMessage } from '../outbox.ts';
import type { Report } from '../report.ts';
import type { Answer, Handlers, InstanceRef } from '../runtime.ts';

const retryMsMin = 1_000;
const retryMsMax = 300_000;
const messagesPerTurnMax = 100;

export interface PutOffOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly handlers: Pick<Handlers, 'startPutOff' | 'startGivenUp'>;
  readonly report: Report;
  readonly carryOut: (tx: Transaction, message: OutboxMessage) => void;
}

interface Late extends OutboxEntry {
  readonly tries: number;
}

/** Messages that failed, until they are carried out or given up. */
export class PutOff {
  readonly #options: PutOffOptions;
  #cancel: (() => void) | undefined;
  #running = false;
  #stopped = false;

  constructor(options: PutOffOptions) {
    this.#options = options;
  }

  start(): void {
    this.#arm();
  }
  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  /** Takes a message out of the outbox, in the transaction in which it failed. */
  add(run: RunBody, entry: OutboxEntry, error: unknown): void {
    const ref = startOf(entry);
    const retryAt = this.#options.clock.now() + retryMsMin;
    const moved = run((tx) => {
      tx.run(
        'INSERT INTO put_off (message, checksum, instance, tries, retry_at) VALUES (?, ?, ?, 1, ?)',
        entry.text,
        entry.checksum,
        ref?.id ?? null,
        retryAt,
      );
      removeMessage(tx, entry.number);
      tx.onCommit(() => this.#arm());
    });
    if ('error' in moved) throw moved.error;
    this.#failed(ref, error);
    const told = run((tx) => this.#tell(tx, ref, error));
    if ('error' in told) this.#failed(ref, told.error);
  }

  /** Answers a command on an instance whose start waits here: only a Terminate does something to it. */
  answer(tx: Transaction, instance: InstanceRef, ask: Ask): Answer | undefined {
    const row = tx.get('SELECT number, message, checksum FROM put_off WHERE instance = ?', instance.id);
    const entry = row && entryOf(row);
    if (!entry || startOf(entry)?.workspace !== instance.workspace) return undefined;
    if (ask.kind !== 'terminate')
      return { rejected: 'notStarted', message: 'the run has not begun yet; its start is tried again by itself' };
    remove(tx, entry.number);
    const { by, reason } = ask;
    this.#options.handlers.startGivenUp?.(tx, { instance, by, reason, at: this.#options.clock.now() });
    return { accepted: true, status: 'terminated' };
  }

  #arm(): void {
    if (this.#running || this.#stopped) return;
    this.#cancel?.();
    const next = this.#options.store.read((reading) => reading.get('SELECT min(retry_at) AS at FROM put_off'))?.['at'];
    if (typeof next !== 'number') return;
    const waitMs = Math.min(retryMsMax, Math.max(0, next - this.#options.clock.now()));
    this.#cancel = this.#options.timers.after(waitMs, () => void this.#turn());
  }

  async #turn(): Promise<void> {
    const { store, clock, report } = this.#options;
    this.#running = true;
    try {
      for (const { number } of store.read((reading) => due(reading, clock.now()))) {
        if (this.#stopped) return;
        await this.#retry(number);
      }
    } catch (error) {
      if (!(error instanceof StoreClosed)) report({ problem: 'outboxMessageFailed', error });
    } finally {
      this.#running = false;
    }
    this.#arm();
  }

  async #retry(number: number): Promise<void> {
    const { store, carryOut } = this.#options;
    try {
      await store.write((tx) => {
        const late = find(tx, number);
        if (!late) return;
        carryOut(tx, readMessage(late));
        remove(tx, number);
      }, 'own');
    } catch (error) {
      if (error instanceof StoreClosed) throw error;
      await store.write((tx) => this.#again(tx, number, error), 'own');
    }
  }

  #again(tx: Transaction, number: number, error: unknown): void {
    const late = find(tx, number);
    if (!late) return;
    const retryAt = this.#options.clock.now() + waitMsAfter(late.tries);
    tx.run('UPDATE put_off SET tries = tries + 1, retry_at = ? WHERE number = ?', retryAt, number);
    this.#failed(startOf(late), error);
  }

  #tell(tx: Transaction, instance: InstanceRef | undefined, error: unknown): void {
    const { handlers, clock } = this.#options;
    if (instance) handlers.startPutOff?.(tx, { instance, error, at: clock.now() });
  }

  #failed(instance: InstanceRef | undefined, error: unknown): void {
    this.#options.report({ problem: 'outboxMessageFailed', ...(instance && { instance: instance.id }), error });
  }
}

/** One second, then twice as long each time. */
const waitMsAfter = (tries: number): number => Math.min(retryMsMax, retryMsMin * 2 ** Math.min(tries, 20));

/** Whose start it is; nothing is known of one that cannot be read, and of other messages nobody waits. */
function startOf(entry: OutboxEntry): InstanceRef | undefined {
  try {
    const message = readMessage(entry);
    return message.kind === 'start' ? message.start.instance : undefined;
  } catch {
    return undefined; // named where it is carried out
  }
}

const entryOf = ({ number, message, checksum }: NonNullable<ReturnType<Reading['get']>>): OutboxEntry => ({
  number: Number(number),
  text: String(message),
  checksum: Number(checksum),
});
function find(reading: Reading, number: number): Late | undefined {
  const row = reading.get('SELECT number, message, checksum, tries FROM put_off WHERE number = ?', number);
  return row && { ...entryOf(row), tries: Number(row['tries']) };
}
const due = (reading: Reading, now: Instant) =>
  reading
    .all('SELECT number FROM put_off WHERE retry_at <= ? ORDER BY retry_at, number LIMIT ?', now, messagesPerTurnMax)
    .map(({ number }) => ({ number: Number(number) }));
const remove = (tx: Transaction, number: number): void => void tx.run('DELETE FROM put_off WHERE number = ?', number);
