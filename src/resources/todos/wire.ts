import type { Requests, Responses } from '../../contract/generated/operations.ts';
import type { ModifyTaskInfo, TaskInfo } from '../../contract/generated/types.ts';
import type { Kept } from '../../engine/state.ts';
import { isObject, type Json } from '../../kernel/json.ts';
import { damagedToWire, type Listed, pageToWire } from '../listing.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { instantFromWire, timeToWire } from '../wire-time.ts';
import {
  type BusinessType,
  type Closing,
  type Comment,
  type Todo,
  commentCharsMax,
  rightToDecide,
  updatedAt,
} from './model.ts';
import type { TodoFilter, TodoPage } from './store.ts';

const typeToWire = {
  nodeApproval: 'WORKFLOWNODEAPPROVE',
  workflowPublish: 'WORKFLOWPUBLISH',
} as const satisfies Record<BusinessType, string>; // [sdk]
const onDueToWire = { interrupt: 'INTERRUPT', continue: 'CONTINUE' } as const; // [doc]
const decisions = ['CONTINUE', 'TERMINATE', 'EXPIRED'] as const;

/** What an answer needs beside the to-do itself. */
export interface Shown {
  readonly timeZone: string;
  /** A kept value; undefined: it is too large for this answer. */
  readonly valueOf: (kept: Kept) => Json | undefined;
  readonly comments?: readonly Comment[];
}

/** [sdk] `note` and `notes` are the description, `review_comments` what the reviewer wrote. [ours] */
export function todoToWire(todo: Todo, { timeZone, valueOf, comments }: Shown): TaskInfo {
  const { stage, creator } = todo;
  const time = (at: number) => timeToWire(at, timeZone);
  const modifier = (stage.is === 'finished' ? stage.approver : creator) ?? { id: 'system', name: 'system' };
  return {
    id: todo.id,
    aopengine_task_id: todo.engineTaskId,
    name: todo.name,
    project_id: todo.project,
    workspace_id: todo.workspace,
    description: todo.description,
    note: todo.description,
    notes: todo.description,
    create_time: time(todo.openedAt),
    creator_id: creator?.id,
    creator_name: creator?.name,
    update_time: time(updatedAt(todo)),
    modifier_id: modifier.id,
    modifier_name: modifier.name,
    approveuser_id: todo.handlers.join(','),
    action_id: todo.workflow,
    action_version_id: todo.version,
    related_object: todo.workflowName,
    ...(todo.businessType === 'nodeApproval' && { definition_key: todo.node, action_instance_id: todo.instance }),
    business_type: typeToWire[todo.businessType],
    status: stage.is,
    due_date: time(todo.dueAt),
    due_handle: onDueToWire[todo.onDue],
    view_parameters: textOf(valueOf(todo.viewParameters)),
    handle_parameters: textOf(valueOf(todo.handleParameters)),
    attachment_id_list: [],
    ...(comments && { comments: comments.map(commentToWire) }),
    ...(todo.previous !== undefined && { previous_task_id: todo.previous }),
    ...(stage.is === 'finished' && decisionToWire(stage, { timeZone, valueOf })),
  };
}

const textOf = (value: Json | undefined) => (value === undefined ? undefined : JSON.stringify(value));

function decisionToWire(
  stage: Closing & { is: 'finished' },
  { timeZone, valueOf }: Omit<Shown, 'comments'>,
): Partial<TaskInfo> {
  const { approver, comment, at } = stage;
  const output = stage.output && valueOf(stage.output);
  const action = decisions.find((decision) => decision === stage.action);
  return {
    approver: approver.name,
    review_comments: comment,
    decision: {
      action,
      approver_id: approver.id,
      approver_name: approver.name,
      comment,
      time: timeToWire(at, timeZone),
      ...(isObject(output) && output['form'] !== undefined && { form: JSON.stringify(output['form']) }),
    },
  };
}

