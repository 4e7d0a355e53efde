import type { ComponentActionInfo, ComponentInfo } from '../../contract/generated/types.ts';
import type { ParameterSpecs } from '../../plugins/plugin.ts';
import type { RegisteredFunction, RegisteredPlugin } from '../../plugins/registry.ts';

export const pluginToWire = ({ id, versionId, plugin }: RegisteredPlugin): ComponentInfo => ({
  id,
  name: plugin.name,
  description: plugin.description,
  component_type: 'system',
  dev_language: 'TypeScript',
  creator_id: 'system',
  creator_name: 'system',
  modifier_id: 'system',
  modifier_name: 'system',
  versions: [
    {
      id: versionId,
      version_num: plugin.version,
      version_desc: '',
      status: 'enabled',
      package_name: plugin.name,
      connection_config: '[]',
    },
  ],
});

/** Exactly one version of a function is installed, and it is enabled. */
export function functionToWire({ id, versionId, name, function: fn }: RegisteredFunction): ComponentActionInfo {
  const version = {
    action_version_name: `${name} ${fn.version}`,
    action_version_number: fn.version,
    action_enable: 'true',
    action_input: parametersToWire(fn.inputs),
    action_output: parametersToWire(fn.outputs),
  };
  return {
    id,
    action_name: name,
    action_desc: fn.description,
    action_type: 'action',
    can_update: false,
    creator_name: 'system',
    action_version_id: versionId,
    ...version,
    action_versions: [{ id: versionId, creator_name: 'system', action_status: 'published', ...version }],
  };
}

/** JSON text of parameter items, in the shape that the reference page's own items have. [seed] */
const parametersToWire = (specs: ParameterSpecs): string =>
  JSON.stringify(
    Object.entries(specs).map(([name, { type, description, required = false, default: fallback }]) => ({
      key: name,
      name,
      description,
      type,
      required,
      readonly: false,
      default_value: fallback ?? '',
      value: '',
    })),
  );
