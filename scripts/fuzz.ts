/**
 * `npm run fuzz [-- --cases 100000] [-- --seed 42]`: random drawings on random paths, each step held to the engine's laws, and as many
 * random expressions. A case that breaks a law prints the seed that repeats it.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
for (const [name, value] of Object.entries(values))
  if (!/^\d{1,9}$/.test(value)) throw new Error(`expected --${name} to be a whole number, found ${value}`);
const { cases, seed = String(Date.now() % 2 ** 31) } = values;
console.log(`${cases} cases from seed ${seed}`);

const vitest = path.join(path.dirname(import.meta.dirname), 'node_modules', '.bin', 'vitest');
const files = ['src/engine/random.test.ts', 'src/engine/expression/attack.test.ts'];
const { status, error } = spawnSync(vitest, ['run', '--project', 'check', ...files], {
  stdio: 'inherit',
  env: {
    ...process.env,
    SALLYPORT_ENGINE_CASES: cases,
    SALLYPORT_ENGINE_SEED: seed,
    SALLYPORT_FUZZ_ROUNDS: cases,
    SALLYPORT_FUZZ_SEED: seed,
  },
});
if (error) throw error;
process.exitCode = status ?? 1;
