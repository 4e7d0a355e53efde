/**
 * `npm run fault [-- --kills 1000] [-- --histories 1000] [-- --seed 42]`: the fault suite at CI size (100 kills, 20 histories of 1,000
 * operations) or as asked. A failing run prints its seed, which repeats it.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    histories: { type: 'string', default: '20' },
    seed: { type: 'string' },
  },
});
for (const [name, value] of Object.entries(values))
  if (!/^\d{1,9}$/.test(value)) throw new Error(`expected --${name} to be a whole number, found ${value}`);

const vitest = path.join(path.dirname(import.meta.dirname), 'node_modules', '.bin', 'vitest');
const { status, error } = spawnSync(vitest, ['run', '--project', 'fault'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    SALLYPORT_FAULT_KILLS: values.kills,
    SALLYPORT_HISTORIES: values.histories,
    ...(values.seed === undefined ? {} : { SALLYPORT_FAULT_SEED: values.seed }),
  },
});
if (error) throw error;
process.exitCode = status ?? 1;
