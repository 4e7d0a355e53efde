import { holdsPart, inMemoryPage } from '../listing.ts';
import { reading, type Some } from '../operation.ts';
import { Problem } from '../problem.ts';
import { type DataClass, dataClasses, findDataClass } from './model.ts';
import { dataClassToWire, fieldToWire } from './wire.ts';

export const dataClassOperations: Some<'ListDataclass' | 'ShowDataClassInfo' | 'ListDataclassFields'> = {
  ListDataclass: reading(({ request: { query }, scope }) => {
    const found = dataClasses.filter(
      ({ name, description }) =>
        holdsPart(name, query.name) &&
        holdsPart(description, query.description) &&
        (query.business_code ?? name) === name &&
        query.is_built_in !== false,
    );
    const shown = inMemoryPage(found, query);
    return { total: found.length, dataclass_details: shown.map((dataClass) => dataClassToWire(dataClass, scope)) };
  }),

  ShowDataClassInfo: reading(({ request: { path }, scope }) => dataClassToWire(get(path.dataclass_id), scope)),

  ListDataclassFields: reading(({ request: { path, query } }) => {
    const dataClass = get(path.dataclass_id);
    const found = dataClass.fields
      .map((field) => fieldToWire(dataClass, field))
      .filter(
        (field) =>
          (holdsPart(field.name ?? '', query.name) || field.field_key === query.name) &&
          query.is_built_in !== false &&
          (query.mapping ?? field.mapping) === field.mapping,
      );
    return { total: found.length, field_details: inMemoryPage(found, query) };
  }),
};

function get(id: string): DataClass {
  const found = findDataClass(id);
  if (!found) throw new Problem({ kind: 'dataClassNotFound', dataClass: id });
  return found;
}
