import { clip, printable, table } from '../table.ts';
import type { Outline } from './play.ts';

interface Taken {
  readonly nodes: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}
interface Row {
  readonly outline: Outline;
  readonly nodes: Set<string>;
  readonly flows: Set<string>;
}
const notTakenColumnsMax = 100;

/** Which nodes and sequence flows of each workflow a scenario came by. */
export class Coverage {
  readonly #rows = new Map<string, Row>();

  add(workflow: string, outline: Outline, { nodes, flows }: Taken): void {
    const row = this.#rows.get(workflow) ?? { outline, nodes: new Set<string>(), flows: new Set<string>() };
    this.#rows.set(workflow, row);
    for (const node of nodes) row.nodes.add(node);
    for (const flow of flows) row.flows.add(flow);
  }

  data() {
    return [...this.#rows].map(([workflow, { outline, nodes, flows }]) => ({
      workflow,
      nodes: { taken: nodes.size, of: outline.nodes.length, missing: outline.nodes.filter((id) => !nodes.has(id)) },
      flows: { taken: flows.size, of: outline.flows.length, missing: outline.flows.filter((id) => !flows.has(id)) },
    }));
  }

  text(): string {
    const rows = this.data().map(({ workflow, nodes, flows }) => [
      printable(workflow),
      `${nodes.taken}/${nodes.of}`,
      `${flows.taken}/${flows.of}`,
      clip(printable([...nodes.missing, ...flows.missing].join(' ')), notTakenColumnsMax),
    ]);
    return table(['WORKFLOW', 'NODES', 'FLOWS', 'NOT TAKEN'], rows);
  }
}
