import { describe, expect, it } from 'vitest';
import { flow, type Details } from '../../test/support/flow.ts';
import { Play } from '../../test/support/play.ts';

const drawn = (drawing: string, details: Record<string, Details> = {}, trigger = {}) =>
  new Play(flow(drawing, details), trigger).start();
const variablesOf = (play: Play) => play.state.scopes[0]?.variables ?? {};
const verdicts = { gathers: { verdicts: { verdict: 'verdict', at: '${loopCounter}' } } };

describe('what rounds find is gathered', () => {
  it('in their order, from the forms of to-dos, and stays out of the process variables', () => {
    const play = drawn('start -> todo|3 -> end', { todo: verdicts });
    const [, first, second, third] = Object.keys(play.state.activities).map(Number);
    for (const [activity, verdict] of [
      [third, 'bad'],
      [first, 'good'],
      [second, 'unsure'],
    ] as const)
      play.tell({
        kind: 'decide',
        activity: activity ?? 0,
        attempt: 1,
        decision: { action: 'CONTINUE', approver: { id: 'a', name: 'A' }, comment: '', form: { verdict } },
      });
    expect(play.status).toBe('finished');
    expect(variablesOf(play)).toEqual({
      verdicts: {
        value: [
          { verdict: 'good', at: 0 },
          { verdict: 'unsure', at: 1 },
          { verdict: 'bad', at: 2 },
        ],
      },
    });
  });

  it('from results of actions too; what one does not have is left out, null is not', () => {
    const play = drawn('start -> call=3 -> end', { call: { gathers: { found: { score: 'score' } } } });
    play.end('call', { score: 7 });
    play.end('call', {});
    play.end('call', { score: null });
    expect(variablesOf(play)).toEqual({ found: { value: [{ score: 7 }, {}, { score: null }] } });
  });

  it('from what scripts and calls inside set, each round its own', () => {
    const play = drawn('start -> sub|2 -> end\nsub: start1 -> flow -> call -> end1', {
      sub: { gathers: { found: { host: 'host' } } },
      call: { input: { host: '${host}' } },
    });
    for (const host of ['a', 'b'])
      play.tell({
        kind: 'childEnded',
        activity: play.at('flow').number,
        epoch: 0,
        outcome: { is: 'finished', result: { output: { value: { host } } } },
      });
    const inputs = play.facts.flatMap((fact) => (fact.kind === 'actionRequested' ? [fact.request.input] : []));
    expect(inputs).toEqual([{ value: { host: 'a' } }, { value: { host: 'b' } }]);
    play.end('call');
    play.end('call');
    expect(variablesOf(play)).toEqual({ found: { value: [{ host: 'b' }, { host: 'a' }] } });
  });

  it('with no rounds it is empty; what is not waited for is not in it', () => {
    expect(variablesOf(drawn('start -> todo|0 -> end', { todo: verdicts }))).toEqual({ verdicts: { value: [] } });
    const until = "verdict == 'bad'";
    const play = drawn('start -> todo|3 -> end', { todo: { ...verdicts, until } });
    play.decide('todo', { form: { verdict: 'bad' } });
    expect(play.status).toBe('finished');
    expect(variablesOf(play)).toEqual({ verdicts: { value: [{ verdict: 'bad', at: 2 }] } });
  });

  it('can be looked at meanwhile, and is gone with an activity that is interrupted', () => {
    const play = drawn('start -> and -> todo=2 -> end\nand -> call -> a -> end2\ntodo! timer -> b -> end3', {
      todo: verdicts,
      a: { input: { so: '${verdicts}' } },
      b: { input: { so: '${vars:exists(verdicts)}' } },
    });
    play.decide('todo', { form: { verdict: 'good' } });
    play.end('call');
    play.wait(3_600_000);
    const inputs = play.facts.flatMap((fact) => (fact.kind === 'actionRequested' ? [fact.request.input] : []));
    expect(inputs.slice(1)).toEqual([
      { value: { so: [{ verdict: 'good', at: 0 }, { at: 1 }] } },
      { value: { so: false } },
    ]);
  });

  it('what cannot be read is the fault of its round, and a retry reads it again', () => {
    const play = drawn('start -> todo|2 -> end', { todo: { gathers: { all: { n: '${n + 1}' } } } });
    play.decide('todo');
    expect(play).toMatchObject({ status: 'failed', waiting: 'todo:multi todo:todo todo:faulted' });
    play.tell({ kind: 'setVariables', variables: { n: 1 }, by: { id: 'a', name: 'A' } });
    play.retry();
    play.decide('todo');
    expect(variablesOf(play)).toEqual({ n: { value: 1 }, all: { value: [{ n: 2 }, { n: 2 }] } });
  });

  it('of at most 2,047 rounds, also where they run one after another', () =>
    expect(drawn('start -> todo=2048 -> end', { todo: verdicts })).toMatchObject({
      status: 'failed',
      waiting: 'todo:faulted',
    }));
});

it('what an activity is given is set where it sees the name: in its subprocess, or as the item of its round', () => {
  const play = drawn('start -> todo|trigger.ips -> end', {}, { ips: ['x', 'y'] });
  const by = { id: 'a', name: 'A' };
  play.tell({ kind: 'setVariables', activity: play.at('todo').number, variables: { item: 'z', n: 1 }, by });
  expect(variablesOf(play)).toEqual({ n: { value: 1 } });
  expect(play.at('todo').own).toEqual({ item: { value: 'z' } });
});

it('what a call hands back for its own scope stays in the subprocess around it', () => {
  const details = { flow: { resultsAreLocal: true }, call: { input: { host: '${host}' } } } as const;
  const play = drawn('start -> sub -> end\nsub: start1 -> flow -> call -> end1', details);
  const outcome = { is: 'finished', result: { output: { value: { host: 'a' } } } } as const;
  play.tell({ kind: 'childEnded', activity: play.at('flow').number, epoch: 0, outcome });
  expect(play.waiting).toBe('sub:inside call:action');
  expect(variablesOf(play)).toEqual({});
});

it('a list may be given by a text that names a variable', () => {
  const play = new Play(flow("start -> todo|'hosts' -> end")).start({ variables: { hosts: ['a', 'b'] } });
  expect(play.waiting).toBe('todo:multi todo:todo todo:todo');
  expect(drawn("start -> todo|'hosts' -> end").status).toBe('failed');
});
