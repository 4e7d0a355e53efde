import { type Command, UsageError } from '../command.ts';
import { fields, printable } from '../table.ts';

export const holdRelease: Command = {
  name: 'release',
  summary: 'end a hold: what waits goes on, at a rate if wished, or is discarded',
  arguments: ['hold'],
  options: {
    rate: { value: 'number', help: 'let so many calls a second go on' },
    discard: { help: 'let none go on: each ends in a fault' },
  },
  run: async (given, shell) => {
    const rate = given.text('rate');
    const discard = given.has('discard');
    if (rate !== undefined && discard) throw new UsageError('release: expected --rate or --discard, found both');
    const client = await shell.client();
    const answer = await client.call('ReleaseHold', {
      path: { hold_id: given.argument('hold') },
      body: { ...(rate !== undefined && { rate_per_second: rateOf(rate) }), ...(discard && { discard }) },
    });
    const hold = answer.data ?? {};
    return {
      text: fields([
        ['Hold', printable(hold.id)],
        ['Status', printable(hold.status)],
        ['Waiting', printable(hold.waiting_count)],
      ]),
      data: answer,
    };
  },
};

function rateOf(text: string): number {
  const rate = Number(text);
  if (!(rate > 0 && Number.isFinite(rate)))
    throw new UsageError(`--rate: expected a number of calls a second above 0, found ${JSON.stringify(text)}`);
  return rate;
}