const commentToWire = ({ id, message, user, userName, at }: Comment) => ({
  id,
  message,
  user_id: user,
  user_name: userName,
  time: at,
});

export function listToWire(listed: Listed<Todo>, page: TodoPage, shown: Shown): Responses['ListTasks'] {
  const data = listed.items.map((todo) => todoToWire(todo, shown));
  return { ...pageToWire(listed.total, page), data, ...damagedToWire(listed) };
}

type Query = Requests['ListTasks']['query'];

export function filterFromWire(query: Query, scope: Scope): TodoFilter {
  const types: readonly BusinessType[] = ['nodeApproval', 'workflowPublish'];
  const { business_type: wanted, from_date: from, to_date: to } = query;
  return {
    which: query.query_type === 'my_todo' ? 'mine' : 'closed',
    decides: types.filter((type) => scope.rights.has(rightToDecide[type])),
    name: query.name,
    note: query.note,
    creatorName: query.creator_name,
    types: wanted === undefined ? undefined : types.filter((type) => typeToWire[type] === wanted),
    from: from === undefined ? undefined : instantFromWire(from, 'from_date').from,
    until: to === undefined ? undefined : instantFromWire(to, 'to_date').until,
  };
}
const sortKeys = { create_time: 'opened_at', update_time: 'updated_at' } as const;
export const pageFromWire = ({ offset, limit, sort_key, sort_dir }: Query): TodoPage => ({
  offset,
  limit,
  sortBy: sortKeys[sort_key],
  direction: sort_dir,
});

/** What a caller wants done with a to-do. */
export type Wish =
  | {
      readonly do: 'decide';
      readonly action: 'CONTINUE' | 'TERMINATE';
      readonly comment: string;
      readonly form: string | undefined;
    }
  | { readonly do: 'addComment'; readonly message: string }
  | { readonly do: 'deleteComment'; readonly comment: string }
  | { readonly do: 'attach' };

type Read = (body: ModifyTaskInfo) => Wish;
const decide =
  (action: 'CONTINUE' | 'TERMINATE'): Read =>
  ({ comment, reason, handle_parameters: form }) => ({
    do: 'decide',
    action,
    comment: commentFromWire(comment ?? reason ?? ''),
    form,
  });
const addComment: Read = ({ comment }) => ({
  do: 'addComment',
  message: commentFromWire(required('comment', comment)),
});
const attach: Read = () => ({ do: 'attach' });

/** The typed SDKs send ADD_COMMEN and DELETE_ATTACHMEN. [sdk] */
const readers: { readonly [Action in NonNullable<ModifyTaskInfo['action']>]: Read } = {
  CONTINUE: decide('CONTINUE'),
  TERMINATE: decide('TERMINATE'),
  ADD_COMMENT: addComment,
  ADD_COMMEN: addComment,
  DELETE_COMMENT: ({ comment_id: id }) => ({ do: 'deleteComment', comment: required('comment_id', id) }),
  ADD_ATTACHMENT: attach,
  DELETE_ATTACHMENT: attach,
  DELETE_ATTACHMEN: attach,
};

export function wishFromWire(body: ModifyTaskInfo): Wish {
  if (body.action === undefined) throw missing('action', 'one of CONTINUE, TERMINATE, ADD_COMMENT, DELETE_COMMENT');
  return readers[body.action](body);
}

function required(field: string, text: string | undefined): string {
  if (text === undefined || text.trim() === '') throw missing(field, 'a text that is not empty');
  return text;
}
function commentFromWire(comment: string): string {
  if (comment.length <= commentCharsMax) return comment;
  const because = `may have at most ${commentCharsMax} characters, found ${comment.length}`;
  throw new Problem({ kind: 'invalidField', field: 'comment', because });
}
const missing = (field: string, expected: string) =>
  new Problem({ kind: 'invalidField', field, because: `is missing; expected ${expected}` });
