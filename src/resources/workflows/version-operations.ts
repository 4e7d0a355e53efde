import type { Reading } from '../../store/database.ts';
import { readTaskflow, writeBpmnXml } from '../../taskflow/document.ts';
import { type Ignored, ignoredIn } from '../../taskflow/ignored.ts';
import { readWorkflow } from '../../taskflow/workflow.ts';
import { catalogOf } from '../components/catalog.ts';
import { damagedToWire, pageToWire, type Spared, sparing, stampOf } from '../listing.ts';
import { reading, type Some, writing, type WritingCall } from '../operation.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { checkVersion, createVersion } from './create-workflow.ts';
import { deleteVersionOf } from './delete-workflow.ts';
import { getKeptVersion, getSummary, getVersion, getWorkflow } from './find-workflow.ts';
import type { Version, VersionHead, WorkflowId } from './model.ts';
import {
  activateVersion,
  afterMove,
  deactivateVersion,
  decideVersion,
  type Moving,
  submitVersion,
} from './move-version.ts';
import { findVersion, listVersionHeads, showVersionHeads, updateContent, updateHead } from './store.ts';
import {
  changesFromWire,
  checkFromWire,
  checkToWire,
  moveFromWire,
  opinionToWire,
  stageFromWire,
  verdictFromWire,
  versionFromWire,
  versionToWire,
  type Written,
} from './wire.ts';

export const versionOperations: Some<
  | 'ListAopWorkflowVersions'
  | 'CreateAopWorkflowVersion'
  | 'ShowAopWorkflowVersion'
  | 'UpdateAopWorkflowVersion'
  | 'DeleteAopWorkflowVersion'
  | 'CreateAopWorkflowVersionApprovel'
  | 'ValidateAopWorkflowVersion'
  | 'ExportWorkflowBpmn'
> = {
  ListAopWorkflowVersions: reading(({ request: { path, query }, scope, read, services: { settings } }) => {
    const workflow = getWorkflow(scope, read, path.workflow_id);
    const listed = withContents(scope, read, showVersionHeads(scope, read, workflow.id, stageFromWire(query.status)));
    const around = { scope, timeZone: settings.timeZone };
    const total = listed.items.length + listed.damaged.length;
    const page = { offset: 0, limit: Math.max(total, 1) };
    return {
      ...pageToWire(total, page),
      ...page,
      data: listed.items.map((version) => versionToWire(version, workflow, around)),
      ...damagedToWire(listed),
    };
  }),

  CreateAopWorkflowVersion: writing(({ request: { path, body }, scope, tx, now, services: { settings } }) => {
    const workflow = getSummary(scope, tx, path.workflow_id);
    const version = createVersion(scope, tx, workflow.id, { given: versionFromWire(body), now });
    return { data: versionToWire(version, workflow, { scope, timeZone: settings.timeZone }) };
  }),

  ShowAopWorkflowVersion: reading(({ request: { path }, scope, read, services: { settings } }) => {
    const { version, workflow } = getKeptVersion(scope, read, path.version_id);
    return { data: versionToWire(version, workflow, { scope, timeZone: settings.timeZone }) };
  }),

  UpdateAopWorkflowVersion: writing((call) => {
    const { request, scope, tx, services } = call;
    const { version_id: id } = request.path;
    const move = moveFromWire[request.body.status ?? 'pending_submit'];
    const { version: before } = getVersion(scope, tx, id);
    const changes = changesFromWire(request.body);
    if (move === 'edit') editVersion(call, before, changes);
    else {
      refuseChanges(before, changes);
      const moves = { submit: submitVersion, activate: activateVersion, deactivate: deactivateVersion };
      moves[move](movingIn(call), id);
    }
    const { version, workflow } = getVersion(scope, tx, id);
    return { data: versionToWire(version, workflow, { scope, timeZone: services.settings.timeZone }) };
  }),

  DeleteAopWorkflowVersion: writing((call) => {
    const { request, scope, tx, services } = call;
    const { version, workflow } = getVersion(scope, tx, request.path.version_id);
    deleteVersionOf(movingIn(call), version);
    return { data: versionToWire(version, workflow, { scope, timeZone: services.settings.timeZone }) };
  }),

  CreateAopWorkflowVersionApprovel: writing(
    (call) => {
      const { content, result } = call.request.body;
      const verdict = { verdict: verdictFromWire(result), content };
      return { data: opinionToWire(decideVersion(movingIn(call), call.request.path.version_id, verdict)) };
    },
    { right: 'approve' },
  ),

  // The request has no field for the input that the workflow declares, so that of its newest such version counts. [ours]
  ValidateAopWorkflowVersion: reading(({ request: { body }, scope, read, services }) => {
    const { mode, taskflow, taskconfig, input: given, workflow } = checkFromWire(body);
    const known = workflow === undefined ? '' : inputOf(scope, read, getSummary(scope, read, workflow).id, taskflow);
    const input = given ?? known;
    const { problems } = readWorkflow({ taskflow, taskconfig, input, catalog: catalogOf(services.plugins) });
    const ignored = mode === 'BASIC' ? ignoredOf(taskflow) : undefined;
    return {
      data: checkToWire(
        problems.filter((problem) => problem.mode === mode),
        ignored,
      ),
    };
  }),

  ExportWorkflowBpmn: reading(({ request: { path }, scope, read }) => {
    const { version, workflow } = getKeptVersion(scope, read, path.version_id);
    const drawn = readTaskflow(version.taskflow);
    if ('problem' in drawn)
      throw new Problem({ kind: 'conflict', because: `the version has no drawing: ${drawn.problem}` });
    const file = new TextEncoder().encode(writeBpmnXml(drawn.document));
    return { file, name: `${workflow?.name ?? version.name}.bpmn`, type: 'application/xml' };
  }),
};

