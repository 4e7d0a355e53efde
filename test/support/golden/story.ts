import type { Ask } from '../../../src/engine/messages.ts';
import type { Json, JsonObject } from '../../../src/kernel/json.ts';
import { flow, type Details } from '../flow.ts';
import { Play } from '../play.ts';

/** A run that writes down what it is told and what it answers. */
export class Story extends Play {
  readonly lines: string[] = [];

  constructor(drawing: string, details: Readonly<Record<string, Details>> = {}, trigger: Json = {}) {
    super(flow(drawing, details), trigger);
    this.lines.push(JSON.stringify({ drawing, details }));
  }
  /** Retries it on a version that is drawn so. */
  redrawn(drawing: string, details: Readonly<Record<string, Details>> = {}, inputs: JsonObject = {}) {
    this.lines.push(JSON.stringify({ drawing, details }));
    return this.retryOn(flow(drawing, details), {}, inputs);
  }
  override tell(ask: Ask) {
    const answer = super.tell(ask);
    const gave = answer === 'done' ? { facts: this.batches.at(-1)?.facts } : { answer };
    this.lines.push(JSON.stringify({ at: this.now, ask, ...gave }));
    return answer;
  }
}

export type Stories = Readonly<Record<string, () => Story>>;
