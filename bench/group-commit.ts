/** Facts written, beside bare SQLite group commit of the same bytes on the same disk in the same run. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newId } from '../src/kernel/id.ts';
import { newFolder, openPlant, removeFolder, rowOf } from './plant.ts';
import { number, perSecond, report } from './row.ts';

const ms = 5_000;
const atOnce = 100;
const folder = newFolder();
const plant = openPlant(folder, { ten: rowOf(10) });
const [sample] = [await plant.start('ten')];
await plant.runFor('ten', { ms: 1_000, atOnce });
const texts = plant.runtime.facts(sample ?? '').map(({ facts }) => JSON.stringify(facts));
const batches = (await plant.runFor('ten', { ms, atOnce })).length * texts.length;
await plant.close();
removeFolder(folder);

const bare = bareGroupCommit();
report({
  what: 'batches of facts written, ten no-op nodes',
  figure: `${number(perSecond(batches, ms))} batches/s, ${number((perSecond(batches, ms) / bare) * 100)} % of bare SQLite`,
  bar: '≥ 40 %',
  reference: `${number(bare)} rows/s of the same bytes, 100 a commit`,
});

function bareGroupCommit(): number {
  const folder = newFolder();
  const database = new DatabaseSync(path.join(folder, 'bare.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec(
    'CREATE TABLE journal (instance TEXT, sequence INTEGER, facts TEXT, PRIMARY KEY (instance, sequence)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO journal VALUES (?, ?, ?)');
  let rows = 0;
  const until = performance.now() + ms;
  while (performance.now() < until) {
    database.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < atOnce; row += 1, rows += 1) insert.run(newId(), 1, texts[rows % texts.length] ?? '');
    database.exec('COMMIT');
  }
  database.close();
  removeFolder(folder);
  return perSecond(rows, ms);
}
