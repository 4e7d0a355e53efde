import { bpmnOf, taskflowOf } from '../../support/bpmn.ts';
import type { Call } from './client.ts';
import * as tell from './teller.ts';

/** Starts a run that waits for the message `message`, of a workflow that the message `begin` begins. */
export async function startListening(call: Call): Promise<string> {
  const start2 = { inside: '<messageEventDefinition messageRef="begin"/>' };
  const taskflow = taskflowOf(bpmnOf('start -> message -> end\nstart2 -> end', { start2 }));
  return tell.start(call, await tell.release(call, { name: 'Listen', taskflow, taskconfig: '' }, 'Listen'));
}
