import { describe, expect, it } from 'vitest';
import { FunctionFailed } from '../../src/plugins/plugin.ts';
import type { NodeId } from '../../src/engine/definition.ts';
import { wholeFrom } from '../../src/kernel/random.ts';
import { flow } from '../support/flow.ts';
import { rest, until } from '../support/virtual-time.ts';
import { runtimes } from './runtimes.ts';
import { later, worldsOf } from './world.ts';

/** Seeds of the hostile runtime: each is another order of what runs tell one another. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(runtimes)('called runs on the $name runtime', (runtime) => {
  const newWorld = worldsOf(runtime);
  function world(options: Parameters<typeof newWorld>[0] = {}) {
    const made = newWorld(options);
    made.define('child', flow('start -> look -> end'));
    return made;
  }
  const calling = flow('start -> flow -> after -> end', {
    flow: { calls: 'child', passes: { ip: '${trigger.ip}' }, results: { n: '${look.output.n}' }, idVariable: 'run' },
    after: { input: { from: '${flow.output.n}' } },
  });

  it('a run is called, gets what is handed to it, and gives back what was asked for', async () => {
    const w = world({ functions: { look: () => ({ n: 7 }) } });
    const parent = await w.start(calling, { trigger: { ip: '10.0.0.1' } });
    await w.reaches(parent, 'finished');
    const child = w.childOf(parent, 'flow');
    expect(w.state(child)).toMatchObject({ status: 'finished', trigger: { value: { ip: '10.0.0.1' } } });
    expect(w.state(child).workflowInput).toEqual({ value: { ip: '10.0.0.1' } });
    expect(w.called('after').map(({ input }) => input)).toEqual([{ from: 7 }]);
    expect(w.state(parent).scopes[0]?.variables['run']).toEqual({ value: child.id });
  });

  it('large values pass both ways', async () => {
    const large = 'x'.repeat(100_000);
    const w = world({ functions: { look: ({ input }) => ({ n: input['from'] ?? null }) } });
    w.define('child', flow('start -> look -> end', { look: { input: { from: '${workflow.input.ip}' } } }));
    const parent = await w.start(calling, { trigger: { ip: large } });
    await w.reaches(parent, 'finished');
    expect(w.called('after')[0]?.input).toEqual({ from: large });
  });

  it('a workflow that is not there is a fault until it is', async () => {
    const w = world();
    const parent = await w.start(flow('start -> flow -> end', { flow: { calls: 'missing' } }));
    await w.reaches(parent, 'failed');
    expect(w.facts(parent)).toContainEqual(
      expect.objectContaining({ fault: { reason: 'childNotStarted', message: 'There is no workflow missing' } }),
    );
    w.define('missing', flow('start -> end'));
    await w.retry(parent);
    await w.reaches(parent, 'finished');
  });

  it.each(seeds)('terminating the caller ends the runs below it first (seed %i)', async (seed) => {
    const w = world({ functions: { look: () => later().promise }, seed });
    w.define('middle', flow('start -> flow -> end', { flow: { calls: 'child' } }));
    const top = await w.start(flow('start -> flow -> end', { flow: { calls: 'middle' } }));
    const middle = await w.childIs(top, 'flow', 'running');
    const child = await w.childIs(middle, 'flow', 'running');
    await until(() => w.called('look').length === 1);
    expect(await w.terminate(top)).toEqual({ accepted: true, status: 'terminating' });
    await until(() => w.called('look')[0]?.signal.aborted === true);
    expect(w.state(top).status).toBe('terminating');
    await w.time.pass(11_000);
    await w.reaches(top, 'terminated');
    for (const below of [middle, child]) expect(w.state(below).status).toBe('terminated');
  });

  it.each(seeds)('a call that is stopped as it is made starts nothing that goes on (seed %i)', async (seed) => {
    const w = world({ functions: { look: () => later().promise }, seed });
    const parent = await w.start(calling);
    await w.terminate(parent);
    await w.time.pass(11_000);
    await w.reaches(parent, 'terminated');
    await rest();
    const child = w.childOf(parent, 'flow');
    expect(['new', 'terminated']).toContain(w.state(child).status);
  });

  /** A run that called one that called one whose action fails until it is mended: all three have failed. */
  async function threeFailed(seed: number) {
    let good = false;
    const look = () => {
      if (!good) throw new FunctionFailed('not yet', { final: true });
      return { n: 1 };
    };
    const w = world({ functions: { look }, seed });
    w.define('middle', flow('start -> flow -> end', { flow: { calls: 'child' } }));
    const top = await w.start(flow('start -> flow -> after -> end', { flow: { calls: 'middle' } }));
    await w.reaches(top, 'failed');
    const middle = w.childOf(top, 'flow');
    return { w, top, middle, child: w.childOf(middle, 'flow'), mend: () => void (good = true) };
  }

  it.each(seeds)('a run that fails takes its callers with it, and their retry resumes it (seed %i)', async (seed) => {
    const { w, top, middle, child, mend } = await threeFailed(seed);
    expect([middle, child].map((ref) => w.state(ref).status)).toEqual(['failed', 'failed']);
    mend();
    expect(await w.retry(top)).toMatchObject({ accepted: true });
    await w.reaches(top, 'finished');
    expect([middle, child].map((ref) => w.state(ref).status)).toEqual(['finished', 'finished']);
    expect(w.called('look')).toHaveLength(2);
    expect(w.state(child).retries).toBe(1);
  });

  it.each(seeds)('a retry of the run alone takes its callers along (seed %i)', async (seed) => {
    const { w, top, child, mend } = await threeFailed(seed);
    mend();
    await w.retry(child);
    await w.reaches(top, 'finished');
    expect(w.called('after')).toHaveLength(1);
  });

  it.each(seeds)('a run that is terminated alone is a fault, and its caller resumes it (seed %i)', async (seed) => {
    const w = world({ seed });
    w.define('child', flow('start -> todo -> end'));
    const parent = await w.start(flow('start -> flow -> end', { flow: { calls: 'child' } }));
    const child = await w.childIs(parent, 'flow', 'running');
    await w.terminate(child);
    await w.reaches(parent, 'failed');
    const faulted = Object.values(w.state(parent).activities).flatMap(({ phase }) =>
      phase.is === 'faulted' ? [phase.fault.reason] : [],
    );
    expect(faulted).toEqual(['childTerminated']);
    await w.retry(parent);
    await until(() => w.state(child).status === 'retrying');
    const { number, attempt } = Object.values(w.state(child).activities)[0] ?? { number: 0, attempt: 0 };
    const decision = { action: 'CONTINUE', approver: { id: 'ada', name: 'Ada' }, comment: '', form: {} } as const;
    await w.command(child, { kind: 'decide', activity: number, attempt, decision });
    await w.reaches(parent, 'finished');
  });

  it.each(seeds)(
    'whatever people do to runs that call one another, a retry mends all of them (seed %i)',
    async (seed) => {
      const below = wholeFrom(seed);
      let good = false;
      const hung: ReturnType<typeof later>[] = [];
      const look = () => {
        if (!good && below(2) === 0) throw new FunctionFailed('not now', { final: true });
        if (good || below(3) > 0) return { n: 1 };
        hung.push(later());
        return hung.at(-1)?.promise ?? {};
      };
      const w = world({ functions: { look }, seed });
      w.define('child', flow('start -> look -> todo -> look2 -> end', { look2: { function: 'look' } }));
      w.define('middle', flow('start -> flow -> end', { flow: { calls: 'child' } }));
      const top = await w.start(flow('start -> flow -> after -> end', { flow: { calls: 'middle' } }));
      const middle = await w.started(top, 'flow');
      const child = await w.started(middle, 'flow');
      const runs = [top, middle, child];
      for (let deeds = 0; deeds < 12; deeds += 1) {
        const run = runs[below(3)] ?? top;
        await (below(2) === 0 ? w.terminate(run) : w.retry(run));
        await rest(below(40));
        if (below(3) === 0) await w.time.pass(11_000);
      }
      good = true;
      for (const call of hung) call.resolve({ n: 2 });
      for (let mends = 0; mends < 20 && w.state(top).status !== 'finished'; mends += 1) {
        await w.time.pass(11_000);
        await rest();
        await w.retry(top);
        await rest();
        await w.decideAll(child);
        await rest();
      }
      expect(runs.map((run) => w.state(run).status)).toEqual(['finished', 'finished', 'finished']);
      expect(w.called('after')).toHaveLength(1);
      expect(w.troubles).toEqual([]);
    },
  );

  it('the caller terminated and retried resumes what it stopped', async () => {
    const w = world();
    w.define('child', flow('start -> todo -> end'));
    const parent = await w.start(flow('start -> flow -> end', { flow: { calls: 'child' } }));
    const child = await w.childIs(parent, 'flow', 'running');
    await w.terminate(parent);
    await w.reaches(parent, 'terminated');
    await w.retry(parent);
    await until(() => w.state(child).status === 'retrying');
    expect(w.state(parent)).toMatchObject({ status: 'retrying' });
  });

  it('a terminate end event for all ends the runs above it, and what else they do', async () => {
    const w = world({ functions: { look: () => later().promise } });
    w.define('child', flow('start -> kill', { kill: { all: true } }));
    w.define('middle', flow('start -> flow -> after -> end', { flow: { calls: 'child' } }));
    const top = await w.start(
      flow('start -> and -> flow -> after -> end\nand -> todo -> end', { flow: { calls: 'middle' } }),
    );
    await w.reaches(top, 'finished');
    expect(w.state(w.childOf(top, 'flow')).status).toBe('finished');
    expect(w.called('after')).toEqual([]);
    expect(w.kinds(top)).toContain('todoCanceled');
  });

  it('a terminate end event for all rounds ends those that its run was called in', async () => {
    const w = world({ functions: { look: () => later().promise } });
    w.define(
      'child',
      flow('start -> xor -[workflow.input.n == 1]-> kill\nxor -[else]-> todo -> end', { kill: { rounds: true } }),
    );
    const flows = { calls: 'child', passes: { n: '${loopCounter}' } };
    const top = await w.start(flow('start -> flow|2 -> todo -> end', { flow: flows }));
    await until(() => w.kinds(top).includes('todoOpened'));
    expect(w.kinds(top)).toContain('childAbandoned');
  });
  it('an event that interrupts the call ends the run', async () => {
    const w = world({ functions: { look: () => later().promise } });
    const parent = await w.start(flow('start -> flow -> end\nflow! timer -> end2', { flow: { calls: 'child' } }));
    const child = await w.childIs(parent, 'flow', 'running');
    await rest();
    await w.time.pass(3_601_000);
    await w.reaches(parent, 'finished');
    await w.time.pass(11_000);
    await w.reaches(child, 'terminated');
  });

  it('a run of a held workflow starts once it is held no more', async () => {
    const w = world();
    w.held.add('child');
    const parent = await w.start(calling);
    await rest();
    expect(w.state(w.childOf(parent, 'flow')).status).toBe('new');
    expect(w.state(parent).status).toBe('running');
    w.held.delete('child');
    w.runtime.holdsChanged();
    await w.reaches(parent, 'finished');
  });

  it('a call that is still held at the start of another process waits on', async () => {
    const w = world();
    w.held.add('child');
    const parent = await w.start(calling);
    await rest();
    await w.restart();
    await rest();
    expect(w.state(w.childOf(parent, 'flow')).status).toBe('new');
    w.held.delete('child');
    w.runtime.holdsChanged();
    await w.reaches(parent, 'finished');
  });

  it('a workflow that calls itself stops at the deepest call, and says so', async () => {
    const w = world();
    w.define('loop', flow('start -> flow -> end', { flow: { calls: 'loop' } }));
    const parent = await w.start(flow('start -> flow -> end', { flow: { calls: 'loop' } }));
    await w.reaches(parent, 'failed');
    const faults = w.facts(parent).flatMap((fact) => (fact.kind === 'activityFaulted' ? [fact.fault.message] : []));
    expect(faults[0]).toContain('does a workflow call itself?');
    await w.terminate(parent);
    await w.reaches(parent, 'terminated');
  });

  it('everything goes on after a restart', async () => {
    const work = [later(), later()];
    let call = 0;
    const w = world({ functions: { look: () => work[call++]?.promise ?? {} } });
    w.define('child', flow('start -> look -> end', { look: { repeatable: true } }));
    const parent = await w.start(calling);
    await until(() => w.called('look').length === 1);
    await w.restart();
    await until(() => w.called('look').length === 2);
    work[1]?.resolve({ n: 2 });
    await w.reaches(parent, 'finished');
    expect(w.called('look').map(({ key }) => key)).toEqual([w.called('look')[0]?.key, w.called('look')[0]?.key]);
    expect(w.called('after').map(({ input }) => input)).toEqual([{ from: 2 }]);
  });

  it('what a person gives in the place of a failed run ends that', async () => {
    const w = world({
      functions: {
        look: () => {
          throw new FunctionFailed('no', { final: true });
        },
      },
    });
    const parent = await w.start(calling);
    await w.reaches(parent, 'failed');
    const items = [{ target: 'node', node: 'flow' as NodeId, output: { n: 3 } }] as const;
    await w.command(parent, {
      kind: 'retry',
      by: { id: 'ada', name: 'Ada' },
      reason: '',
      edits: { activity: 1, items },
    });
    await w.reaches(parent, 'finished');
    await w.reaches(w.childOf(parent, 'flow'), 'terminated');
    expect(w.called('after').map(({ input }) => input)).toEqual([{ from: 3 }]);
  });
});
