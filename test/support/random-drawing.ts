/** Drawings that somebody might have made: mostly sound ones, and now and then nodes and flows thrown together. */
export interface RandomDrawing {
  readonly text: string;
  /** The nodes that people and plug-ins work on. */
  readonly tasks: readonly string[];
}

const depthMax = 2;
const events: readonly string[] = ['timer', 'escalation', 'comp'];
/** Below these numbers; above them it is a call. */
const taskPrefixes = [
  [0.3, 'todo'],
  [0.4, 'timer'],
  [0.43, 'task'],
  [0.45, 'calc'],
  [0.48, 'escalation'],
  [0.52, 'comp'],
  [0.6, 'flow'],
  [0.67, 'script'],
] as const;

export function randomDrawing(random: () => number): RandomDrawing {
  return random() < 0.3 ? thrownTogether(random) : sound(random);
}

const numberBelow = (random: () => number, limit: number) => Math.floor(random() * limit);
const pickOf = <Item>(random: () => number, items: readonly [Item, ...Item[]]): Item =>
  items[numberBelow(random, items.length)] ?? items[0];
const condition = (random: () => number, tasks: readonly string[]) =>
  tasks.length === 0 || random() < 0.2
    ? `trigger.n > ${numberBelow(random, 3)}`
    : `${tasks[numberBelow(random, tasks.length)]}.output.n > ${numberBelow(random, 3)}`;

