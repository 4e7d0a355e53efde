/** The three checks of SecMaster's validation. [sdk] */
export const checkModes = ['BASIC', 'CIRCLE', 'APP_PARAMS'] as const;
export type CheckMode = (typeof checkModes)[number];

/** Every rule that a workflow can break, and the check to which it belongs. Names are for programs and stay as they are. */
export const rules = {
  readable: 'BASIC',
  size: 'BASIC',
  executableProcess: 'BASIC',
  supportedElement: 'BASIC',
  idPresent: 'BASIC',
  idUnique: 'BASIC',
  idAllowed: 'BASIC',
  flowTied: 'BASIC',
  flowListed: 'BASIC',
  flowIds: 'BASIC',
  oneStart: 'BASIC',
  oneEnd: 'BASIC',
  startLeadsAway: 'BASIC',
  startByEvent: 'BASIC',
  messageBeginsOnce: 'BASIC',
  messageTakenOnce: 'BASIC',
  eventSubProcess: 'BASIC',
  flowStaysInside: 'BASIC',
  link: 'BASIC',
  borderTied: 'BASIC',
  borderLeadsAway: 'BASIC',
  errorCaughtOnce: 'BASIC',
  endLeadsNowhere: 'BASIC',
  gatewayLeadsOn: 'BASIC',
  defaultFlow: 'BASIC',
  flowCanBeTaken: 'BASIC',
  calledWorkflow: 'BASIC',
  condition: 'BASIC',
  reachable: 'BASIC',
  handlers: 'BASIC',
  dueHandle: 'BASIC',
  dueDate: 'BASIC',
  timer: 'BASIC',
  multiInstance: 'BASIC',
  compensation: 'BASIC',
  retryCycle: 'BASIC',
  errorCode: 'BASIC',
  eventName: 'BASIC',
  eventsFollow: 'BASIC',
  dataObject: 'BASIC',
  script: 'BASIC',
  endlessCycle: 'CIRCLE',
  cyclesUnchecked: 'CIRCLE',
  parametersUnchecked: 'APP_PARAMS',
  taskconfigReadable: 'APP_PARAMS',
  taskconfigShape: 'APP_PARAMS',
  workflowInput: 'APP_PARAMS',
  functionChosen: 'APP_PARAMS',
  functionReplaced: 'APP_PARAMS',
  pluginInstalled: 'APP_PARAMS',
  functionExists: 'APP_PARAMS',
  functionVersion: 'APP_PARAMS',
  connectionExists: 'APP_PARAMS',
  inputKnown: 'APP_PARAMS',
  inputSet: 'APP_PARAMS',
  expression: 'APP_PARAMS',
  nameDeclared: 'APP_PARAMS',
  referenceBefore: 'APP_PARAMS',
} as const satisfies Record<string, CheckMode>;
export type Rule = keyof typeof rules;

/** What keeps a version from being activated, and yet can run as Flowable runs it. (flowable-semantics: sequence flows) */
const harmless: ReadonlySet<Rule> = new Set([
  'oneEnd',
  'flowListed',
  'gatewayLeadsOn',
  'flowCanBeTaken',
  'reachable',
  'endlessCycle',
  'functionReplaced',
] as const);
export const isHarmless = ({ rule }: Pick<WorkflowProblem, 'rule'>): boolean => harmless.has(rule);

/** One thing that is wrong with a workflow, for people to read and programs to point at. */
export interface WorkflowProblem {
  readonly mode: CheckMode;
  readonly rule: Rule;
  /** The id of the node or sequence flow at which to look. */
  readonly node?: string;
  /** What was expected and what was found. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

const problemsPerModeMax = 500;

/** Collects problems while a workflow is read; of one check the first `problemsPerModeMax` are told. */
export class Findings {
  readonly #problems = new Map<CheckMode, WorkflowProblem[]>();
  readonly #broken = new Set<Rule>();

  add(rule: Rule, problem: { readonly node?: string; readonly message: string; readonly fix: string }): void {
    const mode = rules[rule];
    const told = this.#problems.get(mode) ?? [];
    this.#problems.set(mode, told);
    this.#broken.add(rule);
    if (told.length < problemsPerModeMax) told.push({ mode, rule, ...problem });
  }

  has(mode: CheckMode): boolean {
    return this.#problems.has(mode);
  }

  /** Is a rule of the check broken without which nothing can run? */
  stops(mode: CheckMode): boolean {
    return [...this.#broken].some((rule) => rules[rule] === mode && !isHarmless({ rule }));
  }

  /** In the order of the checks. */
  list(): readonly WorkflowProblem[] {
    return checkModes.flatMap((mode) => this.#problems.get(mode) ?? []);
  }
}
