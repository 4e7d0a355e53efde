/** What a run shows whose start could not be carried out. It has no facts yet: only its row says how it stands. */
import { OperatorError } from '../../kernel/operator-error.ts';
import type { Handlers } from '../../runtime/runtime.ts';
import { getRow, insertCommand, updateProgress } from './store.ts';

const unexpected = 'an unexpected error, which the log names';

/** It is running and waits for the next try; its error says why. */
const showPutOff: NonNullable<Handlers['startPutOff']> = (tx, { instance, error, at }) => {
  const row = getRow(tx, instance.id);
  const why = error instanceof OperatorError ? error.message : unexpected;
  updateProgress(tx, row, {
    status: row.status,
    waiting: 'retry',
    error: `The run could not be started yet and is tried again by itself: ${why}`,
    retries: row.retries,
    at,
  });
};

/** Somebody terminated it before it began. */
const showGivenUp: NonNullable<Handlers['startGivenUp']> = (tx, { instance, by, reason, at }) => {
  const row = getRow(tx, instance.id);
  updateProgress(tx, row, { status: 'terminated', waiting: undefined, error: reason, retries: row.retries, at });
  insertCommand(tx, row.id, { command: 'terminate', actor: by.id, actorName: by.name, at, reason });
};

export const putOffHandlers = {
  startPutOff: showPutOff,
  startGivenUp: showGivenUp,
} as const satisfies Partial<Handlers>;
