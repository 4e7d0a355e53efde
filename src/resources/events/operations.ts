import { commanding, type Some } from '../operation.ts';
import { sendEvent } from './send-event.ts';
import { eventFromWire } from './wire.ts';

export const eventOperations: Some<'SendWorkspaceEvent'> = {
  SendWorkspaceEvent: commanding((call) => sendEvent(call, eventFromWire(call.request.body)), { right: 'run' }),
};
