import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Clock, systemTimers, type Timers } from '../kernel/clock.ts';
import { OperatorError } from '../kernel/operator-error.ts';
import { openCommitNote } from './commit-note.ts';
import { defaultWaitingLimits, type Disk, GroupCommit, type WaitingLimits, type CommittedGroup } from './commit.ts';
import { type Connection, connect } from './connection.ts';
import type { Store } from './database.ts';
import { lockFolder, lockName } from './lock.ts';
import { migrate, type Migration } from './migrate.ts';
import { StoreError } from './store-error.ts';

/** Pages of the log that wait before they are moved into the database file. */
const checkpointPages = 4_000;
const cacheKiB = 32_768;
export const databaseName = 'sallyport.db';
export const noteName = 'commit.note';
/** What a backup is restored into, until it is whole. */
export const unfinishedName = `${databaseName}.unfinished`;

export interface StoreOptions {
  readonly clock: Clock;
  readonly timers?: Timers;
  readonly migrations: readonly Migration[];
  /** The store cannot know what is on disk any more: the process must end at once. */
  readonly onFatal: (error: Error) => void;
  /** Told before and after each persistence point; a fault test ends the process there. */
  readonly faults?: (point: string) => void;
  /** Puts a test's own disk above the real one. */
  readonly disk?: (real: Disk) => Disk;
  readonly limits?: Partial<WaitingLimits>;
  /** Told of each commit once it is durable. */
  readonly observe?: (group: CommittedGroup) => void;
  /** Milliseconds that pass whatever the clock of the day does; a test moves its own. */
  readonly elapsed?: () => number;
}

/** Opens the database of a data folder, which must have no other writer, and brings its schema up to date. */
export function openStore({ folder, ...options }: StoreOptions & { readonly folder: string }): Store {
  makeFolder(folder);
  const unlock = inWords(folder, lockName, () => lockFolder(folder));
  try {
    return openLocked(folder, options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** What a file of the folder does not allow is told to the operator. */
export function inWords<T>(folder: string, name: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new StoreError(`The data folder ${folder} cannot be used: ${name}: ${found}`, { cause: error });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new StoreError(`The data folder ${folder} must be a folder that this user may write: ${found}`);
  }
}

function openLocked(folder: string, options: StoreOptions, unlock: () => void): Store {
  const file = path.join(folder, databaseName);
  if (existsSync(path.join(folder, unfinishedName)))
    throw new StoreError(`A backup was being restored into ${folder}, and that was cut off: restore it again`);
  const [writer, sequence] = inWords(folder, databaseName, () => openWriter(file, options));
  try {
    const note = inWords(folder, noteName, () =>
      openCommitNote(path.join(folder, noteName), { timers: systemTimers, ...options, sequence }),
    );
    const reader = connect(file, { readOnly: true });
    reader.script(`PRAGMA cache_size = -${cacheKiB}`);
    return storeOn({ writer, reader, options, committed: (commit) => note.write(commit) }, () => {
      reader.close();
      writer.close();
      note.close();
      unlock();
    });
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** The writing connection, and the number of the last commit, which is durable. */
function openWriter(file: string, { migrations, clock }: StoreOptions): [writer: Connection, sequence: number] {
  const writer = connect(file, { readOnly: false });
  try {
    writer.script(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA fullfsync = ON;
      PRAGMA wal_autocheckpoint = ${checkpointPages};
      PRAGMA cache_size = -${cacheKiB};
      PRAGMA temp_store = MEMORY;
    `);
    migrate(writer, migrations, clock);
    // A process that was killed may have left commits that were never flushed. This one flushes them before they are read or noted. (R1)
    writer.run('UPDATE store SET sequence = sequence + 1');
    return [writer, sequenceOf(writer)];
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** A store without a folder, for tests and for runs that need not outlive the process. */
export function openMemoryStore(options: StoreOptions): Store {
  const writer = connect(':memory:', { readOnly: false });
  migrate(writer, options.migrations, options.clock);
  return storeOn({ writer, reader: writer, options, committed: () => undefined }, () => writer.close());
}

const sequenceOf = (connection: Connection): number =>
  Number(connection.get('SELECT sequence FROM store')?.['sequence']);

interface Parts {
  readonly writer: Connection;
  readonly reader: Connection;
  readonly options: StoreOptions;
  readonly committed: (sequence: number) => void;
}

function storeOn({ writer, reader, options, committed }: Parts, letGo: () => void): Store {
  const at = options.faults ?? (() => undefined);
  const real: Disk = {
    begin: () => void writer.run('BEGIN IMMEDIATE'),
    commit: () => {
      at('commit:before');
      writer.run('COMMIT');
      at('commit:after');
    },
  };
  const group = new GroupCommit({
    connection: writer,
    disk: options.disk?.(real) ?? real,
    sequence: sequenceOf(writer),
    onFatal: options.onFatal,
    observe: options.observe ?? (() => undefined),
    limits: { ...defaultWaitingLimits, ...options.limits },
    elapsed: options.elapsed ?? (() => performance.now()),
    committed: (sequence) => {
      at('note:before');
      committed(sequence);
      at('note:after');
    },
  });
  return {
    read: (body) => body(reader),
    write: (body, lane = 'normal', turn = '') => group.write(body, lane, turn),
    beforeCommit: (hook) => group.addHook(hook),
    waiting: () => group.waiting(),
    close: async () => {
      await group.close();
      letGo();
    },
  };
}
