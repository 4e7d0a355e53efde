import { describe, expect, it } from 'vitest';
import { flow } from '../../../test/support/flow.ts';
import { run } from '../../../test/support/play.ts';
import type { NodeId } from '../definition.ts';

const triage = flow(`start -> xor -[trigger.severity == 'High']-> block  -> end
                              xor -[trigger.repeated == true]-> close -> end
                              xor -[else]-> notify -> end`);

describe('exclusive gateway', () => {
  it('takes the first flow whose condition holds', () => {
    expect(run(triage, { severity: 'High', repeated: true })).toMatchObject({
      status: 'finished',
      trail: 'start xor block end',
    });
  });

  it('takes the default flow when no condition holds', () => {
    expect(run(triage, { severity: 'Low' }).trail).toBe('start xor notify end');
  });

  it('is at fault when no condition holds and there is no default flow', () => {
    const stuck = run(flow(`start -> xor -[trigger.severity == 'High']-> end`), { severity: 'Low' });
    expect(stuck).toMatchObject({ status: 'failed', trail: 'start xor', fault: { reason: 'noFlowTaken' } });
  });

  it('is at fault when a condition gives no Boolean', () => {
    const odd = run(flow('start -> xor -[trigger.severity]-> end'), { severity: 'Low' });
    expect(odd).toMatchObject({ status: 'failed', fault: { reason: 'expressionFailed' } });
  });

  it('evaluates again when it is retried, on the mended context', () => {
    const play = run(flow('start -> look -> xor -[look.output.ok == true]-> end'), {}, { look: { ok: false } });
    expect(play.status).toBe('failed');
    const look = { target: 'node', node: 'look' as NodeId, output: { ok: true } } as const;
    play.retry({ edits: { activity: play.at('xor').number, items: [look] } });
    expect(play).toMatchObject({ status: 'finished', trail: 'start look xor end' });
  });

  it('merges without waiting: every token goes on', () => {
    const merge = flow(`start -> and -> a -> xor -> after -> end
                                 and -> b -> xor`);
    expect(run(merge).trail).toBe('start and a b xor after xor after end end');
  });
});
