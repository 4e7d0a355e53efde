import type { Command, Outcome } from '../command.ts';
import { order, orderOptions } from './order.ts';

export const instanceTerminate: Command = {
  name: 'instance terminate',
  summary: 'end a run: its actions are aborted, its timers and to-dos go',
  arguments: ['run'],
  options: orderOptions,
  run: async (given, shell) => asked(await order({ command_type: 'ActionInstanceTerminateCommand' }, given, shell)),
};

/** The one command whose watched run is to end as TERMINATED. */
const asked = (outcome: Outcome): Outcome => ('text' in outcome ? { text: outcome.text, data: outcome.data } : outcome);
