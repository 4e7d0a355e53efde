/** What keeps the program from starting or a command from running: told to whoever started it as it is, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
