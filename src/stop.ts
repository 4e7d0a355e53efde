/** What can be closed: a server that takes no new calls, a house that lets what runs come to its end. */
interface Closable {
  close(): PromiseLike<unknown>;
}
interface StopOptions {
  readonly log: { warn(text: string): void; fatal(what: object, text: string): void };
  /** Whatever needs longer is left to the next start. */
  readonly drainMsMax: number;
}

/** Closes one part after another and gives the exit status: 1 when a part could not be closed, since nobody else is told of it. */
export async function stopInOrder(parts: readonly Closable[], { log, drainMsMax }: StopOptions): Promise<0 | 1> {
  const { promise: late, resolve } = Promise.withResolvers<0>();
  const timer = setTimeout(() => {
    log.warn(`not everything ended within ${drainMsMax} ms; what is left goes on at the next start`);
    resolve(0);
  }, drainMsMax);
  try {
    return await Promise.race([late, closeAll(parts)]);
  } catch (error) {
    log.fatal({ err: error }, 'the server could not stop in order; what it left goes on at the next start');
    return 1;
  } finally {
    clearTimeout(timer);
  }
}

async function closeAll(parts: readonly Closable[]): Promise<0> {
  for (const part of parts) await part.close();
  return 0;
}
