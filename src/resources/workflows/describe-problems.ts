import type { WorkflowProblem } from '../../taskflow/problem.ts';

const describedMax = 5;

/** The first problems in one text, for people who see only that. */
export function describeProblems(problems: readonly WorkflowProblem[]): string {
  const told = problems.slice(0, describedMax).map(({ message, fix }) => `${message} (${fix})`);
  const more = problems.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
