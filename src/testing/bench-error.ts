/** The test itself cannot go on: what was expected, what was found. Never a fault of the workflow. */
export class BenchError extends Error {
  override name = 'BenchError';
}
