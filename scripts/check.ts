/** `npm run check`: types, lint, format, dead code, house rules, unit, contract and conformance tests; two at a time. */
import { spawn } from 'node:child_process';

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'oxfmt', '--check', '.'],
  ['dead code', 'knip'],
  ['tests', 'vitest', 'run', '--project', 'check', '--maxWorkers=100%'],
];

function run([name, command, ...args]: (typeof steps)[number]): Promise<boolean> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => (output += String(error)));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0 || name === 'tests') console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

const pending = [...steps];
let green = true;
async function worker(): Promise<void> {
  for (let step = pending.shift(); step; step = pending.shift()) green = (await run(step)) && green;
}
await Promise.all([worker(), worker()]);
process.exitCode = green ? 0 : 1;
