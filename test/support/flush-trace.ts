/**
 * R1 as the kernel saw it: reads what strace wrote of a process and complains of whatever left it too early. What a test sends, it marks; a
 * mark is text of the log too, so that one can tell whether what an answer stands for was written and flushed at all.
 *
 * - F1 Nothing leaves over a socket while something that was written to the log is not flushed.
 * - F2 No mark leaves, and no request that brought one is answered, before the mark was written to the log and that was flushed.
 */

import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { marksIn } from './marks.ts';

/** The tracer writes on a little after the process has gone. */
const wholeMsMax = 10_000;
/** Long enough for all of a request, an answer, or a page of the log. */
const textBytesMax = 70_000;
const traced = 'read,readv,recvfrom,recvmsg,write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync';

/** Under which a process leaves its trace in `file`. -D: it stays our child and the tracer is not, so that signals reach it. */
export const tracing = (file: string): readonly string[] => [
  'strace',
  '-D',
  '-f',
  '-y',
  '-q',
  '--seccomp-bpf',
  '-s',
  String(textBytesMax),
  '-e',
  `trace=${traced}`,
  '-o',
  file,
];

/** What was seen of the process `pid`, which is about to end, once its trace is whole. */
export async function readTraceOf(pid: number, file: string): Promise<Seen> {
  const ended = new RegExp(`^${pid} +\\+\\+\\+ exited`, 'm');
  const trace = await vi.waitFor(
    () => {
      const text = readFileSync(file, 'utf8');
      if (!ended.test(text)) throw new Error(`${file} does not say that ${pid} exited`);
      return text;
    },
    { timeout: wholeMsMax },
  );
  return readTrace(trace);
}

export interface Seen {
  /** Answers that left. */
  answers: number;
  flushes: number;
  /** What left too early, and by which rule. */
  readonly early: string[];
  /** Marks that were flushed. */
  readonly flushed: Set<string>;
}

const isFlush = (call: string) => /^f(data)?sync\(/.test(call);
const isReceiving = (call: string) => /^(read|readv|recvfrom|recvmsg)\(/.test(call);
const isAnswer = (call: string) => /"(HTTP\/1\.1 |answered )/.test(call);
const fileOf = (call: string) => /^\w+\((\d+)</.exec(call)?.[1] ?? '';

/** What only counts once it has ended: what is received, and a flush. */
const countsAtItsEnd = (call: string) => isFlush(call) || isReceiving(call);

/** The calls in order. One that others interrupt counts from its start, unless it only counts at its end. */
function callsOf(trace: string): string[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const end = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)?.[1];
    if (end !== undefined) return [(begun.get(thread) ?? '') + end].filter(countsAtItsEnd);
    const start = /^(.*?) ?<unfinished \.\.\.>$/.exec(call)?.[1];
    if (start === undefined) return [call];
    begun.set(thread, start);
    return countsAtItsEnd(start) ? [] : [start];
  });
}

/** Follows a trace to its end. */
export function readTrace(trace: string): Seen {
  const followed = new Followed();
  for (const call of callsOf(trace)) followed.take(call);
  return followed.seen;
}

class Followed {
  readonly seen: Seen = { answers: 0, flushes: 0, early: [], flushed: new Set() };
  readonly #written = new Set<string>();
  /** By socket: the marks of the requests that are not answered yet. */
  readonly #asked = new Map<string, string[]>();
  #isLogFlushed = true;

  take(call: string): void {
    if (isReceiving(call)) this.#receive(call);
    else if (/^(write|writev|sendto|sendmsg)\(\d+<socket:/.test(call)) this.#send(call);
    else if (/^pwrite(64|v)\(\d+<[^>]*\.db-wal>/.test(call)) this.#write(call);
    else if (/^f(data)?sync\(\d+<[^>]*\.db-wal>\)\s+= 0$/.test(call)) this.#flush();
  }

  #receive(call: string): void {
    this.#asked.set(fileOf(call), [...(this.#asked.get(fileOf(call)) ?? []), ...marksIn(call)]);
  }

  #send(call: string): void {
    const answered = isAnswer(call) ? (this.#asked.get(fileOf(call)) ?? []) : [];
    if (isAnswer(call)) this.#asked.delete(fileOf(call));
    const missing = [...answered, ...marksIn(call)].filter((mark) => !this.seen.flushed.has(mark));
    if (!this.#isLogFlushed) this.seen.early.push(`F1 ${call}`);
    if (missing.length > 0) this.seen.early.push(`F2 ${missing.join(' ')} ${call}`);
    this.seen.answers += Number(isAnswer(call));
  }

  #write(call: string): void {
    this.#isLogFlushed = false;
    for (const mark of marksIn(call)) this.#written.add(mark);
  }

  #flush(): void {
    this.#isLogFlushed = true;
    this.seen.flushes += 1;
    for (const mark of this.#written) this.seen.flushed.add(mark);
  }
}
