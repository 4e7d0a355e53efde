/** `npm run bench [name …]`: runs each measurement by itself and prints one table. Its figures are this machine's, now. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Row } from './row.ts';

const helpers = new Set(['index', 'plant', 'row']);
const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => !helpers.has(name));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`There is no measurement ${unknown.join(', ')}; there are ${all.join(', ')}`);

const rows: Row[] = [];
let failed = 0;
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`measuring ${name} …`);
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { status, stdout } = spawnSync(process.execPath, [file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) failed += 1;
  for (const line of stdout.split('\n')) if (line.startsWith('row ')) rows.push(JSON.parse(line.slice(4)) as Row);
}
const [cpu] = os.cpus();
console.log(
  `\n${os.cpus().length} × ${cpu?.model ?? 'unknown'}, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
for (const { what, figure, bar, reference } of rows)
  console.log(`\n${what}\n  figure     ${figure}\n  bar        ${bar}${reference && `\n  reference  ${reference}`}`);
process.exitCode = failed === 0 ? 0 : 1;
