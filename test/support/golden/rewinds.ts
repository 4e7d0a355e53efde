import { Story, type Stories } from './story.ts';

/** Runs that go back to an earlier node run. */
export const rewinds = {
  'a retry that goes back': () => {
    const story = new Story(`start -> a -> b=2 -> and1 -> c -> comp -> end
                                              and1 -> todo -> end2
                             a? undoA
                             b? undoB`);
    story.start().end('a', { n: 1 });
    story.end('b', { n: 2 });
    story.fail('b');
    story.retry({ from: { activity: 3, attempt: 1 } });
    story.end('b', { n: 3 });
    story.end('b', { n: 4 });
    story.fail('c');
    story.retry({ from: { activity: 7, attempt: 1 }, dryRun: true });
    story.retry({ from: { activity: 2, attempt: 1 } });
    story.fail('b');
    story.retry({ from: { activity: 1, attempt: 1 }, edits: { activity: 1, items: [] } });
    return story;
  },
} as const satisfies Stories;
