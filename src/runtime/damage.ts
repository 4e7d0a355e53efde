/** A record of the runtime's log is missing or is not what was written. It is never read as data. */
export class RecordDamaged extends Error {
  override name = 'RecordDamaged';
}
