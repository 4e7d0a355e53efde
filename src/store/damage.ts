import { OperatorError } from '../kernel/operator-error.ts';

/** Names a stored record: its table and its key there. */
export interface RecordName {
  readonly table: string;
  readonly id: string;
}

/** A stored record is missing or not as it was written: it is named, and never read as data (R7). */
export class RecordDamaged extends OperatorError {
  override name = 'RecordDamaged';
  readonly record: RecordName;

  constructor({ table, id }: RecordName, message?: string) {
    super(message ?? `The stored ${table} ${id} is damaged: it is not as it was written`);
    this.record = { table, id };
  }
}
