import { createHash } from 'node:crypto';
import type { Brand } from '../../kernel/brand.ts';
import type { Instant } from '../../kernel/clock.ts';
import { allRights, type PrincipalId, type ProjectId, type Right } from '../scope.ts';

export type DomainId = Brand<'DomainId'>;

/** A customer: the users and projects that know of each other. */
export interface Domain {
  readonly id: DomainId;
  readonly name: string;
}
/** Named after the region that it stands for: clients look their project up by that name. [sdk] */
export interface Project {
  readonly id: ProjectId;
  readonly domain: DomainId;
  readonly name: string;
}
export interface User {
  readonly id: PrincipalId;
  readonly domain: DomainId;
  readonly name: string;
  /** What the user may do beyond reading, as granted; `effectiveRights` says what follows from it. */
  readonly rights: readonly Right[];
  readonly madeAt: Instant;
}
/** An access key (AK); its secret (SK) stays with the store. */
export interface AccessKey {
  readonly id: string;
  readonly user: PrincipalId;
  readonly description: string;
  readonly madeAt: Instant;
}
/** Lets its bearer in as the user, into one project or into all of the domain's. */
export interface Token {
  readonly user: PrincipalId;
  readonly project?: ProjectId;
  readonly madeAt: Instant;
  readonly expires: Instant;
}

/** By id, or by name; an id goes first. */
export interface Reference {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}
/** How the caller shows who it is. */
export type Shown =
  | {
      readonly method: 'password';
      readonly user: Reference;
      readonly domain: Reference | undefined;
      readonly password: string;
    }
  | { readonly method: 'token'; readonly text: string };

export interface TokenRequest {
  readonly shown: Shown;
  /** The project that the token is for; without one it is for the whole domain. */
  readonly project?: Reference | undefined;
}
export interface Issued {
  /** What the bearer shows; it is not kept. */
  readonly text: string;
  readonly token: Token;
  readonly user: User;
  readonly domain: Domain;
  readonly project: Project | undefined;
}
export const tokenLifeMs = 24 * 3_600_000;
export const usersMax = 10_000;
export const accessKeysPerUserMax = 10;
export const tokensPerUserMax = 100;

/** Whoever may administer may do everything, also what is added later. */
export const effectiveRights = (granted: readonly Right[]): ReadonlySet<Right> =>
  granted.includes('administer') ? allRights : new Set(granted);

/** A token is random and long, so its plain hash is as good as it. */
export const tokenHash = (text: string): string => createHash('sha256').update(text).digest('hex');
