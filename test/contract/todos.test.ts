import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isObject } from '../../src/kernel/json.ts';
import { flow } from '../support/flow.ts';
import { type Runs, startRuns } from '../support/runs.ts';

let runs: Runs;
beforeEach(async () => void (runs = await startRuns()));
afterEach(() => runs.close());

const field = (name: string, type: string, required = false) => ({ key: name, name, type, description: '', required });
const review = flow('start -> todo -> notify -> end', {
  todo: {
    name: 'Block it?',
    description: 'Look twice',
    form: [field('block', 'Bool', true), field('minutes', 'Int')],
  },
});
const handledByHana = flow('start -> todo -> end', { todo: { handlers: ['hana'] } });

interface Task {
  readonly [key: string]: unknown;
  readonly id: string;
}
const list = async (who: string, query = ''): Promise<Task[]> => {
  const { status, json, text } = await runs.send(who, 'GET', `tasks${query}`);
  expect([status, text]).toEqual([200, text]);
  return json['data'] as Task[];
};
const put = (who: string, { id }: Task, body: object, key?: string) =>
  runs.send(who, 'PUT', `tasks/${id}`, { body, key });
const show = async ({ id }: Task) => (await runs.send('ada', 'GET', `tasks/${id}`)).json['data'] as Task;

/** Starts a run and waits for its to-do. */
async function todoOf(definition = review): Promise<Task & { readonly instance: string }> {
  const instance = await runs.start(definition);
  const found = await vi.waitFor(async () => {
    const tasks = [...(await list('ada')), ...(await list('hana'))];
    const task = tasks.find(({ action_instance_id: of }) => of === instance);
    if (!task) throw new Error('The to-do is not there yet');
    return task;
  });
  return { ...found, instance };
}
const block = JSON.stringify([{ key: 'block', name: 'block', value: true }]);

