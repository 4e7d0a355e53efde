/** Recorded exchanges, one file an operation, as they went over the wire: each must keep to the contract, both ways. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type OperationId, operationTable } from '../../src/contract/generated/operations.ts';
import { complainOfAnswer, complainOfBody } from '../../src/contract/validator.ts';
import { operations } from '../../src/resources/index.ts';

interface Example {
  readonly request: {
    readonly path: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
  readonly status: number;
  readonly answer: unknown;
}

const folder = 'test/contract/examples';
const recorded = readdirSync(folder).map((file): [OperationId, Example] => [
  path.basename(file, '.json') as OperationId,
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Example,
]);

it.each(recorded)('%s is recorded as the contract has it', (id, { request, status, answer }) => {
  const row = operationTable[id];
  expect(operations[id].kind).not.toBe('notYet');
  expect(status).toBe(row.status);
  expect(row.body === 'json' ? complainOfBody(id, request.body) : request.body).toBeUndefined();
  expect(complainOfAnswer(id, answer)).toBeUndefined();
  const sent = (place: string) => Object.keys(place === 'path' ? request.path : request.query);
  for (const place of ['path', 'query']) {
    const parameters = row.parameters.filter((parameter) => parameter.in === place);
    const names = parameters.map(({ name }) => name);
    const needed = parameters.filter(({ required }) => required).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(sent(place)));
    expect(sent(place)).toEqual(expect.arrayContaining(needed));
  }
});
