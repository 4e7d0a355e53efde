import { METHODS } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractDocument } from '../../src/contract/document.ts';
import { type OperationRow, operationTable } from '../../src/contract/generated/operations.ts';
import { type Edge, pathOf, project, startEdge, workspace } from '../support/edge.ts';

let edge: Edge;
beforeAll(async () => (edge = await startEdge()));
afterAll(() => edge.close());

const rows = Object.values(operationTable);
const writer = { 'X-Auth-Token': 'writer' };
/** Nothing is built here, so each operation answers with its name. */
const operationAt = async (method: string, path: string) =>
  String((await edge.send({ method, path, headers: writer })).json['message']).split(' ')[0];

it('every operation of the contract is routed and says by name that it is not built', async () => {
  const found = await Promise.all(rows.map((row) => operationAt(row.method, pathOf(row.id))));
  expect(found).toEqual(rows.map(({ id }) => id));
});

describe('where two paths match the same request', () => {
  const pairs = contractDocument()['x-ambiguous-paths'];
  const rowOf = (method: string, path: string): OperationRow | undefined =>
    rows.find((row) => row.method === method && row.path === path);
  /** A path that matches both: the literal where either has one. */
  const both = (prefer: string, over: string) =>
    prefer.split('/').map((segment, index) => {
      const other = over.split('/')[index] ?? '';
      if (!segment.startsWith('{')) return segment;
      if (!other.startsWith('{')) return other;
      return segment === '{project_id}' ? project : segment === '{workspace_id}' ? workspace : 'x';
    });

  it('the one that the contract prefers wins, for each of the 119 pairs', async () => {
    expect(pairs).toHaveLength(119);
    for (const { method, prefer, over } of pairs) {
      const path = both(prefer, over).join('/');
      const found = await edge.send({ method, path, headers: writer });
      const isPreferred = String(found.json['message']).startsWith(`${rowOf(method, prefer)?.id} `);
      // A workspace named `tags` is no workspace, so the preferred operation refuses it by the workspace.
      expect(isPreferred || found.status === 403, `${method} ${path}: ${found.text}`).toBe(true);
    }
  });
});

it('an operation that is not built answers 501 in the words of every refusal', async () => {
  const { status, json, headers } = await edge.send({ path: pathOf('ListAlertRules'), headers: writer });
  expect(status).toBe(501);
  const message = 'ListAlertRules is not built yet; docs/coverage.md lists what is';
  const code = 'SecMaster.20040700';
  expect(json).toEqual({ code, message, error_code: code, error_msg: message, request_id: headers['x-request-id'] });
});

it('no method breaks anything: what is not there is 404, whatever HTTP calls it', async () => {
  const path = pathOf('ListWorkflows');
  for (const method of METHODS.filter((known) => known !== 'CONNECT')) {
    const { status } = await edge.send({ method, path: `${path}/a/b/c/d`, headers: writer });
    expect([method, status]).toEqual([method, 404]);
    expect([method, (await edge.send({ method, path })).status]).toEqual([method, 401]);
  }
});

it('an unknown path is 404 for those who are known, and never a redirect', async () => {
  for (const path of ['/v1', `${pathOf('ListWorkflows')}/`, pathOf('ListWorkflows').toUpperCase(), '/v9/x?secret=1']) {
    const { status, json } = await edge.send({ path, headers: writer });
    expect(status).toBe(404);
    expect(json['message']).not.toContain('secret');
  }
  expect((await edge.send({ method: 'PATCH', path: pathOf('ListWorkflows'), headers: writer })).status).toBe(404);
});