describe('a to-do in lists', () => {
  it('is shown to whoever may decide it, and to no others', async () => {
    const open = await todoOf();
    const hers = await todoOf(handledByHana);
    expect((await list('ada')).map(({ id }) => id)).toEqual([open.id]);
    expect((await list('hana')).map(({ id }) => id)).toEqual([hers.id]);
    expect(await list('reader')).toEqual([]);
  });

  it('moves to the handled ones once it is decided', async () => {
    const todo = await todoOf();
    expect(await list('ada', '?query_type=all_handled')).toEqual([]);
    await put('ada', todo, { action: 'CONTINUE', handle_parameters: block });
    expect(await list('ada')).toEqual([]);
    expect(await list('reader', '?query_type=all_handled')).toMatchObject([{ id: todo.id, status: 'finished' }]);
  });

  it('is found by name, note, type, creator and time; wildcards are letters', async () => {
    const { id, create_time: at } = await todoOf();
    const found = async (query: string) => (await list('ada', `?${query}`)).map((task) => task.id);
    for (const query of ['name=block', 'note=twice', 'business_type=WORKFLOWNODEAPPROVE', 'creator_name=system'])
      expect(await found(query)).toEqual([id]);
    for (const query of ['name=%25', 'note=_____', 'business_type=WORKFLOWPUBLISH', 'creator_name=ada'])
      expect(await found(query)).toEqual([]);
    const time = encodeURIComponent(String(at));
    expect(await found(`from_date=${time}&to_date=${time}`)).toEqual([id]);
    expect(await found('to_date=2020-01-01')).toEqual([]);
    expect(await found('from_date=2020-01-01')).toEqual([id]);
  });

  it('come in pages, in the order asked for', async () => {
    const ids = [(await todoOf()).id, (await todoOf()).id, (await todoOf()).id];
    const page = async (query: string) => (await runs.send('ada', 'GET', `tasks?${query}`)).json;
    expect(await page('limit=2&sort_dir=ASC')).toMatchObject({ total: 3, page: 1, size: 2 });
    const ascending = (await page('limit=2&offset=2&sort_dir=ASC'))['data'] as Task[];
    expect(ascending.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(await page('offset=50')).toMatchObject({ total: 3, data: [] });
  });
});

describe('a decision', () => {
  it('CONTINUE goes on with what was filled in', async () => {
    const todo = await todoOf();
    expect(todo).toMatchObject({ status: 'waiting', definition_key: 'todo', due_handle: 'INTERRUPT' });
    const body = { action: 'CONTINUE', comment: 'seen', handle_parameters: block };
    const { status, text, json } = await put('ada', todo, body);
    expect([status, text]).toEqual([200, text]);
    expect(json['data']).toMatchObject({ status: 'finished', approver: 'Ada', review_comments: 'seen' });
    expect(await show(todo)).toMatchObject({ decision: { action: 'CONTINUE', approver_id: 'ada', comment: 'seen' } });
    await vi.waitFor(() => expect(runs.status(todo.instance)).toBe('finished'));
    expect(runs.calls).toEqual(['notify']);
  });

  it('CONTINUE without a required parameter is refused and changes nothing', async () => {
    const todo = await todoOf();
    const { status, text } = await put('ada', todo, { action: 'CONTINUE' });
    expect(status).toBe(400);
    expect(text).toContain('Parameter block (Bool) is required');
    expect(await show(todo)).toMatchObject({ status: 'waiting' });
  });

  it('TERMINATE ends the run', async () => {
    const todo = await todoOf();
    expect((await put('ada', todo, { action: 'TERMINATE', comment: 'no' })).status).toBe(200);
    expect(runs.status(todo.instance)).toBe('terminated');
    expect(await show(todo)).toMatchObject({ status: 'finished', decision: { action: 'TERMINATE' } });
  });

  it('is a listed handler’s alone; without handlers it takes the right', async () => {
    const hers = await todoOf(handledByHana);
    const byAda = await put('ada', hers, { action: 'CONTINUE' });
    expect([byAda.status, byAda.json['code']]).toEqual([400, 'SecMaster.20040745']);
    const open = await todoOf();
    expect((await put('hana', open, { action: 'CONTINUE', handle_parameters: block })).status).toBe(403);
    expect((await put('hana', hers, { action: 'CONTINUE' })).status).toBe(200);
  });

  it('counts once: a second one, the same or another, is refused and says who decided', async () => {
    const todo = await todoOf();
    await put('ada', todo, { action: 'CONTINUE', handle_parameters: block });
    for (const action of ['CONTINUE', 'TERMINATE']) {
      const { status, json } = await put('ada', todo, { action, handle_parameters: block });
      expect([status, json['code']]).toEqual([400, 'SecMaster.20040744']);
      expect(json['message']).toContain('decided already: CONTINUE by Ada');
    }
  });

  it('sent again under its Idempotency-Key is the same one; another body under the key is refused', async () => {
    const todo = await todoOf();
    const body = { action: 'CONTINUE', handle_parameters: block };
    expect((await put('ada', todo, body, 'key-1')).status).toBe(200);
    expect((await put('ada', todo, body, 'key-1')).status).toBe(200);
    const other = await put('ada', todo, { action: 'TERMINATE' }, 'key-1');
    expect([other.status, other.json['code']]).toEqual([400, 'SecMaster.20040742']);
  });

  it('on a to-do that nobody needs any more is refused', async () => {
    const both = flow('start -> and -> todo1\n and -> todo2\n todo1 -> end\n todo2 -> end');
    const instance = await runs.start(both);
    const [first, second] = await vi.waitFor(async () => {
      const tasks = (await list('ada')).filter(({ action_instance_id: of }) => of === instance);
      expect(tasks).toHaveLength(2);
      return tasks as [Task, Task];
    });
    await put('ada', first, { action: 'TERMINATE' });
    expect(await show(second)).toMatchObject({ status: 'canceled' });
    const { status, text } = await put('ada', second, { action: 'CONTINUE' });
    expect(status).toBe(400);
    expect(text).toContain('is canceled');
  });

  it('needs a known to-do and a known action; attachments are not built', async () => {
    const todo = await todoOf();
    expect((await put('ada', { id: 'nothing' }, { action: 'CONTINUE' })).status).toBe(404);
    expect((await put('ada', todo, {})).status).toBe(400);
    expect((await runs.send('ada', 'PUT', `tasks/${todo.id}`)).status).toBe(400);
    expect((await put('ada', todo, { action: 'POSTPONE' })).status).toBe(400);
    expect((await put('ada', todo, { action: 'DELETE_ATTACHMEN', attachment_id: 'a' })).status).toBe(501);
  });
});

describe('comments', () => {
  const comments = async (todo: Task) => {
    const { comments: found } = await show(todo);
    return (Array.isArray(found) ? found : []).filter(isObject);
  };

  it('are added, also by the SDKs’ misspelt word, and deleted by who wrote them', async () => {
    const todo = await todoOf(handledByHana);
    expect((await put('ada', todo, { action: 'ADD_COMMEN', comment: 'first' })).status).toBe(200);
    expect((await put('hana', todo, { action: 'ADD_COMMENT', comment: 'second' })).status).toBe(200);
    const [first, second] = await comments(todo);
    expect([first, second]).toMatchObject([
      { message: 'first', user_id: 'ada', user_name: 'Ada' },
      { message: 'second', user_name: 'Hana' },
    ]);
    const remove = (who: string) => put(who, todo, { action: 'DELETE_COMMENT', comment_id: String(first?.['id']) });
    expect((await remove('hana')).status).toBe(400);
    expect((await remove('ada')).status).toBe(200);
    expect((await remove('ada')).status).toBe(404);
    expect(await comments(todo)).toMatchObject([{ message: 'second' }]);
  });

  it('need a text, and the right to write', async () => {
    const todo = await todoOf();
    expect((await put('ada', todo, { action: 'ADD_COMMENT', comment: ' ' })).status).toBe(400);
    expect((await put('ada', todo, { action: 'ADD_COMMENT', comment: 'x'.repeat(10_001) })).status).toBe(400);
    expect((await put('reader', todo, { action: 'ADD_COMMENT', comment: 'hello' })).status).toBe(403);
    expect(await comments(todo)).toEqual([]);
  });
});
