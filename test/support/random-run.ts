import { createHash } from 'node:crypto';
import { apply, draftOf } from '../../src/engine/apply.ts';
import type { NodeId, ProcessDefinition } from '../../src/engine/definition.ts';
import type { ChildOutcome } from '../../src/engine/child.ts';
import { advance, type Batch } from '../../src/engine/engine.ts';
import type { Hindsight } from '../../src/engine/hindsight.ts';
import { lookBack } from '../../src/engine/look-back.ts';
import { owed } from '../../src/engine/owed.ts';
import type { Ask, Debt, Edit } from '../../src/engine/messages.ts';
import type { Fact } from '../../src/engine/facts.ts';
import { type Activity, type Actor, type InstanceState, liveActivities, newState } from '../../src/engine/state.ts';
import { assert } from '../../src/kernel/assert.ts';
import { brokenLaw, Ledger } from './engine-laws.ts';
import type { Json } from '../../src/kernel/json.ts';
import { endsMore, RandomValues } from './random-values.ts';
import { isTwin, Versions } from './redrawn.ts';

const ada: Actor = { id: 'ada', name: 'Ada' };
/** How many steps are taken twice and compared. */
const againShare = 0.2;
const pausesMax = 3;
const results = [{ name: 'n', value: '${trigger.n}' }];
const tools = { hashOf: (text: string) => createHash('sha1').update(text).digest('hex') };

/** One instance in a careless world: things happen to it in any order, late, twice and for no reason. Every step is held to the laws. */
export class RandomRun {
  readonly #versions: Versions;
  readonly #random: () => number;
  readonly #values: RandomValues;
  readonly #ledger = new Ledger((text) => tools.hashOf(text));
  readonly #kept = new Map<string, Json>();
  /** Attempts that were asked for some time. */
  readonly #asked: { readonly activity: number; readonly attempt: number }[] = [];
  readonly #batches: Batch[] = [];
  state: InstanceState = newState();
  #text = JSON.stringify(this.state);
  #pauses = 0;
  #now = 1_000;

  constructor(definition: ProcessDefinition, random: () => number) {
    this.#versions = new Versions(definition);
    this.#random = random;
    this.#values = new RandomValues(random);
  }

