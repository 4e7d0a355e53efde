import type { IgnoredPartInfo, WorkflowProblemInfo } from '../../contract/generated/types.ts';
import { type Command, UsageError } from '../command.ts';
import { printable, table } from '../table.ts';
import { checkModes, validationBody } from '../wire.ts';
import { contentOptions, readFileOf } from './file.ts';
import { findWorkflow } from './find.ts';

export const workflowValidate: Command = {
  name: 'workflow validate',
  summary: 'check a workflow file against this server’s plug-ins; exit status 1 when something is wrong',
  arguments: ['file'],
  options: { ...contentOptions, workflow: { value: 'id|name', help: 'as a version of this workflow' } },
  run: async (given, shell) => {
    const file = await readFileOf(given, shell);
    if (file.is === 'export') throw new UsageError('workflow validate: expected one process, found an export file');
    const client = await shell.client();
    const named = given.text('workflow');
    const workflow = named === undefined ? '' : (await findWorkflow(client, named)).id;
    const problems: WorkflowProblemInfo[] = [];
    const ignored: IgnoredPartInfo[] = [];
    const failed: string[] = [];
    for (const mode of checkModes) {
      const { data = {} } = await client.call('ValidateAopWorkflowVersion', {
        body: validationBody(mode, file.content, workflow),
      });
      if (data.result !== true) failed.push(mode);
      problems.push(...(data.problems ?? []));
      ignored.push(...(data.ignored ?? []));
    }
    const rows = problems.map((problem) => [
      printable(problem.mode),
      printable(problem.node_id),
      printable(problem.rule),
      printable(problem.message),
      printable(problem.fix),
    ]);
    const valid = failed.length === 0;
    const verdict = valid
      ? 'Valid.'
      : `${table(['CHECK', 'NODE', 'RULE', 'PROBLEM', 'HOW TO MEND'], rows)}\n\nNot valid: ${failed.join(', ')}.`;
    const text = [verdict, ...ignoredText(ignored)].join('\n\n');
    return { text, data: { result: valid, problems, ignored }, failed: !valid };
  },
};

const nodesShownMax = 5;

function ignoredText(ignored: readonly IgnoredPartInfo[]): readonly string[] {
  if (ignored.length === 0) return [];
  const rows = ignored.map(({ part, count = 0, node_ids: nodes = [], message }) => {
    const more = count > nodesShownMax ? ' …' : '';
    return [printable(part), printable(nodes.slice(0, nodesShownMax).join(' ')) + more, printable(message)];
  });
  return [`Kept, and not heeded by a run:\n${table(['PART', 'AT', 'WHAT IT MEANS'], rows)}`];
}
