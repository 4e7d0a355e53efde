import type { Json } from '../../kernel/json.ts';
import type { Journal } from '../../runtime/runtime.ts';

/** What `trigger` stands for in a run; undefined while it has not begun. */
export function readTrigger(journal: Journal, instance: string): Json | undefined {
  const begun = journal.facts(instance)[0]?.facts.find(({ kind }) => kind === 'instanceStarted');
  if (begun?.kind !== 'instanceStarted') return undefined;
  const { trigger } = begun;
  return 'aside' in trigger ? journal.aside(trigger.aside) : trigger.value;
}
