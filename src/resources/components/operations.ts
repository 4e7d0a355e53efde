import type { RegisteredPlugin } from '../../plugins/registry.ts';
import { inMemoryPage, pageToWire } from '../listing.ts';
import { reading, type Services, type Some } from '../operation.ts';
import { Problem } from '../problem.ts';
import { functionToWire, pluginToWire } from './wire.ts';

export const componentOperations: Some<
  'ListComponents' | 'ShowComponent' | 'ListComponentActions' | 'ShowComponentAction'
> = {
  ListComponents: reading(({ request: { query }, services }) => {
    const all = [...services.plugins.plugins.values()];
    return { ...pageOf(all.length, query), data: inMemoryPage(all, query).map(pluginToWire) };
  }),

  ShowComponent: reading(({ request: { path }, services }) => ({
    code: '00000000',
    data: pluginToWire(getPlugin(services, path.component_id)),
  })),

  // Every installed function is enabled, so that asking for enabled ones only leaves none out.
  ListComponentActions: reading(({ request: { path, query }, services }) => {
    const all = [...getPlugin(services, path.component_id).functions.values()];
    return { ...pageOf(all.length, query), data: inMemoryPage(all, query).map(functionToWire) };
  }),

  ShowComponentAction: reading(({ request: { path }, services }) => {
    const { functions } = getPlugin(services, path.component_id);
    const found = [...functions.values()].find(({ id }) => id === path.action_id);
    if (!found) throw new Problem({ kind: 'componentNotFound', component: path.action_id });
    return { code: '00000000', data: functionToWire(found) };
  }),
};

function getPlugin({ plugins }: Services, id: string): RegisteredPlugin {
  const found = plugins.findById(id);
  if (!found) throw new Problem({ kind: 'componentNotFound', component: id });
  return found;
}

/** Without a limit everything is one page. */
const pageOf = (
  total: number,
  { offset = 0, limit = Math.max(total, 1) }: { offset?: number | undefined; limit?: number | undefined },
) => pageToWire(total, { offset, limit });
