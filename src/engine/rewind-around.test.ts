import { describe, expect, it } from 'vitest';
import { back, play } from '../../test/support/back.ts';

describe('beside a retry from further back', () => {
  const forked = `start -> a -> and1 -> b -> c -> and2 -> d -> end
                           and1 -> e -> todo -> and2`;

  it('other branches stay as they are: finished results, waiting to-dos, running actions', () => {
    const p = play(forked);
    p.end('a');
    p.end('b');
    p.end('e', { n: 1 });
    p.fail('c');
    expect(back(p, 'b')).toBe('done');
    expect(p.waiting).toBe('todo:todo b:action');
    expect(p.output('e')).toEqual({ n: 1 });
    p.decide('todo');
    p.end('b');
    p.end('c');
    p.end('d');
    expect(p.status).toBe('finished');
  });

  it('a token that waits before a join stays', () => {
    const p = play(forked);
    p.end('a');
    p.end('e');
    p.decide('todo');
    p.end('b');
    p.fail('c');
    back(p, 'b');
    expect(p.state.scopes[0]?.tokens).toEqual({ 'todo->and2': 1 });
  });

  it('is no way inside a fork whose join has fired: the split is named, and is one', () => {
    const p = play(forked);
    p.end('a');
    p.end('b');
    p.end('c');
    p.end('e');
    p.decide('todo');
    p.fail('d');
    expect(back(p, 'b')).toMatchObject({ rejected: 'noWayBack', instead: { node: 'and1', activity: 2 } });
    expect(back(p, 'and1')).toBe('done');
    expect(p.waiting).toBe('b:action e:action');
    p.end('b');
    p.end('c');
    p.end('e');
    p.decide('todo');
    p.fail('d');
    expect(back(p, 'a')).toBe('done');
    expect(p.waiting).toBe('a:action');
  });

  it('the join itself and what comes behind it are no part of the fork', () => {
    const p = play(forked);
    p.end('a');
    for (const node of ['b', 'c', 'e']) p.end(node);
    p.decide('todo');
    p.fail('d');
    expect(back(p, 'and2')).toBe('done');
    expect(p.waiting).toBe('d:action');
  });

  it('an inner fork that is joined is behind one, an outer one is named', () => {
    const p = play(`start -> and1 -> and2 -> a -> and3 -> b -> and4 -> c -> end
                             and2 -> and3
                    and1 -> and4`);
    p.end('a');
    p.end('b');
    p.fail('c');
    expect(back(p, 'b')).toMatchObject({ rejected: 'noWayBack', instead: { node: 'and1' } });
    expect(back(p, 'and1')).toBe('done');
    expect(p.waiting).toBe('a:action');
  });

  it('a join that starves because of what is done again gives its tokens back', () => {
    const p = play(`start -> and1 -> a -> xor -[a.output.join]-> and2 -> b -> end
                                       xor -[else]-> end2
                    and1 -> and2`);
    p.end('a', { join: false });
    expect(p).toMatchObject({ status: 'failed', fault: { reason: 'joinStarved' } });
    expect(back(p, 'a')).toBe('done');
    expect(p.state.scopes[0]?.tokens).toEqual({ 'and1->and2': 1 });
    p.end('a', { join: true });
    expect(p.waiting).toBe('b:action');
  });

  it('an inclusive join waits anew for what is done again', () => {
    const p = play(`start -> or1 -[true]-> a -> c -> or2 -> d -> end
                             or1 -[true]-> b -> or2`);
    p.end('a');
    p.end('b');
    p.fail('c');
    expect(back(p, 'a')).toBe('done');
    p.end('a');
    p.end('c');
    expect(p.waiting).toBe('d:action');
  });
});
