import { variablesMax } from '../../engine/keep.ts';
import { newId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { leave } from '../../runtime/outbox.ts';
import type { Transaction } from '../../store/database.ts';
import { catalogOf } from '../components/catalog.ts';
import { refuseHeldStart } from '../holds/refuse-start.ts';
import { actorOf, command } from '../instances/command-instance.ts';
import type { InstanceId } from '../instances/model.ts';
import { once } from '../once.ts';
import type { CommandingCall } from '../operation.ts';
import { Problem } from '../problem.ts';
import { findWorkflow } from '../workflows/store.ts';
import type { Sent } from './model.ts';
import { begin, mayBegin } from './deliver.ts';
import { countListeners, findEntries, listeners } from './store.ts';

/** The run that got a message, or was begun by it; of a signal only how many there are. */
export interface Received {
  readonly id?: string;
  readonly reached: number;
  readonly started: number;
}
type Call = CommandingCall<'SendWorkspaceEvent'>;

const variablesBytesMax = 64 * 1024;
const nameCharsMax = 256;
/** So many start events are counted for the answer. */
const countedMax = 1_000;
/** So many runs are named to a sender who has to choose. */
const namedMax = 10;
const subject = 'workspace events';

export const sendEvent = (call: Call, sent: Sent): Promise<Received> => {
  checkVariables(sent.variables);
  return sent.kind === 'message' ? sendMessage(call, sent) : sendSignal(call, sent);
};

function checkVariables(variables: JsonObject): void {
  const names = Object.keys(variables);
  if (names.length > variablesMax) throw invalid('variables', `must be at most ${variablesMax}, found ${names.length}`);
  const odd = names.find((name) => name === '' || name.length > nameCharsMax);
  if (odd !== undefined)
    throw invalid('variables', `must have names of 1 to ${nameCharsMax} characters, found one of ${odd.length}`);
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  if (bytes > variablesBytesMax)
    throw invalid('variables', `must take at most ${variablesBytesMax} bytes as JSON, found ${bytes}`);
}

/** To exactly one: a run that waits for it goes before one that it would begin. [ours] (flowable-semantics: events) */
async function sendMessage(call: Call, sent: Sent): Promise<Received> {
  const chosen = await once(call, subject, (tx) => choose(call, tx, sent));
  const [does, id = ''] = chosen.split(' ');
  if (does === 'began') return { id, reached: 0, started: 1 };
  const { name, variables } = sent;
  await command(call, id, { kind: 'message', name, variables, by: actorOf(call.scope) });
  return { id, reached: 1, started: 0 };
}

/** Chosen once: the message that comes twice goes where it went. */
function choose(call: Call, tx: Transaction, sent: Sent): string {
  const { name, workflow, dataObject } = sent;
  const asked = { kind: 'message', name, workflow, dataObject } as const;
  const waiting = listeners(call.scope, tx, asked, { limit: namedMax + 1 });
  const [only] = waiting;
  if (waiting.length > 1) throw several(sent, waiting);
  return only === undefined ? `began ${beginByMessage(call, tx, sent)}` : `reached ${only}`;
}

function several({ name, fields }: Sent, waiting: readonly string[]): Problem {
  const named = waiting.slice(0, namedMax).join(', ');
  const more = waiting.length > namedMax ? ' and others' : '';
  return refused(
    `several runs wait for the message ${name}: ${named}${more}; send it to one of them, or name its ${fields.workflow} or ${fields.dataObject}`,
  );
}

function beginByMessage({ scope, services, now, bodyHash }: Call, tx: Transaction, sent: Sent): InstanceId {
  const { name, workflow, dataObject, variables } = sent;
  const [entry] = findEntries(scope, tx, { kind: 'message', name }, { limit: 1 });
  if (workflow !== undefined && !findWorkflow(scope, tx, workflow))
    throw new Problem({ kind: 'workflowNotFound', workflow });
  const isMeant = dataObject === undefined && (workflow === undefined || workflow === entry?.workflow);
  if (!entry || !isMeant) throw refused(`no run waits for the message ${name}, and it begins none`);
  refuseHeldStart(scope, tx, entry.workflow, now);
  const id = newId(now) as InstanceId;
  const catalog = catalogOf(services.plugins);
  const start = begin(scope, tx, { id, entry, variables, startHash: bodyHash, now, catalog });
  leave(tx, { kind: 'start', start });
  return id;
}

/** To all: those who wait when it is sent, and whatever it begins. It is on its way once this is durable. */
async function sendSignal(call: Call, { name, variables, fields, ...narrower }: Sent): Promise<Received> {
  for (const part of ['workflow', 'dataObject'] as const)
    if (narrower[part] !== undefined)
      throw invalid(fields[part], 'is for messages: a signal goes to all who wait for it');
  const { scope, now } = call;
  const counted = await once(call, subject, (tx) => {
    const { project, workspace } = scope;
    const sending = { id: newId(now), project, workspace, name, variables, by: actorOf(scope), at: now };
    leave(tx, { kind: 'signal', sending });
    const begun = findEntries(scope, tx, { kind: 'signal', name }, { limit: countedMax });
    const started = begun.filter((entry) => mayBegin(scope, tx, entry, now)).length;
    return `${countListeners(scope, tx, { kind: 'signal', name })} ${started}`;
  });
  const [reached = 0, started = 0] = counted.split(' ').map(Number);
  return { reached, started };
}

const refused = (because: string): Problem =>
  new Problem({ kind: 'commandRefused', reason: 'notWaiting', status: '', because });
const invalid = (field: string, because: string) => new Problem({ kind: 'invalidField', field, because });
