import type { Command } from '../command.ts';
import { follow, outcomeOf, timeoutOption } from './follow.ts';

export const instanceWatch: Command = {
  name: 'instance watch',
  summary: 'tell what happens in a run until it ends or waits for somebody',
  arguments: ['run'],
  options: { ...timeoutOption },
  details: 'Exit status: 0 when the run finished or waits, 1 when it failed or was terminated.',
  run: async (given, shell) => outcomeOf(await follow(given.argument('run'), given, shell), shell),
};