function sound(random: () => number): RandomDrawing {
  const rows: string[] = [];
  const tasks: string[] = [];
  let count = 0;
  const name = (prefix: string) => `${prefix}${(count += 1)}`;
  const places: string[] = [];
  const plain = random() < 0.9;
  if (plain) draw(`${block('start', 0)} -> ${random() < 0.1 ? 'kill' : 'end'}`);
  if (!plain || random() < 0.2)
    draw(`${block(name(random() < 0.5 ? 'startMessage' : 'startSignal'), 0)} -> ${name('end')}`);
  begunByEvents(0);
  return { text: rows.join('\n'), tasks };

  /** Draws a row where the pen is: in the process, or in a subprocess. */
  function draw(row: string): void {
    const place = places.at(-1);
    rows.push(place === undefined ? row : `${place}: ${row}`);
  }

  /** Draws a block behind the node `from`; gives the node behind which the drawing goes on. */
  function block(from: string, depth: number): string {
    let last = from;
    for (let parts = 1 + numberBelow(random, 2); parts > 0; parts -= 1) last = part(last, depth);
    return last;
  }
  function part(from: string, depth: number): string {
    const dice = depth < depthMax ? random() : 0;
    if (dice < 0.5) return task(from);
    if (dice < 0.62) return guarded(subprocess(from, depth));
    if (dice < 0.9) return split(from, depth, pickOf(random, ['xor', 'and', 'or']));
    return loop(from, depth);
  }
  function task(from: string): string {
    const dice = random();
    const prefix = taskPrefixes.find(([below]) => dice < below)?.[1] ?? 'call';
    const id = name(prefix);
    draw(`${from} -> ${id}${events.includes(prefix) ? '' : rounds()}`);
    if (prefix === 'task' || events.includes(prefix)) return id;
    tasks.push(id);
    return guarded(id);
  }
  /** Now and then an activity has rounds: a few, none, or one for each of what the trigger lists, if that is a list. */
  function rounds(): string {
    if (random() < 0.88) return '';
    return `${pickOf(random, ['|', '='])}${pickOf(random, ['2', '3', 'trigger.list', 'trigger.n', '0'])}`;
  }
  function subprocess(from: string, depth: number): string {
    const id = name('sub');
    draw(`${from} -> ${id}${rounds()}`);
    places.push(id);
    const last = block(name('start'), depth + 1);
    draw(`${last} -> ${name(random() < 0.15 ? 'error' : random() < 0.1 ? 'kill' : 'end')}`);
    begunByEvents(depth + 1);
    places.pop();
    return id;
  }
  /** Now and then event subprocesses wait around it all. */
  function begunByEvents(depth: number): void {
    if (depth > depthMax || random() < 0.8) return;
    const id = name('case');
    if (places.length > 0) draw(id);
    const event = name(pickOf(random, ['timer', 'timer', 'message', 'signal', 'when', 'error', 'error', 'escalation']));
    const calm = random() < 0.5 ? '~' : '';
    const task = name('call');
    tasks.push(task);
    rows.push(`${id}${calm}: ${event} -> ${task}`);
    places.push(id);
    const last = block(task, depth + 1);
    draw(`${last} -> ${name(pickOf(random, ['end', 'end', 'error', 'escalation', 'kill', 'throw']))}`);
    begunByEvents(depth + 1);
    places.pop();
    if (random() < 0.3) begunByEvents(depth);
  }
  /** Now and then an event lies on the border, and leads back or to an end of its own; or a handler takes back what the host does. */
  function guarded(host: string): string {
    if (random() < 0.1) draw(`${host}? ${handler()}`);
    if (random() < 0.75) return host;
    const event = name(pickOf(random, ['error', 'error', 'timer', 'timer', 'timer', 'escalation']));
    const calm = !event.startsWith('error') && random() < 0.4 ? '~' : '';
    const mend = name('call');
    tasks.push(mend);
    draw(`${host}!${calm} ${event} -> ${mend} -> ${name('end')}`);
    return host;
  }
  function handler(): string {
    const id = name(random() < 0.7 ? 'undo' : 'todo');
    tasks.push(id);
    return `${id}${rounds()}`;
  }
  function split(from: string, depth: number, kind: string): string {
    const [opening, closing] = [name(kind), name(random() < 0.9 ? kind : 'xor')];
    draw(`${from} -> ${opening}`);
    for (let ways = 2 + numberBelow(random, 2); ways > 0; ways -= 1) {
      const first = name('call');
      const guard = kind === 'and' ? '->' : ways === 1 ? '-[else]->' : `-[${condition(random, tasks)}]->`;
      draw(`${opening} ${guard} ${first}`);
      tasks.push(first);
      const last = block(first, depth + 1);
      if (random() < 0.03) draw(`${last} -> ${name('kill')}`);
      else draw(`${last} -> ${closing}`);
    }
    return closing;
  }
  function loop(from: string, depth: number): string {
    const head = name('xor');
    draw(`${from} -> ${head}`);
    const last = block(head, depth + 1);
    const tail = name('xor');
    draw(`${last} -> ${tail}`);
    draw(`${tail} -[${condition(random, tasks)}]-> ${head}`);
    const out = name('call');
    tasks.push(out);
    draw(`${tail} -[else]-> ${out}`);
    return out;
  }
}

function thrownTogether(random: () => number): RandomDrawing {
  const prefixes = ['call', 'flow', 'todo', 'xor', 'and', 'or', 'call', 'todo', 'end', 'kill'] as const;
  const nodes = Array.from({ length: 3 + numberBelow(random, 8) }, (_, index) => `${pickOf(random, prefixes)}${index}`);
  const tasks = nodes.filter((node) => /^(call|flow|todo)/.test(node));
  const sources = ['start', ...nodes.filter((node) => !/^(end|kill)/.test(node))];
  const rows = [`start -> ${nodes[0]}`];
  for (let flows = numberBelow(random, nodes.length * 2); flows > 0; flows -= 1) {
    const source = sources[numberBelow(random, sources.length)] ?? 'start';
    const guard = random() < 0.6 ? '->' : `-[${condition(random, tasks)}]->`;
    rows.push(`${source} ${guard} ${nodes[numberBelow(random, nodes.length)]}`);
  }
  const drawn = new Set(rows.flatMap((row) => row.split(' ')));
  return { text: rows.join('\n'), tasks: tasks.filter((task) => drawn.has(task)) };
}
