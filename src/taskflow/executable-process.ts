import { holdsNodes, isTrue } from './element.ts';
import type { Findings } from './problem.ts';
import { attributeOf, elementsOf, isNamed, namespaces } from './xml/tree.ts';
import type { XmlElement } from './xml/tree.ts';

/** Which process of a document runs: the one marked executable, else the only one that is no empty pool. */
export function executableProcess(root: XmlElement, findings: Findings): XmlElement | undefined {
  if (!isNamed(root, namespaces.bpmn, 'definitions')) {
    findings.add('readable', {
      message: `Expected the element definitions of BPMN 2.0 (${namespaces.bpmn}) at the root, found ${root.name.local} (${root.name.uri || 'no namespace'})`,
      fix: 'Save the diagram as BPMN 2.0',
    });
    return undefined;
  }
  const processes = elementsOf(root).filter((element) => isNamed(element, namespaces.bpmn, 'process'));
  const candidates = narrowed(narrowed(processes, isExecutable), holdsNodes);
  if (candidates.length === 1) return candidates[0];
  const ids = candidates.map((process) => attributeOf(process, 'id') ?? 'without an id').join(', ');
  findings.add('executableProcess', {
    message: candidates.length === 0 ? 'The document has no process' : `It is not clear which process runs: ${ids}`,
    fix: 'Set isExecutable="true" on the one process that runs, "false" on the others',
  });
  return undefined;
}

/** Those that pass the test, or all where none does. */
function narrowed<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly Item[] {
  const passing = items.filter(test);
  return passing.length > 0 ? passing : items;
}
const isExecutable = (process: XmlElement): boolean => isTrue(process, 'isExecutable');
