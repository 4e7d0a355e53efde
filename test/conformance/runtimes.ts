import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEmbedded } from '../../src/runtime/embedded/embedded.ts';
import { newHostileDisk } from '../../src/runtime/hostile/disk.ts';
import { openHostile } from '../../src/runtime/hostile/hostile.ts';
import type { Limits } from '../../src/runtime/limits.ts';
import type { Handlers, Journal, Runtime } from '../../src/runtime/runtime.ts';
import type { Report } from '../../src/runtime/report.ts';
import type { Store } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openMemoryStore, openStore } from '../../src/store/open.ts';
import type { PluginFunction } from '../../src/plugins/plugin.ts';
import type { VirtualTime } from '../support/virtual-time.ts';

/** What a runtime is given by the test. */
export interface Surroundings {
  readonly time: VirtualTime;
  readonly handlers: Handlers;
  readonly findFunction: (plugin: string, name: string) => PluginFunction | undefined;
  readonly report: Report;
  readonly limits: Partial<Limits>;
  readonly seed: number;
}

/** A running runtime and the store on which resources leave their messages. */
export interface Running {
  readonly runtime: Runtime & Journal;
  readonly store: Store;
  /** Ends it as a power cut does: nothing that is under way reaches the disk any more. */
  crash(): Promise<void>;
  /** Stops it as an operator does. */
  stop(): Promise<void>;
}

/** A place where one runtime after another runs on the same data. */
export interface Place {
  open(): Running;
  remove(): void;
}

const fatal = (error: Error) => {
  throw error;
};

function embedded({ time, ...surroundings }: Surroundings): Place {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
  return {
    open() {
      let broken = false;
      const store = openStore({
        folder,
        clock: time,
        migrations,
        onFatal: (error) => broken || fatal(error),
        faults: () => broken && fatal(new Error('power cut')),
      });
      const runtime = openEmbedded({ ...surroundings, store, clock: time, timers: time });
      const crash = async () => {
        broken = true;
        await store.write(() => undefined).catch(() => undefined);
        void runtime.close();
        await store.close();
      };
      const stop = async () => {
        await runtime.close();
        await store.close();
      };
      return { runtime, store, crash, stop };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function hostile({ time, ...surroundings }: Surroundings): Place {
  const disk = newHostileDisk();
  const store = openMemoryStore({ clock: time, migrations, onFatal: fatal });
  return {
    open() {
      const runtime = openHostile({ ...surroundings, store, clock: time, timers: time, disk });
      return { runtime, store, crash: async () => runtime.crash(), stop: () => runtime.close() };
    },
    remove: () => void store.close(),
  };
}

/** Every runtime there is. A new one adds a row; the suite says when it is done. */
export const runtimes: readonly { readonly name: string; readonly place: (surroundings: Surroundings) => Place }[] = [
  { name: 'embedded', place: embedded },
  { name: 'hostile', place: hostile },
];
