import type { Brand } from '../kernel/brand.ts';
import { Problem } from './problem.ts';

export type ProjectId = Brand<'ProjectId'>;
export type WorkspaceId = Brand<'WorkspaceId'>;
export type PrincipalId = Brand<'PrincipalId'>;

const rights = {
  write: true,
  approve: true,
  run: true,
  terminate: true,
  retry: true,
  editedRetry: true,
  debug: true,
  step: true,
  decide: true,
  hold: true,
  administer: true,
} as const;
/** What a principal may do beyond reading; each is its own. An administrator has all. */
export type Right = keyof typeof rights;
export const isRight = (name: string): name is Right => Object.hasOwn(rights, name);
export const allRights: ReadonlySet<Right> = new Set(Object.keys(rights).filter(isRight));

/** Whose data a call may touch. The authenticated edge makes it; every store function takes it first. */
export interface Scope {
  readonly project: ProjectId;
  /** The workspace in the path; operations above workspaces see the empty one. */
  readonly workspace: WorkspaceId;
  readonly principal: PrincipalId;
  readonly principalName: string;
  readonly rights: ReadonlySet<Right>;
}

/** For whom a change counts where many wait for their turn. */
export const turnOf = ({ workspace, project }: Pick<Scope, 'workspace' | 'project'>): string => workspace || project;

/** Refuses a caller who lacks the right. */
export function requireRight(scope: Pick<Scope, 'rights'>, right: Right): void {
  if (!scope.rights.has(right)) throw new Problem({ kind: 'missingRight', right });
}
