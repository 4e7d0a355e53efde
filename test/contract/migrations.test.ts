/** What an older program wrote is read as it was by this one. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { findInstance } from '../../src/resources/instances/store.ts';
import type { ProjectId, WorkspaceId } from '../../src/resources/scope.ts';
import type { WorkflowId } from '../../src/resources/workflows/model.ts';
import { findActive, findVersion, findWorkflow } from '../../src/resources/workflows/store.ts';
import { findWorkspace } from '../../src/resources/workspaces/store.ts';
import { readMessage, waitingMessages } from '../../src/runtime/outbox.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));
const open = (steps: number) =>
  openStore({
    folder,
    clock: systemClock,
    migrations: migrations.slice(0, steps),
    onFatal: (error) => {
      throw error;
    },
  });
const scope = { project: 'p' as ProjectId, workspace: 'w' as WorkspaceId };

it('rows from before there were checksums get theirs', async () => {
  const before = open(6);
  const rows = [
    `INSERT INTO workspace VALUES ('w', 'p', 'näme 漢', '', '{}', 1, 'u', 'U', 2, 'u', 'U')`,
    `INSERT INTO workflow VALUES ('f', 'w', 'flow', 'a "quoted" text', 'general', 'c', NULL, 1, 1, 'u', 'U', 2, 'u', 'U')`,
    `INSERT INTO version VALUES ('v', 'w', 'f', 'v', '', 'general', 'active', 1, 'd', NULL, NULL, 1, 'u', 'U', 2, 'u', 'U', '[]',
      '[]', '', '{}', 'flow\n')`,
    `INSERT INTO instance VALUES ('i', 'p', 'w', 'f', 'flow', 'v', '1', 'd', 'manual', 'running', NULL, NULL, 1, 1, NULL, 0, 'c',
      'C', '', NULL, 'h', NULL)`,
    `INSERT INTO outbox (message) VALUES ('{"kind":"start"}')`,
  ];
  for (const row of rows) await before.write((tx) => tx.run(row));
  await before.close();
  const after = open(migrations.length);
  after.read((reading) => {
    expect(findWorkspace(scope, reading, 'w')).toMatchObject({ name: 'näme 漢' });
    expect(findWorkflow(scope, reading, 'f')).toMatchObject({ description: 'a "quoted" text', enabled: true });
    expect(findVersion(scope, reading, 'v')).toMatchObject({ stage: 'active', taskflow: 'flow\n' });
    expect(findActive(scope, reading, 'f' as WorkflowId)).toMatchObject({ number: 1, input: '[]' });
    expect(findInstance(scope, reading, 'i')).toMatchObject({ status: 'running' });
    expect(waitingMessages(reading, 10).map(readMessage)).toEqual([{ kind: 'start' }]);
  });
  await after.close();
});
