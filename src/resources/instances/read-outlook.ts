import type { NodeId } from '../../engine/definition.ts';
import type { Outlook as Foretold } from '../../engine/messages.ts';
import { countOf, RunSet } from '../../engine/run-set.ts';
import type { Services } from '../operation.ts';
import { loadDefinition } from '../workflows/definitions.ts';
import type { Instance, Outlook } from './model.ts';
import { readTopology } from './read-topology.ts';

const supersededShownMax = 1_000;

/** Says what a retry would do in the words of the topology: which node runs are meant, and what they are called. */
export async function readOutlook(
  services: Services,
  instance: Instance,
  { superseded, again }: Foretold['outlook'],
): Promise<Outlook> {
  const { entries } = await readTopology(services.journal, instance.id);
  const { nodes } = loadDefinition(services.read, instance.definition);
  const set = new RunSet(superseded);
  const newest = new Map(entries.map((entry) => [entry.activity, entry.id]));
  const ids = [...newest].filter(([activity]) => set.has(activity)).map(([, id]) => id);
  return {
    superseded: ids.slice(0, supersededShownMax),
    total: countOf(superseded),
    again: again.map(({ activity, node, plugin, function: called, repeatable }) => ({
      id: newest.get(activity) ?? '',
      node,
      name: nodes.get(node as NodeId)?.name || node,
      plugin,
      function: called,
      repeatable,
    })),
  };
}
