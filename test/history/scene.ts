/** A server that clients use at the same time, and that dies when it is told to; what they see of it is one history after another. */
import { wholeFrom } from '../../src/kernel/random.ts';
import { clientOf } from '../e2e/support/client.ts';
import { type Server, startServer } from '../e2e/support/server.ts';
import * as tell from '../e2e/support/teller.ts';
import { type Ask, client, newSubject, type Subject } from './clients.ts';
import { openClient, Refused } from './http.ts';
import type { Kind } from './instance-model.ts';

const clients = 4;
const instances = 12;
const sendsMax = 20;
const kinds: readonly Kind[] = ['review', 'faulty', 'faulty', 'debugged'];

export class Scene {
  kills = 0;
  readonly #folder: string;
  readonly #random: (limit: number) => number;
  readonly #workflows: Readonly<Record<Kind, string>>;
  #server: Promise<Server>;

  private constructor(folder: string, seed: number, server: Server, workflows: Readonly<Record<Kind, string>>) {
    this.#folder = folder;
    this.#random = wholeFrom(seed);
    this.#server = Promise.resolve(server);
    this.#workflows = workflows;
  }

  static async open(folder: string, seed: number): Promise<Scene> {
    const server = await startServer({ folder });
    const call = clientOf(server.url);
    return new Scene(folder, seed, server, {
      review: await tell.release(call, 'review', 'Review by hand (history)'),
      faulty: await tell.release(call, 'mendedThenReviewed', 'Read and review (history)'),
      debugged: await tell.release(call, 'service', 'Make an id (history)'),
    });
  }

  /** What clients do with some new instances in so many operations, with a kill somewhere in it, or without. */
  async play(operationsMax: number, withKill: boolean): Promise<readonly Subject[]> {
    const connection = openClient(clients);
    const killAt = withKill ? 1 + this.#random(operationsMax) : undefined;
    let ticks = 0;
    let operations = 0;
    const ask: Ask = async (operation, sent) => {
      operations += 1;
      if (operations === killAt) await this.#kill();
      return this.#answer((url) => connection.call(url, operation, sent));
    };
    const subjects = Array.from({ length: instances }, (_, place) =>
      newSubject(kinds[place % kinds.length] ?? 'review'),
    );
    const scene = { ask, tick: () => (ticks += 1), random: this.#random, workflows: this.#workflows, subjects };
    const more = () => operations < operationsMax;
    await Promise.all(Array.from({ length: clients }, () => client(scene, more)));
    connection.close();
    return subjects;
  }

  async close(): Promise<number | null> {
    return (await this.#server).stop();
  }

  async #kill(): Promise<void> {
    this.kills += 1;
    await (await this.#server).kill();
  }

  /** A server that does not answer has died: the same is sent to the next one. */
  async #answer(send: (url: string) => Promise<unknown>): Promise<unknown> {
    for (let sends = 0; sends < sendsMax; sends += 1) {
      const used = this.#server;
      try {
        return await send((await used).url);
      } catch (error) {
        if (error instanceof Refused) return undefined;
        if (used === this.#server) this.#server = used.then((dead) => this.#startAfter(dead));
      }
    }
    throw new Error(`sent ${sendsMax} times and not answered`);
  }

  async #startAfter(dead: Server): Promise<Server> {
    await dead.ended;
    return startServer({ folder: this.#folder });
  }
}
