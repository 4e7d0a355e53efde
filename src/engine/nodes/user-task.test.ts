import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { Play } from '../../../test/support/play.ts';
import { parseTemplate } from '../expression/parse.ts';
import type { Template } from '../expression/template.ts';

const opened = (play: Play) => play.facts.find(({ kind }) => kind === 'todoOpened');
const review = (title: string) =>
  flow('start -> todo -> end', { todo: { name: title, title: parseTemplate(title) as Template } });

describe('user task', () => {
  it('resolves the expressions in its name; one that cannot be resolved keeps its text', () => {
    const known = new Play(review('Block ${trigger.ip}?'), { ip: '10.0.0.1' }).start();
    expect(opened(known)).toMatchObject({ todo: { name: 'Block 10.0.0.1?' } });
    const unknown = new Play(review('Block ${nobody}?')).start();
    expect(opened(unknown)).toMatchObject({ todo: { name: 'Block ${nobody}?' } });
  });

  it('names whom the drawing names; one that cannot be resolved, or is empty, is nobody', () => {
    const assignee = (text: string) =>
      opened(
        new Play(flow('start -> todo -> end', { todo: { assignee: parseTemplate(text) as Template } }), {
          owner: 'ann',
          nobody: '',
        }).start(),
      );
    expect(assignee('ann')).toMatchObject({ todo: { assignee: 'ann' } });
    expect(assignee('${trigger.owner}')).toMatchObject({ todo: { assignee: 'ann' } });
    for (const text of ['${trigger.nobody}', '${trigger.missing}', '${unknown}'])
      expect(assignee(text)).not.toMatchObject({ todo: { assignee: expect.anything() } });
  });

  it('shows view parameters resolved and form parameters with their defaults', () => {
    const field = { key: 'k', type: 'String', description: '', required: false };
    const shown = flow('start -> todo -> end', {
      todo: {
        view: [
          {
            ...field,
            name: 'title',
            value: { is: 'template', template: parseTemplate('${trigger.title}') as Template },
          },
        ],
        form: [{ ...field, name: 'verdict', value: { is: 'literal', value: 'benign' } }],
      },
    });
    expect(opened(new Play(shown, { title: 'odd login' }).start())).toMatchObject({
      todo: {
        view: { value: [{ name: 'title', value: 'odd login' }] },
        form: { value: [{ name: 'verdict', value: 'benign' }] },
      },
    });
  });

  it('is at fault when its due date is neither a date nor a duration', () => {
    const odd = flow('start -> todo -> end', { todo: { dueDate: parseTemplate('soon') as Template } });
    expect(new Play(odd).start().fault?.message).toContain('must be an ISO 8601 date-time or duration');
  });
});
