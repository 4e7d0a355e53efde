import { OperatorError } from '../kernel/operator-error.ts';

/** The data folder cannot be used as it is: shown to the operator as it is, without a stack. */
export class StoreError extends OperatorError {
  override name = 'StoreError';
}
