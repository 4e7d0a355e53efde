import { describe, expect, it } from 'vitest';
import { flow } from '../../test/support/flow.ts';
import { ada, Play, run } from '../../test/support/play.ts';
import type { NodeId } from './definition.ts';
import { advance } from './engine.ts';
import { owed } from './owed.ts';
import type { Ask } from './messages.ts';
import { liveActivities, newState } from './state.ts';

const factBytesMax = 64 * 1024;
const stateBytesMax = 1024 * 1024;
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
function keepsTheBounds(play: Play): void {
  for (const fact of play.facts) expect(bytes(fact)).toBeLessThanOrEqual(factBytesMax);
  expect(bytes(play.state)).toBeLessThanOrEqual(stateBytesMax);
}

describe('a fact stays small, whatever is sent', () => {
  it('a start with large everything', () => {
    const text = '\u0001'.repeat(5_000);
    const play = new Play(flow('start -> todo -> end'), { text }).start({
      workflowInput: { value: { text } },
      debugging: {
        breakpoints: [],
        mocks: { value: { todo: { text } } },
        mocked: ['todo' as NodeId],
        sideEffects: false,
      },
    });
    keepsTheBounds(play);
    expect(play.status).toBe('finished');
    expect(play.output('todo')).toEqual({ text });
  });

  it('a to-do with ten thousand fields and five hundred handlers', () => {
    const field = { key: 'key', type: 'String', description: '说明', required: false };
    const form = Array.from({ length: 10_000 }, (_, index) => ({ ...field, name: `field ${index}` }));
    const few = form.slice(0, 150);
    const handlers = Array.from({ length: 500 }, (_, index) => `00000000-0000-7000-8000-${index}`.padEnd(36, '0'));
    const details = { handlers, name: '名'.repeat(5_000), description: '说'.repeat(5_000) };
    keepsTheBounds(run(flow('start -> todo -> end', { todo: { ...details, view: form, form } })));
    keepsTheBounds(run(flow('start -> todo -> end', { todo: { ...details, view: few, form: few } })));
  });

  it('very many tokens before a join, over a flow with a long id: what does not fit starts it once more', () => {
    const long = '标'.repeat(200);
    const names = Array.from({ length: 100 }, (_, index) => `a${index}`);
    const rows = names.map((name) => `andSplit -> ${name} -> xor${long}`);
    const drawing = flow(`start -> andSplit\n${rows.join('\n')}\nxor${long} -> orJoin -> end\nstart -> b -> orJoin`);
    const play = new Play(drawing).start();
    for (const name of names) play.end(name);
    play.end('b');
    expect(play.status).toBe('finished');
    keepsTheBounds(play);
    expect(play.trail.split(' ').filter((node) => node === 'orJoin').length).toBe(2);
  });

  it('giant comments, reasons and messages', () => {
    const giant = '巨'.repeat(500_000);
    const play = new Play(flow('start -> and -> todo -> end\nand -> a -> end\nand -> b -> end')).start();
    play.end('a', { is: 'unknown', message: giant });
    play.fail('b', giant);
    play.retry({ reason: giant });
    play.terminate(giant);
    play.end('a', { is: 'unknown', message: giant });
    play.fail('b', giant);
    play.retry();
    play.decide('todo', { action: 'TERMINATE', comment: giant });
    keepsTheBounds(play);
  });

  it('numbers and marks that JSON writes longer than they look', () => {
    const numbers = Array.from({ length: 3_000 }, () => -1.234567890123456e-300);
    keepsTheBounds(run(flow('start -> a -> end'), {}, { a: { numbers } }));
    keepsTheBounds(run(flow('start -> a -> end'), {}, { a: { text: '\ud800'.repeat(9_000) } }));
  });
});

