/**
 * A real server that a test harms: `node harmed-server.ts serve [--demo] [--die-at <n>] [--harm <how>]`. All but the harm is the
 * product's own, its configuration and its composition too.
 *
 * - `--die-at 7` ends it with SIGKILL at its seventh persistence point.
 * - `--harm lateCommit` answers before the transaction was committed; `--harm noFlush` commits without a flush. Neither may pass the test
 *   that looks for it.
 * - `--harm slowAbort` tells running actions to stop half a second late, so that they take that long to do so.
 */
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { readConfig } from '../../src/config.ts';
import { serve } from '../../src/house.ts';
import type { Disk } from '../../src/store/commit.ts';

const lateMs = 5;

/** Each transaction is committed a while after its bodies were answered, at the latest before the next one begins. */
function commitLate(real: Disk): Disk {
  let isOwed = false;
  const pay = () => {
    if (isOwed) real.commit();
    isOwed = false;
  };
  return {
    begin: () => {
      pay();
      real.begin();
    },
    commit: () => {
      isOwed = true;
      setTimeout(pay, lateMs);
    },
  };
}

const abortLateMs = 500;

function abortLate(): void {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (reason) {
    setTimeout(() => abort.call(this, reason), abortLateMs);
  };
}

function flushNothing(): void {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (sql) {
    exec.call(this, sql.replace('synchronous = FULL', 'synchronous = OFF'));
  };
}

const { values } = parseArgs({
  allowPositionals: true,
  options: { demo: { type: 'boolean' }, 'die-at': { type: 'string' }, harm: { type: 'string' } },
});
const dieAt = Number(values['die-at'] ?? 0);
let points = 0;
if (values.harm === 'noFlush') flushNothing();
if (values.harm === 'slowAbort') abortLate();
await serve(readConfig({ demo: values.demo === true }), {
  faults: () => {
    points += 1;
    if (points === dieAt) process.kill(process.pid, 'SIGKILL');
  },
  ...(values.harm === 'lateCommit' && { disk: commitLate }),
});
