/** Recorded exchanges, one file an operation, as they went over the wire: each must keep to the contract, both ways. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type OperationId, type OperationRow, operationTable } from '../../src/contract/generated/operations.ts';
import { complainOfAnswer, complainOfBody, complainOfForm } from '../../src/contract/validator.ts';
import { operations } from '../../src/resources/index.ts';

interface Example {
  readonly request: {
    readonly path: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, unknown>>;
    /** Of a form its fields; a file is its text. */
    readonly body?: unknown;
  };
  readonly status: number;
  /** Absent where the answer is empty; of a file its text, or its JSON. */
  readonly answer?: unknown;
}

const folder = 'test/contract/examples';
const recorded = readdirSync(folder).map((file): [OperationId, Example] => [
  path.basename(file, '.json') as OperationId,
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Example,
]);

it('every operation that is built is recorded', () => {
  const built = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].kind !== 'notYet');
  expect(recorded.map(([id]) => id).toSorted()).toEqual(built.toSorted());
});

it.each(recorded)('%s is recorded as the contract has it', (id, { request, status, answer }) => {
  const row = operationTable[id];
  expect(status).toBe(row.status);
  expect(complainOfRequest(row, request.body)).toBeUndefined();
  expect(complainOfAnswered(row, answer)).toBeUndefined();
  const sent = (place: string) => Object.keys(place === 'path' ? request.path : request.query);
  for (const place of ['path', 'query']) {
    const parameters = row.parameters.filter((parameter) => parameter.in === place);
    const names = parameters.map(({ name }) => name);
    const needed = parameters.filter(({ required }) => required).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(sent(place)));
    expect(sent(place)).toEqual(expect.arrayContaining(needed));
  }
});

/** What is wrong with a request's body; undefined is what is wanted. */
function complainOfRequest({ id, body: kind }: OperationRow, body: unknown): unknown {
  if (kind === 'none') return body;
  if (kind === 'json') return complainOfBody(id, body);
  const fields = Object.entries(body as Readonly<Record<string, string>>);
  return complainOfForm(
    id,
    Object.fromEntries(fields.map(([name, text]) => [name, { file: new TextEncoder().encode(text), name, type: '' }])),
  );
}

function complainOfAnswered({ id, answer: kind }: OperationRow, answer: unknown): unknown {
  if (kind === 'empty') return answer;
  if (kind === 'file') return answer === undefined ? 'the file is missing' : undefined;
  return complainOfAnswer(id, answer);
}