type Moves = 'UpdateAopWorkflowVersion' | 'CreateAopWorkflowVersionApprovel' | 'DeleteAopWorkflowVersion';
const movingIn = ({ scope, tx, now, services }: WritingCall<Moves>): Moving => ({
  scope,
  tx,
  now,
  catalog: catalogOf(services.plugins),
});

function editVersion(
  { scope, tx, now }: WritingCall<'UpdateAopWorkflowVersion'>,
  before: Version,
  changes: Written,
): void {
  afterMove(before, 'edit');
  const edited: Version = { ...before, ...changes, problems: [], changed: stampOf(scope, now) };
  checkVersion(edited);
  updateHead(scope, tx, edited);
  updateContent(scope, tx, edited);
}

/** An action and an edit are two requests; sending what is there already edits nothing. [terraform] */
function refuseChanges(before: Version, changes: Written): void {
  const entries = Object.entries(changes) as [keyof Written, string][];
  const [changed] = entries.find(([key, value]) => before[key] !== value) ?? [];
  if (changed !== undefined)
    throw new Problem({
      kind: 'invalidField',
      field: 'status',
      because: `cannot be changed together with ${changed}: send two requests`,
    });
}

function ignoredOf(taskflow: string): readonly Ignored[] {
  const read = readTaskflow(taskflow);
  return 'document' in read ? ignoredIn(read.document) : [];
}

/** The newest version that is drawn so, else the newest. */
function inputOf(scope: Scope, read: Reading, workflow: WorkflowId, taskflow: string): string {
  const [newest, ...older] = listVersionHeads(scope, read, workflow).slice(0, inputsLookedAtMax);
  const versions = [newest, ...older].flatMap((head) => (head ? (findVersion(scope, read, head.id) ?? []) : []));
  return (versions.find((version) => version.taskflow === taskflow) ?? versions[0])?.input ?? '';
}
const inputsLookedAtMax = 10;

/** Of a list so many characters of content are shown; older versions beyond come without theirs. */
const contentCharsMax = 16 * 1_024 * 1_024;

function withContents(scope: Scope, read: Reading, heads: Spared<VersionHead>): Spared<VersionHead | Version> {
  let chars = 0;
  const { items, damaged } = sparing(heads.items, (head) => {
    const version = chars < contentCharsMax ? findVersion(scope, read, head.id) : undefined;
    chars += version ? version.taskflow.length + version.taskconfig.length : 0;
    return version ?? head;
  });
  return { items, damaged: [...heads.damaged, ...damaged] };
}
