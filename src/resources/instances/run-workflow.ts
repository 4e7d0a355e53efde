import { newId } from '../../kernel/id.ts';
import { isObject, type JsonObject } from '../../kernel/json.ts';
import type { Reading, Transaction } from '../../store/database.ts';
import type { CommandingCall } from '../operation.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import { requireRight, type Scope } from '../scope.ts';
import { catalogOf } from '../components/catalog.ts';
import { refuseHeldStart } from '../holds/refuse-start.ts';
import { loadDefinition } from '../workflows/definitions.ts';
import { startable } from '../workflows/startable.ts';
import { getInstance } from './find-instance.ts';
import type { InstanceId, WantedStart } from './model.ts';
import { readTrigger } from './read-trigger.ts';
import { readSimulation } from './simulation.ts';
import { startInstance } from './start-instance.ts';
import { findInstance, isTaken } from './store.ts';

const idCharsMax = 256;

type Call = CommandingCall<'CreateWorkflowInstance'>;
const chosenId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Words that stand where an instance's id stands in other paths, or that a client would trip over. (x-ambiguous-paths) */
const takenWords = new Set(['instances', 'versions', 'validation', 'export', 'import']);

/** Starts a run and gives its id: the caller's, or a new one. The same id, or Idempotency-Key, with the same body is the same start. */
export async function runWorkflow(call: Call, wanted: WantedStart): Promise<InstanceId> {
  const { scope, bodyHash, request } = call;
  requireRight(scope, wanted.isDebug ? 'debug' : 'run');
  checkStart(wanted);
  const trigger = triggerOf(call, wanted);
  const begun = await once(
    call,
    request.path.workflow_id,
    (tx) => earlierStart(scope, tx, { id: wanted.id, bodyHash }) ?? begin(call, tx, { wanted, trigger }),
  );
  return begun as InstanceId;
}

function begin(
  { scope, services, request, bodyHash, now }: Call,
  tx: Transaction,
  { wanted, trigger }: { readonly wanted: WantedStart; readonly trigger: JsonObject },
): InstanceId {
  const { isDebug, version, simulation, origin, fields } = wanted;
  const found = startable(scope, tx, request.path.workflow_id, {
    debug: isDebug,
    versionId: version,
    catalog: catalogOf(services.plugins),
  });
  refuseHeldStart(scope, tx, found.workflow.id, now);
  const id = (wanted.id ?? newId(now)) as InstanceId;
  const definition = loadDefinition((body) => body(tx), found.definition);
  startInstance(scope, tx, {
    id,
    startable: found,
    triggerType: isDebug ? 'debug' : 'manual',
    trigger: { value: trigger },
    given: trigger,
    dataObject: typeof trigger['id'] === 'string' ? trigger['id'].slice(0, idCharsMax) : '',
    ...(isDebug && { debugging: readSimulation(simulation, fields.simulation, definition) }),
    ...(simulation !== undefined && { simulation }),
    ...(origin !== undefined && { origin: origin as InstanceId }),
    startHash: bodyHash,
    now,
  });
  return id;
}

/** What `trigger` stands for: the content of the data object with its class beside it, or what the earlier run had. */
function triggerOf(call: Call, { origin, content, dataClass, fields }: WantedStart): JsonObject {
  if (origin !== undefined) return triggerOfEarlier(call, origin, fields.origin);
  return Object.keys(dataClass).length > 0 ? { ...content, dataclass: dataClass } : content;
}

function checkStart({ id, isDebug, version, simulation, fields }: WantedStart): void {
  if (id !== undefined && (!chosenId.test(id) || takenWords.has(id)))
    throw invalid(fields.id, 'must have 1 to 64 letters, digits, "-" or "_" and be no word of the paths');
  if (!isDebug && version !== undefined)
    throw invalid(fields.version, 'is for debug runs; a run uses the activated version');
  if (!isDebug && simulation !== undefined && simulation !== '')
    throw invalid(fields.simulation, 'is for debug runs; start one with ActionInstanceDebugCommand');
}

/** The run that this very start has begun already; another body under the same name is refused. */
function earlierStart(
  scope: Scope,
  reading: Reading,
  { id, bodyHash }: { readonly id: string | undefined; readonly bodyHash: string },
): InstanceId | undefined {
  if (id === undefined) return undefined;
  const earlier = findInstance(scope, reading, id);
  if (earlier?.startHash === bodyHash) return earlier.id;
  if (!isTaken(scope, reading, id)) return undefined;
  const because = `the id ${id} is taken by a run that another body started`;
  throw new Problem({ kind: 'commandRefused', reason: 'receiptReused', status: '', because });
}

function triggerOfEarlier({ scope, services, request }: Call, origin: string, field: string): JsonObject {
  const earlier = services.read((read) => getInstance(scope, read, origin));
  if (earlier.workflow !== request.path.workflow_id) throw new Problem({ kind: 'instanceNotFound', instance: origin });
  const value = readTrigger(services.journal, origin);
  if (value === undefined) throw invalid(field, `names the run ${origin}, which never began: its trigger is not known`);
  return isObject(value) ? value : {};
}

const invalid = (field: string, because: string) => new Problem({ kind: 'invalidField', field, because });