  /** A start event. */
  get #first(): NodeId {
    const { start, entries } = this.#versions.now;
    const first = start ?? entries[0]?.id;
    assert(first !== undefined, 'a drawing begins somewhere');
    return first;
  }

  start(): void {
    const { start: plain, entries } = this.#versions.now;
    const entry = plain === undefined || this.#random() < 0.3 ? entries[this.#below(entries.length)]?.id : undefined;
    const isDebug = this.#random() < 0.3;
    const nodes = [...this.#versions.now.nodes.keys()].filter(() => this.#random() < 0.2);
    this.#tell({
      kind: 'start',
      trigger: { value: { n: this.#below(4), list: ['a', 'b'] } },
      workflowInput: { value: {} },
      by: ada,
      ...(entry !== undefined && { entry, variables: { n: this.#below(4) } }),
      ...(this.#random() < 0.2 && { calledBy: { instance: 'p', activity: 1, depth: 1, results: { value: results } } }),
      ...(isDebug && {
        debugging: {
          breakpoints: this.#random() < 0.3 ? 'all' : nodes,
          mocked: nodes.slice(0, 1),
          mocks: { value: Object.fromEntries(nodes.slice(0, 1).map((id) => [id, this.#values.output()])) },
          sideEffects: this.#random() < 0.5,
        },
      }),
    });
  }

  /** Has it ended, or does it loop for ever? */
  get isOver(): boolean {
    return this.state.status === 'finished' || this.#pauses > pausesMax;
  }

  /** Something happens. */
  next(): void {
    this.#now += this.#below(3) * 500;
    const dice = this.#random();
    if (dice < 0.72) return this.#world();
    if (dice < 0.8) return this.#person();
    return this.#nonsense();
  }

  /** Whatever happened before, a person can end it. */
  end(): void {
    this.#tell({ kind: 'terminate', by: ada, reason: 'enough' });
    this.#now += 10_000;
    this.#tell({ kind: 'graceOver' });
    for (const debt of owed(this.state)) if (debt.kind === 'child') this.#endOf(debt.activity);
    assert(['terminated', 'finished'].includes(this.state.status), `ends when told to, is ${this.state.status}`);
  }

  #endOf(activity: number): void {
    const outcome = { is: 'terminated', message: 'stopped' } as const;
    this.#tell({ kind: 'childEnded', activity, epoch: this.#epochAt(activity), outcome });
  }

  /** What the instance waits for comes to pass. */
  #world(): void {
    const debts = owed(this.state);
    const debt = debts[this.#below(debts.length)];
    if (debt) return this.#settle(debt);
    const stopped = liveActivities(this.state).find(({ phase }) => phase.is === 'breakpoint' || phase.is === 'result');
    if (stopped) this.#tell({ kind: 'debug', by: ada, reason: '', activity: stopped.number, items: [] });
    else this.#retry();
  }

  #retry(): void {
    const dice = this.#random();
    if (dice < 0.2) return this.#retryOnTwin();
    if (dice > 0.7) return this.#goBack();
    // Refused, or as lawful as before: whatever was drawn anew.
    const version = dice < 0.5 ? this.#versions.redrawn(this.state, this.#random) : undefined;
    if (version) return this.#tell({ kind: 'retry', by: ada, reason: '', version });
    const breakpoints = dice < 0.55 ? 'all' : [];
    const debugging = { breakpoints, mocks: { value: {} }, mocked: [], sideEffects: true } as const;
    this.#tell({ kind: 'retry', by: ada, reason: '', ...(dice < 0.6 && { debugging }) });
  }

  /** On another version that is drawn the same, a retry does the same. */
  #retryOnTwin(): void {
    const retry = { kind: 'retry', by: ada, reason: '' } as const;
    const plain = this.#advance(retry);
    const version = this.#versions.twin(this.state);
    if ('facts' in plain) assert(isTwin(plain, this.#advance({ ...retry, version })), 'an equal version does the same');
    this.#tell({ ...retry, version });
  }

  #settle(debt: Debt): void {
    switch (debt.kind) {
      case 'goOn':
        return this.#tell({ kind: 'goOn' });
      case 'wake': {
        const { ask } = debt;
        if (ask.kind === 'todoDue' && this.#random() < 0.9) return this.#decide(ask.activity, ask.attempt);
        this.#now = Math.max(this.#now, debt.at);
        return this.#tell(ask);
      }
      case 'child':
        return this.#hear(debt);
      case 'perform':
        if (!debt.request.repeatable && !debt.called) this.#tell({ ...debt, kind: 'actionCalled' });
        return this.#report(debt);
      case 'abort':
        return this.#report(debt);
    }
  }

  /** The run that it has called tells something of itself, or there is none. */
  #hear({ activity, want }: Debt & { kind: 'child' }): void {
    const attempt = this.state.activities[activity]?.attempt ?? 1;
    const epoch = this.#epochAt(activity);
    const ended = (outcome: ChildOutcome): Ask => ({ kind: 'childEnded', activity, epoch, outcome });
    const result =
      this.#random() < 0.05 ? endsMore(this.state, activity) : { output: { value: this.#values.output() } };
    const finished = ended({ is: 'finished', result });
    const asks: Ask[] = [
      { kind: 'childRefused', activity, attempt, message: 'no such workflow' },
      { kind: 'childEscalated', activity, index: this.#below(2), escalation: { node: 'below' } },
      { kind: 'childResumed', activity, epoch: epoch + this.#below(2) },
      ended({ is: 'terminated', message: 'stopped' }),
      ...(want === 'run' ? [ended({ is: 'failed', code: 'functionFailed', message: 'no' })] : []),
      ...Array.from({ length: 4 }, () => finished),
    ];
    this.#tell(asks[this.#below(asks.length)] ?? finished);
  }
  #epochAt(activity: number): number {
    return (this.state.activities[activity]?.child ?? this.state.abandoned?.[activity])?.epoch ?? 0;
  }

  #report({ activity, attempt }: { readonly activity: number; readonly attempt: number }): void {
    this.#tell({ kind: 'actionEnded', activity, attempt, outcome: this.#values.outcome() });
  }
  #decide(activity: number, attempt: number): void {
    const action = this.#random() < 0.95 ? 'CONTINUE' : 'TERMINATE';
    this.#tell({ kind: 'decide', activity, attempt, decision: { action, approver: ada, comment: '', form: {} } });
  }

  /** A person commands what may be commanded. */
  #person(): void {
    const activity = this.#activity();
    const dice = this.#random();
    if (dice < 0.15) return this.#tell({ kind: 'terminate', by: ada, reason: '' });
    if (dice < 0.4) return this.#retry();
    if (dice < 0.5) return this.#goBack();
    const { items } = this.#edits(activity);
    if (dice < 0.7)
      return this.#tell({ kind: 'retry', by: ada, reason: '', edits: { activity: activity.number, items } });
    return this.#tell({ kind: 'debug', by: ada, reason: '', activity: activity.number, items });
  }

  #goBack(): void {
    const { number, node } = this.#activity();
    const edits = { activity: number, ...this.#edits({ node }) };
    this.#tell(this.#values.wayBack(this.state.nextActivity, edits));
  }

  /** What nobody waits for: late, double, early, made up. */
  #nonsense(): void {
    const { number, attempt } = this.#activity();
    const at = { activity: number, attempt: attempt - this.#below(2) };
    const asked = this.#asked[this.#below(this.#asked.length)];
    const asks: Ask[] = [
      { kind: 'goOn' },
      { kind: 'graceOver' },
      { kind: 'actionCalled', ...at },
      { kind: 'retryDue', ...at },
      { kind: 'jobDue', ...at },
      { kind: 'todoDue', ...at },
      { kind: 'discard', ...at, by: ada },
      ...this.#values.events(this.state, this.#first),
      { kind: 'childRefused', ...at, message: 'late' },
      { kind: 'childResumed', activity: number, epoch: this.#below(3) },
      { kind: 'childEnded', activity: number, epoch: this.#below(3), outcome: { is: 'terminated', message: 'late' } },
      ...Array.from({ length: 6 }, (): Ask => ({
        kind: 'actionEnded',
        ...(asked ?? at),
        outcome: this.#values.outcome(),
      })),
    ];
    const ask = asks[this.#below(asks.length)];
    if (ask?.kind === 'actionEnded' || ask?.kind === 'message' || this.#random() < 0.3)
      this.#tell(ask ?? { kind: 'goOn' });
  }

  #edits({ node }: Pick<Activity, 'node'>): { readonly items: readonly Edit[] } {
    return { items: this.#values.edits(node, [...this.#versions.now.nodes.keys()]) };
  }

  #activity(): Pick<Activity, 'number' | 'attempt' | 'node'> & Activity {
    const live = liveActivities(this.state);
    const nobody: Activity = {
      number: this.#below(20),
      scope: 0,
      node: this.#first,
      attempt: 1,
      tries: 1,
      startedAt: 0,
      phase: { is: 'entering' },
    };
    return live[this.#below(live.length)] ?? nobody;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #tell(ask: Ask): void {
    const step = this.#advance(ask);
    if (!('facts' in step)) return;
    const reread = draftOf(JSON.parse(this.#text) as InstanceState);
    const facts = JSON.parse(JSON.stringify(step.facts)) as Fact[];
    for (const fact of facts) apply(reread, fact, this.#now);
    this.#batches.push({ at: this.#now, facts });
    this.#text = JSON.stringify(step.state);
    assert(JSON.stringify(reread) === this.#text, 'the facts, read back, replay to the state');
    for (const [hash, value] of step.aside) this.#kept.set(hash, value);
    for (const fact of step.facts)
      if (fact.kind === 'actionRequested') this.#asked.push({ activity: fact.activity, attempt: fact.attempt });
    this.#versions.enter(step.facts);
    const broken = this.#ledger.enter(ask, this.state, step) ?? brokenLaw(this.#versions.now, step.state);
    assert(broken === undefined, `${broken} after ${JSON.stringify(ask)}`);
    this.state = step.state;
    if (this.state.paused) this.#pauses += 1;
  }

  #advance(ask: Ask): ReturnType<typeof advance> {
    const loaded = new Map<string, Json>();
    for (let hindsight: Hindsight | undefined; ;) {
      const seen = { loaded, next: this.#versions.next, ...(hindsight && { hindsight }) };
      const command = { ...ask, at: this.#now, ...seen };
      const step = advance(this.#versions.now, this.state, command, tools);
      if (this.#random() < againShare) {
        const again = advance(this.#versions.now, this.state, command, tools);
        assert(JSON.stringify(step) === JSON.stringify(again), 'the same command gives the same step');
        assert(JSON.stringify(this.state) === this.#text, 'advance leaves the state alone that it was given');
      }
      if (!('needs' in step)) return step;
      if (step.hindsight !== undefined) hindsight = lookBack(this.#versions.now, step.hindsight, () => this.#batches);
      for (const hash of step.needs) {
        assert(!loaded.has(hash), `${hash} is asked for once`);
        loaded.set(hash, this.#kept.get(hash) ?? null);
      }
    }
  }
}