describe('a live state stays small', () => {
  it('with a thousand actions at once, each with a large input', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `Activity_${index}`);
    const drawing = ['start -> and', ...names.map((name) => `and -> ${name} -> andJoin`), 'andJoin -> end'];
    const input = { text: '${trigger.text}' };
    const details = Object.fromEntries(names.map((name) => [name, { input }]));
    const play = new Play(flow(drawing.join('\n'), details), { text: 'x'.repeat(3_000) }).start();
    while (play.state.paused) play.tell({ kind: 'goOn' });
    expect(play.owed('perform')).toHaveLength(1_000);
    keepsTheBounds(play);
    play.terminate();
    keepsTheBounds(play);
  });

  it('with a thousand rounds of a subprocess at once, each with large results', () => {
    const drawing = 'start -> sub|1000 -> end\nsub: start1 -> a -> Activity_0a1b2c3 -> end1';
    const details = { Activity_0a1b2c3: { input: { text: '${trigger.text}' } } };
    let state = newState();
    const tell = (ask: Ask) => {
      const step = advance(definition, state, { ...ask, at: 1 }, tools);
      if ('facts' in step) ({ state } = step);
    };
    const definition = flow(drawing, details);
    const tools = { hashOf: () => 'f'.repeat(64) };
    const text = 'x'.repeat(200);
    tell({ kind: 'start', trigger: { value: { text } }, workflowInput: { value: {} }, by: ada });
    while (state.paused) tell({ kind: 'goOn' });
    const output = { is: 'output', output: { value: { text } } } as const;
    for (const debt of owed(state))
      if (debt.kind === 'perform') tell({ ...debt, kind: 'actionEnded', outcome: output });
    expect(liveActivities(state).filter(({ node }) => node === 'Activity_0a1b2c3')).toHaveLength(1_000);
    expect(bytes(state)).toBeLessThanOrEqual(stateBytesMax);
  });

  it('with a thousand actions that fail at once, each with a giant message', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `Activity_${index}`);
    const definition = flow(['start -> and', ...names.map((name) => `and -> ${name} -> end`)].join('\n'));
    const play = new Play(definition).start();
    while (play.state.paused) play.tell({ kind: 'goOn' });
    const outcome = { is: 'failure', message: '\u0001'.repeat(10_000), final: true } as const;
    let { state } = play;
    for (const { activity, attempt } of play.owed('perform')) {
      const ask = { kind: 'actionEnded', activity, attempt, outcome } as const;
      const step = advance(definition, state, { ...ask, at: play.now }, { hashOf: (text) => text });
      if ('facts' in step) ({ state } = step);
    }
    expect(state.status).toBe('failed');
    expect(liveActivities(state).filter(({ phase }) => phase.is === 'faulted')).toHaveLength(1_000);
    expect(bytes(state)).toBeLessThanOrEqual(stateBytesMax);
  });

  it('with a loop that splits for ever, which ends in a fault', () => {
    const play = new Play(flow('start -> xor -> and -> xor\nand -> todo -> end')).start();
    while (play.state.paused) play.tell({ kind: 'goOn' });
    expect(play).toMatchObject({ status: 'failed', fault: { reason: 'aliveExceeded' } });
    keepsTheBounds(play);
    play.terminate();
    expect(play.status).toBe('terminated');
  });

  it('with edits of many inputs', () => {
    const play = new Play(flow('start -> a -> end')).start();
    play.fail('a');
    const items = Array.from({ length: 100 }, (_, index) => ({
      target: 'input' as const,
      name: `input ${index}`,
      value: 'x'.repeat(30_000),
    }));
    play.tell({ kind: 'retry', by: ada, reason: '', edits: { activity: play.at('a').number, items } });
    expect(play.waiting).toBe('a:action');
    keepsTheBounds(play);
  });
});

it('a node with nothing to call takes no inputs, of which nobody could say how many there are', () => {
  const play = new Play(flow('start -> lost -> end', { lost: { missing: 'No plug-in is named Lost' } })).start();
  const items = [{ target: 'input', name: 'x', value: 1 }] as const;
  const { number: activity } = play.at('lost');
  expect(play.retry({ edits: { activity, items } })).toMatchObject({ rejected: 'noInputs', status: 'failed' });
});

describe('names that every object has', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s is a node and a flow like any other', (name) => {
    const play = run(
      flow(`start -> ${name} -> use -> end`, { use: { input: { x: `\${nodes['${name}'].output.n}` } } }),
      {},
      {
        [name]: { n: 1 },
      },
    );
    expect(play.status).toBe('finished');
    expect(play.facts.find((fact) => fact.kind === 'actionRequested' && fact.activity === 2)).toMatchObject({
      request: { input: { value: { x: 1 } } },
    });
  });
});
