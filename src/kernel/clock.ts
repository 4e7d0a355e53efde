/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The only source of the time of day; tests hand in one of their own. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };

/** The only source of waking later; tests hand in one whose time they move. */
export interface Timers {
  /** Calls `wake` once, after so many milliseconds; what it returns cancels that. */
  after(delayMs: number, wake: () => void): () => void;
}

export const systemTimers: Timers = {
  after: (delayMs, wake) => {
    const timer = setTimeout(wake, delayMs);
    return () => clearTimeout(timer);
  },
};
