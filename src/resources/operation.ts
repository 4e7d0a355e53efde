import {
  type OperationId,
  type OperationsByTag,
  operationTable,
  type Requests,
  type Responses,
  type Tag,
} from '../contract/generated/operations.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Registry } from '../plugins/registry.ts';
import type { Journal, Runtime } from '../runtime/runtime.ts';
import type { Reading, Store, Transaction } from '../store/database.ts';
import type { HoldBoard } from './holds/board.ts';
import type { Doors } from './identity/doors.ts';
import type { Right, Scope } from './scope.ts';

/** What operations may use of the rest of the house; `house.ts` puts it together. */
export interface Services {
  readonly runtime: Runtime;
  readonly journal: Journal;
  readonly plugins: Registry;
  /** Reads committed work. */
  readonly read: Store['read'];
  /** Runs a body in the shared transaction; settles once it is durable. */
  readonly write: Store['write'];
  readonly doors: Doors;
  readonly holds: HoldBoard;
  readonly settings: Settings;
}
export interface Settings {
  /** The zone whose offset times in answers carry. */
  readonly timeZone: string;
}

/** A call by somebody who is known; the request is checked and its defaults are filled in. */
interface Call<Id extends OperationId> {
  readonly request: Requests[Id];
  readonly scope: Scope;
  readonly now: Instant;
  readonly services: Services;
  readonly requestId: string;
}
export interface ReadingCall<Id extends OperationId> extends Call<Id> {
  readonly read: Reading;
}
export interface WritingCall<Id extends OperationId> extends Call<Id> {
  readonly tx: Transaction;
}
export interface CommandingCall<Id extends OperationId> extends Call<Id> {
  /** SHA-256 of the body as it was sent, in hex: the same command again has the same. */
  readonly bodyHash: string;
  /** Settles when the answer has left: false when it could not be written whole. */
  readonly delivered: Promise<boolean>;
}
/** A call without credentials. */
export type OpenCall<Id extends OperationId> = Omit<Call<Id>, 'scope'>;

interface Options {
  /** The right that a caller needs; reading needs none, everything else `write` unless it says otherwise. */
  readonly right?: Right | 'none';
  /** The operation itself answers for a workspace in the path that does not exist. */
  readonly anyWorkspace?: true;
}

/** One operation: what it does, and what the HTTP edge must know before it calls it. */
export type Operation<Id extends OperationId> = Options & { readonly id?: Id } & (
    | { readonly kind: 'reading'; readonly run: (call: ReadingCall<Id>) => Responses[Id] }
    | { readonly kind: 'writing'; readonly run: (call: WritingCall<Id>) => Responses[Id] }
    | { readonly kind: 'commanding'; readonly run: (call: CommandingCall<Id>) => Promise<Responses[Id]> }
    | { readonly kind: 'open'; readonly run: (call: OpenCall<Id>) => Promise<Responses[Id]> }
    | { readonly kind: 'notYet' }
  );

/** Every operation of the contract, by its id: the compiler counts them for us. */
export type Operations = { readonly [Id in OperationId]: Operation<Id> };
export type Some<Id extends OperationId> = Pick<Operations, Id>;

/** Answers from committed work only; runs at once. */
export const reading = <Id extends OperationId>(
  run: (call: ReadingCall<Id>) => Responses[Id],
  options: Options = {},
): Operation<Id> => ({ right: 'none', ...options, kind: 'reading', run });

/** Reads and writes in the shared transaction; the answer leaves once that is durable. */
export const writing = <Id extends OperationId>(
  run: (call: WritingCall<Id>) => Responses[Id],
  options: Options = {},
): Operation<Id> => ({ right: 'write', ...options, kind: 'writing', run });

/** Does its own reading and writing: commands to the runtime, and whatever must wait for something. */
export const commanding = <Id extends OperationId>(
  run: (call: CommandingCall<Id>) => Promise<Responses[Id]>,
  options: Options = {},
): Operation<Id> => ({ right: 'write', ...options, kind: 'commanding', run });

/** Needs no credentials; the contract says so too. */
export const open = <Id extends OperationId>(run: (call: OpenCall<Id>) => Promise<Responses[Id]>): Operation<Id> => ({
  kind: 'open',
  run,
});

/** Families of which nothing is built: they answer honestly that they are not. */
export const notYetIn = <const Tags extends readonly Tag[]>(...tags: Tags): Some<OperationsByTag[Tags[number]]> => {
  const rows = Object.values(operationTable).filter(({ tag }) => tags.includes(tag));
  return Object.fromEntries(rows.map(({ id }) => [id, { kind: 'notYet' }])) as unknown as Some<
    OperationsByTag[Tags[number]]
  >;
};
