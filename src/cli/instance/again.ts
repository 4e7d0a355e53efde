import { type Command, CommandError } from '../command.ts';
import { timeoutOption } from './follow.ts';
import { started } from './run.ts';

export const instanceAgain: Command = {
  name: 'instance again',
  summary: 'start a new run with the same trigger as an earlier one',
  arguments: ['run'],
  options: {
    watch: { help: 'tell what happens until it ends or waits' },
    ...timeoutOption,
    reason: { value: 'text', help: 'why, kept on the run' },
  },
  run: async (given, shell) => {
    const client = await shell.client();
    const earlier = given.argument('run');
    const { workflow } = await client.call('ShowAopWorkflowInstance', { path: { instance_id: earlier } });
    const id = workflow?.id;
    if (id === undefined) throw new CommandError(`${earlier}: expected a run that names its workflow, found none`);
    const reason = given.text('reason');
    const answer = await client.call('CreateWorkflowInstance', {
      path: { workflow_id: id },
      body: {
        command_type: 'ActionInstanceRunCommand',
        action_type: 'workflow',
        action_id: id,
        from_instance_id: earlier,
        ...(reason !== undefined && { reason }),
      },
    });
    return started(answer, given, shell);
  },
};
