import type { Debugging } from '../../engine/state.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { ChildCall, Handlers, Start } from '../../runtime/runtime.ts';
import type { Transaction } from '../../store/database.ts';
import type { Catalog } from '../../taskflow/catalog.ts';
import { findHeldStart } from '../holds/refuse-start.ts';
import { describeHold } from '../holds/model.ts';
import { Problem } from '../problem.ts';
import type { PrincipalId, ProjectId, Scope, WorkspaceId } from '../scope.ts';
import { startable, type Startable } from '../workflows/startable.ts';
import { findWorkflow, findWorkflowNamed } from '../workflows/store.ts';
import type { InstanceId } from './model.ts';
import { makeInstance } from './start-instance.ts';
import { getRow } from './store.ts';

type Started = ReturnType<NonNullable<Handlers['startChild']>>;

/** Makes the run that an activity of another run asks for: of the activated version of a workflow of the same workspace, by id or name. */
export function startChild(
  tx: Transaction,
  call: ChildCall,
  { catalog, now }: { readonly catalog: Catalog; readonly now: Instant },
): Started {
  const scope = scopeOf(call);
  const { calls } = call.request;
  const workflow = findWorkflow(scope, tx, calls) ?? findWorkflowNamed(scope, tx, calls);
  if (!workflow) return { refused: `There is no workflow of the id or name ${calls} in this workspace` };
  const hold = findHeldStart(scope, tx, workflow.id, now);
  if (hold) return { held: describeHold(hold) };
  const found = startableOr(() => startable(scope, tx, workflow.id, { debug: false, catalog }));
  return 'refused' in found ? found : begin(scope, tx, call, { found, now });
}

/** Nobody is asked for a right: the caller's definition was approved with this call in it. */
const scopeOf = ({ instance, project }: ChildCall): Scope => ({
  project: project as ProjectId,
  workspace: instance.workspace as WorkspaceId,
  principal: 'system' as PrincipalId,
  principalName: 'system',
  rights: new Set(),
});

function startableOr(find: () => Startable): Startable | { readonly refused: string } {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { detail } = error;
    return { refused: 'because' in detail ? `It cannot be started: ${detail.because}` : error.message };
  }
}

function begin(
  scope: Scope,
  tx: Transaction,
  call: ChildCall,
  { found, now }: { readonly found: Startable; readonly now: Instant },
): Start {
  const parent = getRow(tx, call.caller.instance);
  return makeInstance(scope, tx, {
    id: call.instance.id as InstanceId,
    startable: found,
    triggerType: parent.triggerType,
    trigger: call.trigger,
    given: call.passed,
    dataObject: parent.dataObject,
    variables: call.passed,
    calledBy: call.caller,
    ...(call.sideEffects !== undefined && { debugging: debuggingOf(call.sideEffects) }),
    startHash: '',
    now,
  });
}

/** The breakpoints and mocks of a debug run are those of its own nodes; what may be changed outside holds for its runs too. [ours] */
const debuggingOf = (sideEffects: boolean): Debugging => ({
  breakpoints: [],
  mocked: [],
  mocks: { value: {} },
  sideEffects,
});
