import type { ProblemDetail, RefusalReason } from '../resources/problem.ts';

type Kind = ProblemDetail['kind'];
interface WireProblem<Detail> {
  readonly status: number;
  readonly code: string | ((detail: Detail) => string);
  readonly message: (detail: Detail) => string;
}

const quote = (text: string): string => JSON.stringify(text.length <= 100 ? text : `${text.slice(0, 100)}…`);
const because = (detail: { readonly because: string }): string => detail.because;

/** A refused command is 400 with a code of its own. [ours] */
export const refusalCodes: { readonly [Reason in RefusalReason]: string } = {
  alreadyStarted: 'SecMaster.20040730',
  stillRunning: 'SecMaster.20040731',
  alreadyRetrying: 'SecMaster.20040732',
  terminating: 'SecMaster.20040733',
  ended: 'SecMaster.20040734',
  notDebugging: 'SecMaster.20040736',
  unknownActivity: 'SecMaster.20040737',
  notWaiting: 'SecMaster.20040738',
  noInputs: 'SecMaster.20040739',
  conflictingEdits: 'SecMaster.20040740',
  notNow: 'SecMaster.20040741',
  receiptReused: 'SecMaster.20040742',
  notEnabled: 'SecMaster.20040743',
  alreadyDecided: 'SecMaster.20040744',
  notHandler: 'SecMaster.20040745',
  notStarted: 'SecMaster.20040746',
  conditionFailed: 'SecMaster.20040748',
  versionDoesNotFit: 'SecMaster.20040749',
  noWayBack: 'SecMaster.20040750',
};

/**
 * How each problem looks on the wire. Codes outside 20040700–20040799 are the service's: [doc] error-code page or [terraform];
 * the block is [ours], and so is 404 where the service's code for something absent is not known.
 */
export const problemCodes: { readonly [K in Kind]: WireProblem<ProblemDetail & { kind: K }> } = {
  notImplemented: {
    status: 501,
    code: 'SecMaster.20040700',
    message: ({ operation }) => `${operation} is not built yet; docs/coverage.md lists what is`,
  },
  missingRight: {
    status: 403,
    code: 'SecMaster.20040701',
    message: ({ right }) => `this needs the right ${quote(right)}, which the caller does not have`,
  },
  instanceNotFound: absent('SecMaster.20040702', 'workflow instance', ({ instance }) => instance),
  todoNotFound: absent('SecMaster.20040703', 'to-do', ({ todo }) => todo),
  componentNotFound: absent('SecMaster.20040704', 'plug-in', ({ component }) => component),
  notFound: { ...absent('SecMaster.20040705', '', ({ id }) => id), message: ({ what, id }) => noSuch(what, id) },
  conflict: { status: 400, code: 'SecMaster.20040706', message: because },
  versionNotEditable: {
    status: 400,
    code: 'SecMaster.20040707',
    message: (detail) => `the version is ${detail.stage}: ${detail.because}`,
  },
  held: { status: 400, code: 'SecMaster.20040708', message: ({ by }) => `held back by ${by}` },
  busy: { status: 503, code: 'SecMaster.20040709', message: because },
  bodyTooLarge: {
    status: 413,
    code: 'SecMaster.20040710',
    message: ({ bytesMax }) => `the body may have at most ${bytesMax} bytes`,
  },
  unsupportedMediaType: { status: 415, code: 'SecMaster.20040711', message: because },
  invalidBody: { status: 400, code: 'SecMaster.20040712', message: (detail) => `the body ${detail.because}` },
  noSuchOperation: {
    status: 404,
    code: 'SecMaster.20040713',
    message: ({ method, path }) => `there is no operation ${method} ${quote(path)}; /openapi.json lists them all`,
  },
  recordDamaged: {
    status: 500,
    code: 'SecMaster.20040714',
    message: ({ table, id }) =>
      `the stored ${table} ${quote(id)} is missing or not as it was written, so it was not used; docs/operate.md says what to do`,
  },
  unexpected: {
    status: 500,
    code: 'SecMaster.20040000',
    message: () => 'something unexpected happened; the log names it by this request id',
  },
  commandRefused: {
    status: 400,
    code: ({ reason }) => refusalCodes[reason],
    message: (detail) => (detail.status === '' ? detail.because : `${detail.because} (it is ${detail.status})`),
  },
  unauthenticated: { status: 401, code: 'APIGW.0301', message: because },
  invalidField: {
    status: 400,
    code: 'SecMaster.20030001',
    message: (detail) => `${detail.field === '' ? 'the body' : detail.field} ${detail.because}`,
  },
  invalidProject: {
    status: 403,
    code: 'SecMaster.20030002',
    message: ({ project }) => `the caller has no project ${quote(project)}`,
  },
  invalidWorkspace: {
    status: 403,
    code: 'SecMaster.20010001',
    message: ({ workspace }) => noSuch('workspace', workspace),
  },
  workspaceNotFound: { ...absent('SecMaster.20011003', 'workspace', ({ workspace }) => workspace), status: 400 },
  workflowNotFound: { ...absent('SecMaster.20040611', 'workflow', ({ workflow }) => workflow), status: 400 },
  versionNotFound: { ...absent('SecMaster.20040605', 'workflow version', ({ version }) => version), status: 400 },
  dataClassNotFound: { ...absent('SecMaster.20030022', 'data class', ({ dataClass }) => dataClass), status: 400 },
};

const noSuch = (what: string, id: string): string => `there is no ${what} ${quote(id)}`;

/** Absent and somebody else's answer alike. */
function absent<Detail>(code: string, what: string, id: (detail: Detail) => string): WireProblem<Detail> {
  return { status: 404, code, message: (detail) => noSuch(what, id(detail)) };
}

export interface WireRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The status, code and message of a problem. */
export function refusalOf<K extends Kind>(detail: ProblemDetail & { kind: K }): WireRefusal {
  const { status, code, message }: WireProblem<ProblemDetail & { kind: K }> = problemCodes[detail.kind as K];
  return { status, code: typeof code === 'string' ? code : code(detail), message: message(detail) };
}
