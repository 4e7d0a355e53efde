import { emptyMap, isObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { charsPerStep, evaluationStepsMax, resultCharsMax, textCharsMax, valueDepthMax } from './limits.ts';

/** Why an expression has no value; it becomes the answer of the evaluation and goes no further. */
export class Unevaluable extends Error {}

/** Counts the work of one evaluation, so that none hangs and none makes a value without bound. */
export class Meter {
  #stepsLeft = evaluationStepsMax;
  #charsLeft = resultCharsMax;

  spend(steps: number): void {
    this.#stepsLeft -= steps;
    if (this.#stepsLeft < 0)
      throw new Unevaluable(`This takes more than the ${evaluationStepsMax} steps that one evaluation has`);
  }

  /** For reading that many characters. */
  spendOnChars(count: number): void {
    this.spend(Math.ceil(count / charsPerStep));
  }

  /** For walking over a whole value once; about how many characters its JSON text has. */
  spendOnValue(value: Json, depth = 0): number {
    this.spend(1);
    if (typeof value === 'string') {
      this.spendOnChars(value.length);
      return value.length;
    }
    if (depth > valueDepthMax) throw new Unevaluable(`A value nests more than ${valueDepthMax} deep`);
    if (Array.isArray(value)) return this.#spendOnItems(value, depth);
    return isObject(value) ? this.#spendOnMembers(value, depth) : 1;
  }

  #spendOnItems(items: readonly Json[], depth: number): number {
    let chars = items.length;
    this.spend(items.length);
    for (const item of items) chars += this.spendOnValue(item, depth + 1);
    return chars;
  }

  #spendOnMembers(map: JsonObject, depth: number): number {
    let chars = 1;
    for (const [key, value] of Object.entries(map)) {
      this.spendOnChars(key.length);
      chars += key.length + this.spendOnValue(value, depth + 1);
    }
    return chars;
  }

  /** A text that is not longer than a text may be. */
  bounded(text: string): string {
    this.spendOnChars(text.length);
    if (text.length <= textCharsMax) return text;
    throw new Unevaluable(`A text may have ${textCharsMax} characters, this one has ${text.length}`);
  }

  /** A value that leaves the evaluation; all that leave share one bound. */
  kept(value: Json): Json {
    this.#charsLeft -= this.spendOnValue(value);
    if (this.#charsLeft < 0) throw new Unevaluable(`The result has more than ${resultCharsMax} characters`);
    return plain(value);
  }
}

/** Members that are read only when they are touched are read now: what leaves an evaluation is data and changes no more. */
function plain(value: Json): Json {
  if (!isObject(value)) return value;
  const first = Object.keys(value)[0];
  if (first === undefined || !Object.getOwnPropertyDescriptor(value, first)?.get) return value;
  const copy = emptyMap<Json>();
  for (const [key, item] of Object.entries(value)) copy[key] = plain(item);
  return copy;
}
