import type { Brand } from '../kernel/brand.ts';

export type ProjectId = Brand<'ProjectId'>;
export type WorkspaceId = Brand<'WorkspaceId'>;
export type PrincipalId = Brand<'PrincipalId'>;

/** What a principal may do beyond reading; each is its own. An administrator has all. */
export type Right =
  | 'write'
  | 'approve'
  | 'run'
  | 'terminate'
  | 'retry'
  | 'editedRetry'
  | 'debug'
  | 'decide'
  | 'hold'
  | 'administer';

/** Whose data a call may touch. The authenticated edge makes it; every store function takes it first. */
export interface Scope {
  readonly project: ProjectId;
  /** The workspace in the path; operations above workspaces see the empty one. */
  readonly workspace: WorkspaceId;
  readonly principal: PrincipalId;
  readonly principalName: string;
  readonly rights: ReadonlySet<Right>;
}
