import type { ProjectId, WorkspaceId } from '../scope.ts';
import type { Stamp } from '../listing.ts';

/** A closed room of a project: workflows, runs and connections of one never meet those of another. */
export interface Workspace {
  readonly id: WorkspaceId;
  readonly project: ProjectId;
  readonly name: string;
  readonly description: string;
  readonly details: WorkspaceDetails;
  readonly made: Stamp;
  readonly changed: Stamp;
}

/** What SecMaster's clients say about a workspace and want back; nothing here depends on it. */
export interface WorkspaceDetails {
  readonly region: string;
  readonly projectName: string;
  readonly enterpriseProject?: string;
  readonly enterpriseProjectName?: string;
  readonly isView?: boolean;
  readonly viewOf?: string;
  readonly tags?: readonly { readonly key?: string; readonly value?: string }[];
}

export interface NewWorkspace {
  /** Made up unless given. */
  readonly id?: WorkspaceId;
  readonly name: string;
  readonly description: string;
  readonly details: WorkspaceDetails;
}

export interface WorkspaceFilter {
  readonly region?: string | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly isView?: boolean | undefined;
  readonly enterpriseProject?: string | undefined;
  readonly viewOf?: string | undefined;
  readonly madeFrom?: number | undefined;
  readonly madeUntil?: number | undefined;
}

/** In one project. */
export const workspacesMax = 1_000;
