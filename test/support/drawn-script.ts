import type { ScriptTask } from '../../src/engine/definition.ts';

/** What differs from the defaults of a drawn script task. */
export type ScriptDetails = Partial<Pick<ScriptTask, 'code' | 'stores' | 'result'>>;

/** A script task as it is read from a file that says no more. */
export const scriptOf = ({ code = '1', stores = 'changed', result }: ScriptDetails) => ({
  code,
  stores,
  ...(result !== undefined && { result }),
  call: {
    plugin: 'Script',
    function: 'run',
    version: '1.0.0',
    inputs: [],
    sideEffects: false,
    repeatable: true,
    timeoutMs: 60_000,
    retry: { attemptsMax: 3, firstIntervalMs: 10_000, backoff: 2, intervalMaxMs: 300_000 },
    onError: 'fail' as const,
  },
});
