import { namesOfRounds } from '../compile-multi.ts';
import type { Graph } from '../graph.ts';
import type { Findings } from '../problem.ts';

/** Whether what the rounds of an activity call their item and their number can be told from all other names. */
export function checkRounds(
  { nodes, numberOf }: Graph,
  meaningOf: (name: string) => string | undefined,
  findings: Findings,
): void {
  for (const node of nodes)
    for (const name of namesOfRounds(node)) {
      const meaning = numberOf.has(name) ? 'a node' : meaningOf(name);
      if (meaning !== undefined)
        findings.add('multiInstance', {
          node: node.id,
          message: `The rounds of ${node.id} know the name ${name}, which is also the name of ${meaning}`,
          fix: 'Choose another elementVariable or elementIndexVariable, or another id for the node of that name',
        });
    }
}

/** By node number: the names that its own rounds and those around it know. */
export function namesInRounds({ nodes, numberOf }: Graph): (node: string, outside: boolean) => ReadonlySet<string> {
  const own = nodes.map(namesOfRounds);
  return (id, outside) => {
    const found: string[] = [];
    let number = numberOf.get(id);
    if (outside) number = parentOf(number);
    for (; number !== undefined; number = parentOf(number)) found.push(...(own[number] ?? []));
    return new Set(found);
  };

  function parentOf(number: number | undefined): number | undefined {
    return numberOf.get(nodes[number ?? -1]?.parent ?? '');
  }
}
