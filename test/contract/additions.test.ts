/** Our additions stand in SecMaster's contract: they are marked, and no stock client must know them. */
import { expect, it } from 'vitest';
import { contractDocument, type Schema } from '../../src/contract/document.ts';
import { placesOf } from '../../scripts/gen/operations.ts';

const document = contractDocument();
const { schemas, parameters } = document.components;
const places = placesOf(document);
const isOurs = (thing: object): boolean => 'x-sallyport' in thing && thing['x-sallyport'] === true;

it('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
  const components: Readonly<Record<string, object>> = { ...document.components };
  expect(references.filter(([, kind = '', name = '']) => !Object.hasOwn(components[kind] ?? {}, name))).toEqual([]);
});

it("a schema or an operation of SecMaster's requires nothing of ours", () => {
  const demanding = Object.entries(schemas)
    .filter(([, schema]) => !isOurs(schema))
    .filter(([, { properties = {}, required = [] }]) =>
      Object.entries(properties).some(([name, property]) => isOurs(property) && required.includes(name)),
    );
  const demandingOperations = places
    .filter(({ operation }) => !isOurs(operation))
    .filter(({ operation }) => operation.parameters.some((parameter) => isOurs(parameter) && parameter.required));
  expect([...demanding, ...demandingOperations]).toEqual([]);
  expect(isOurs(parameters['Idempotency-Key'] ?? {}) && parameters['Idempotency-Key']?.required).toBe(false);
});

it("a schema of ours is used by SecMaster's only in a field that is marked as ours", () => {
  const used = (schema: Schema): string[] =>
    [schema.$ref, schema.items?.$ref].flatMap((ref) => (ref ? [ref.slice(ref.lastIndexOf('/') + 1)] : []));
  const slips = Object.entries(schemas)
    .filter(([, schema]) => !isOurs(schema))
    .flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, property]) => !isOurs(property) && used(property).some((ref) => isOurs(schemas[ref] ?? {})))
        .map(([field]) => `${name}.${field}`),
    );
  expect(slips).toEqual([]);
});
