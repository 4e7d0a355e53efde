import type { InstanceStatus } from '../../src/engine/state.ts';
import type { Details } from '../support/flow.ts';

interface Story {
  readonly drawing: string;
  readonly details: Readonly<Record<string, Details>>;
  readonly ends: InstanceStatus;
  /** How the version draws it that it is retried on. */
  readonly redrawn?: string;
}

/** Workflows that between them wait for the world in every way. */
export const stories = {
  triage: {
    drawing: `start -> look -> and -> block -> and2 -> end
                               and -> tag   -> and2`,
    details: { look: { repeatable: true }, tag: { repeatable: true } },
    ends: 'finished',
  },
  review: { drawing: 'start -> todo -> notify -> end', details: {}, ends: 'finished' },
  mended: { drawing: 'start -> mend -> note -> end', details: { note: { repeatable: true } }, ends: 'finished' },
  drawnTooShort: {
    drawing: 'start -> mendDrawn -> end',
    redrawn: 'start -> mendDrawn -> added -> end',
    details: {},
    ends: 'finished',
  },
  setBack: {
    drawing: 'start -> before -> failOnce -> noteAgain -> end',
    details: { noteAgain: { repeatable: true } },
    ends: 'finished',
  },
  begunByEvents: {
    drawing: `start -> queued -> timer -> later -> end
              case~: timer1 -> noted`,
    details: {
      queued: { async: true },
      timer: { duration: 'PT0.1S' },
      timer1: { duration: 'PT0.05S' },
    },
    ends: 'finished',
  },
  interrupted: {
    drawing: `start -> timer -> tooLate -> end
              case: message -> taken -> end2`,
    details: { timer: { duration: 'PT10H' } },
    ends: 'finished',
  },
  hears: { drawing: 'start -> signal -> heard -> end', details: { signal: { named: 'alarm' } }, ends: 'finished' },
  // Its to-do is decided once the other one waits.
  throws: {
    drawing: 'start -> todo -> throw -> end',
    details: { throw: { named: 'alarm', toAll: true } },
    ends: 'finished',
  },
  stopped: { drawing: 'start -> hang -> end', details: {}, ends: 'terminated' },
  calling: {
    drawing: 'start -> flow -> after -> end',
    details: { flow: { calls: 'called' }, after: { repeatable: true } },
    ends: 'finished',
  },
  mendedBelow: { drawing: 'start -> flow -> end', details: { flow: { calls: 'failing' } }, ends: 'finished' },
  stoppedAbove: { drawing: 'start -> flow -> end', details: { flow: { calls: 'hanging' } }, ends: 'terminated' },
} as const satisfies Record<string, Story>;

/** Workflows that those call. */
export const calledDrawings: Readonly<Record<string, string>> = {
  called: 'start -> flow -> seen -> end',
  flow: 'start -> seenBelow -> end',
  failing: 'start -> mendBelow -> end',
  hanging: 'start -> hangBelow -> end',
};

export type StoryName = keyof typeof stories;
