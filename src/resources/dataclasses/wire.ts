import type { DataClassResponseBody, FieldResponseBody } from '../../contract/generated/types.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { derivedId } from '../../kernel/id.ts';
import type { Scope } from '../scope.ts';
import type { DataClass, DataClassField, FieldType } from './model.ts';

export const dataClassToWire = ({ id, name, description }: DataClass, scope: Scope): DataClassResponseBody => ({
  id,
  name,
  business_code: name,
  description,
  is_built_in: true,
  project_id: scope.project,
  workspace_id: scope.workspace,
  creator_id: 'system',
  creator_name: 'system',
  modifier_id: 'system',
  modifier_name: 'system',
});

export const fieldToWire = ({ id, name }: DataClass, field: DataClassField): FieldResponseBody => ({
  id: derivedId(`data class/${id}/${field.key}`, 0, firstInstant),
  business_id: id,
  business_type: 'dataclass',
  business_code: name,
  dataclass_name: name,
  field_key: field.key,
  name: field.name,
  display_type: field.type,
  // The only value that the contract has; the others show in display_type and json_schema.
  field_type: field.type === 'String' ? 'String' : undefined,
  json_schema: JSON.stringify(schemaOf(field)),
  is_built_in: true,
  required: field.required,
  read_only: false,
  searchable: true,
  visible: true,
  mapping: !field.key.includes('.'),
});
/** Part of every field's id, so it never changes. */
const firstInstant = Date.UTC(2026, 0, 1);

const schemas = {
  String: { type: 'string' },
  Object: { type: 'object' },
  Timestamp: { type: 'string', format: 'date-time' },
  Integer: { type: 'integer' },
  Boolean: { type: 'boolean' },
  Enum: { type: 'string' },
  'List<String>': { type: 'array', items: { type: 'string' } },
  'List<Object>': { type: 'array', items: { type: 'object' } },
} as const satisfies Record<FieldType, JsonObject>;

const schemaOf = ({ type, values }: DataClassField): JsonObject =>
  type === 'Enum' ? { ...schemas.Enum, enum: values } : schemas[type];
