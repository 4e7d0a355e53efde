import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/clock.ts';
import type { FlowId, NodeId } from './definition.ts';

/** A node run, as people are pointed to it. */
export interface PastRun {
  readonly activity: number;
  readonly node: NodeId;
  readonly startedAt: Instant;
}
/** The split that a path began at, and the one around that. */
export interface Fork extends PastRun {
  readonly outer?: Fork | undefined;
}
/** A token and where it came from. */
export interface Token {
  readonly superseded: boolean;
  readonly fork: Fork | undefined;
}

/** The tokens that wait on flows. Those on one flow are alike; they are told apart by who came first. */
export class TokenQueues {
  readonly #scopes = new Map<number, Map<FlowId, Token[]>>();

  put(scope: number, flow: FlowId, token: Token): void {
    let flows = this.#scopes.get(scope);
    if (!flows) this.#scopes.set(scope, (flows = new Map()));
    const queue = flows.get(flow);
    if (queue) queue.push(token);
    else flows.set(flow, [token]);
  }

  take(scope: number, flow: FlowId): Token {
    const flows = this.#scopes.get(scope);
    const queue = flows?.get(flow);
    const token = queue?.shift();
    assert(token, `a token waits on ${flow}`);
    if (queue?.length === 0) flows?.delete(flow);
    return token;
  }

  dropScope(scope: number): void {
    this.#scopes.delete(scope);
  }
}

/** Paths that come from one split are behind it once they are joined. */
export function forkAfter(tokens: readonly Token[]): Fork | undefined {
  const [first] = tokens;
  const isJoined = tokens.length > 1 && tokens.every(({ fork }) => fork?.activity === first?.fork?.activity);
  return isJoined ? first?.fork?.outer : first?.fork;
}
