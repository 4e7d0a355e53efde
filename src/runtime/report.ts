/** Something that an operator should know of and that no caller is waiting to be told. */
export interface Trouble {
  readonly problem:
    | 'actionNotTold'
    | 'receiptNotDropped'
    | 'timerNotTold'
    | 'instanceNotRead'
    | 'snapshotDamaged'
    | 'outboxMessageFailed'
    | 'goOnFailed'
    | 'sweepFailed';
  readonly instance?: string;
  readonly error: unknown;
}
export type Report = (trouble: Trouble) => void;
