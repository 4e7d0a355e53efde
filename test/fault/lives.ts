/** A server that is started again on its folder whenever it was killed, and a client that sends again what was not answered. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type Call, clientOf } from '../e2e/support/client.ts';
import { type Server, type ServerOptions, startServer } from '../e2e/support/server.ts';

/** Once a connection broke, the server must be gone within this time: it breaks off no other. */
const goneMsMax = 10_000;
/** Nothing is sent again more often: a call meets one death a life. */
const sendsMax = 10;
const launcher = path.resolve(import.meta.dirname, '..', 'support', 'harmed-server.ts');
const writes = new Set(['CreateWorkflowInstance', 'UpdateWorkflowInstance', 'UpdateTask']);

export interface LivesOptions extends ServerOptions {
  /** The persistence point at which each life dies, the first life first; those behind live on. */
  readonly deaths: readonly number[];
  /** Does the client name its commands with an Idempotency-Key? One that does not sends them again as they were. */
  readonly namesCommands: boolean;
}

export class Lives {
  /** How often the server was killed. */
  kills = 0;
  readonly #options: LivesOptions;
  readonly #deaths: number[];
  #server: Promise<Server>;

  constructor(options: LivesOptions) {
    this.#options = options;
    this.#deaths = [...options.deaths];
    this.#server = this.#start();
  }

  /** Calls an operation, again after each death, until it is answered. A refusal is an answer. */
  readonly call: Call = async (operation, sent = {}) => {
    const named = this.#options.namesCommands && writes.has(operation);
    const headers = { ...sent.headers, ...(named && { 'Idempotency-Key': randomUUID() }) };
    for (let sends = 0; sends < sendsMax; sends += 1) {
      const server = await this.#server;
      try {
        return await clientOf(server.url)(operation, { ...sent, headers });
      } catch (error) {
        if (isRefusal(error)) throw error;
        this.#server = this.#server.then((now) => (now === server ? this.#startAfter(server) : now));
      }
    }
    throw new Error(`${operation} was sent ${sendsMax} times and not answered`);
  };

  /** Stops the server; one that dies on the way is started and stopped again. */
  async stop(): Promise<void> {
    for (let server = await this.#server; ; server = await this.#start()) {
      await server.stop();
      if ((await server.ended) === 0) return;
      await this.#bury(server);
    }
  }

  async #start(): Promise<Server> {
    for (;;) {
      const [dieAt] = this.#deaths.splice(0, 1);
      const args = ['--demo', ...(dieAt === undefined ? [] : ['--die-at', String(dieAt)])];
      try {
        return await startServer({ ...this.#options, launcher, args });
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('ended (SIGKILL)'))) throw error;
        this.kills += 1;
      }
    }
  }

  async #startAfter(server: Server): Promise<Server> {
    await this.#bury(server);
    return this.#start();
  }

  async #bury(server: Server): Promise<void> {
    const how = await Promise.race([server.ended, after(goneMsMax, 'still there', { ref: false })]);
    if (how !== 'SIGKILL') throw new Error(`expected the server to be killed, found ${how}:\n${server.output()}`);
    this.kills += 1;
  }
}

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'httpStatusCode' in error && typeof error.httpStatusCode === 'number';
