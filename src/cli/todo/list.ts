import type { TaskInfo } from '../../contract/generated/types.ts';
import { type Command, wholeNumber } from '../command.ts';
import { fields, printable, table, timeText } from '../table.ts';

const limitByDefault = 20;

export const todoList: Command = {
  name: 'todo list',
  summary: 'list what waits for a person',
  arguments: [],
  options: {
    handled: { help: 'what was decided, instead' },
    limit: { value: 'number', help: `how many; ${limitByDefault} unless said otherwise` },
  },
  run: async (given, shell) => {
    const client = await shell.client();
    const answer = await client.call('ListTasks', {
      query: {
        limit: wholeNumber(given.text('limit') ?? String(limitByDefault), '--limit', { min: 1, max: 1_000 }),
        query_type: given.has('handled') ? 'all_handled' : 'my_todo',
      },
    });
    const { data = [], total = data.length } = answer;
    const rows = data.map((todo) => [
      printable(todo.id),
      printable(todo.name),
      kindOf(todo),
      printable(todo.status),
      printable(todo.action_instance_id),
      timeText(todo.create_time),
      timeText(todo.due_date),
    ]);
    const more = total > data.length ? `\n${data.length} of ${total}` : '';
    return { text: table(['TO-DO', 'NAME', 'KIND', 'STATUS', 'RUN', 'SINCE', 'DUE'], rows) + more, data: answer };
  },
};

const kinds: Readonly<Record<NonNullable<TaskInfo['business_type']>, string>> = {
  WORKFLOWPUBLISH: 'release of a workflow',
  WORKFLOWNODEAPPROVE: 'step of a run',
  PLAYBOOKPUBLISH: 'release of a playbook',
  PLAYBOOKNODEAPPROVE: 'step of a playbook run',
};
const kindOf = ({ business_type: type }: TaskInfo) => (type ? kinds[type] : '');

export const todoShow: Command = {
  name: 'todo show',
  summary: 'show a to-do: what it asks, what it shows, how it was decided',
  arguments: ['todo'],
  options: {},
  run: async (given, shell) => {
    const client = await shell.client();
    const answer = await client.call('ShowTask', { path: { task_id: given.argument('todo') } });
    const todo = answer.data ?? {};
    const { decision } = todo;
    return {
      text: fields([
        ['To-do', printable(todo.id)],
        ['Name', printable(todo.name)],
        ['Kind', kindOf(todo)],
        ['Description', printable(todo.description)],
        ['Status', printable(todo.status)],
        ['Run', printable(todo.action_instance_id)],
        ['Node', printable(todo.definition_key)],
        ['Due', timeText(todo.due_date)],
        ['Shows', printable(todo.view_parameters)],
        ['Asks for', printable(todo.handle_parameters)],
        ['Decision', decision ? printable([decision.action, decision.approver_name, decision.comment].join('  ')) : ''],
        ...(todo.comments ?? []).map(
          (comment) => ['Comment', printable(`${comment.user_name}: ${comment.message}`)] as const,
        ),
      ]),
      data: answer,
    };
  },
};
