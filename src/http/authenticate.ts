/**
 * Three ways in, one principal out: a token, a signature, and later the console's session. Whoever shows none of them, or a wrong
 * one, is refused; nothing falls back to anything.
 */
import type { Instant } from '../kernel/clock.ts';
import type { Doors } from '../resources/identity/doors.ts';
import { effectiveRights, type Project, tokenHash, type User } from '../resources/identity/model.ts';
import { admitAccessKey, admitToken, findProject, listProjects } from '../resources/identity/store.ts';
import { Problem } from '../resources/problem.ts';
import type { ProjectId, Scope } from '../resources/scope.ts';
import type { Reading } from '../store/database.ts';
import { checkClaim, type RawRequest, readClaim } from './signature.ts';

/** A request on a matched route. */
export interface DoorRequest extends RawRequest {
  /** The project in the path, where the route has one. */
  readonly project?: string | undefined;
  /** The address that the request came from. */
  readonly address: string;
}
export interface DoorKeeper {
  readonly doors: Doors;
  readonly reading: Reading;
  readonly now: Instant;
}

/** Who calls, and into which project; throws a Problem `unauthenticated` or `invalidProject`. */
export function authenticate(request: DoorRequest, keeper: DoorKeeper): Omit<Scope, 'workspace'> {
  const { user, project: bound } = admit(request, keeper);
  const project = enterProject(request, keeper, { user, bound });
  return { project, principal: user.id, principalName: user.name, rights: effectiveRights(user.rights) };
}

interface Admitted {
  readonly user: User;
  /** The only project that these credentials are for. */
  readonly project?: ProjectId | undefined;
}

function admit(request: DoorRequest, keeper: DoorKeeper): Admitted {
  const token = headerOf(request, 'x-auth-token');
  if (token) return admitByToken(token, keeper);
  if (request.headers.authorization) return admitBySignature(request, keeper);
  throw refused('send a token in X-Auth-Token, or sign the request with an access key (SDK-HMAC-SHA256)');
}

function admitByToken(text: string, { doors, reading, now }: DoorKeeper): Admitted {
  const found = admitToken(doors.masterKey, reading, tokenHash(text));
  if (!found || found.token.expires <= now) throw refused('the token is not known or has expired');
  return { user: found.user, project: found.token.project };
}

function admitBySignature(request: DoorRequest, { doors, reading, now }: DoorKeeper): Admitted {
  const claim = readClaim(request, now);
  if ('refused' in claim) throw refused(claim.refused);
  if (headerOf(request, 'x-security-token'))
    throw refused('X-Security-Token belongs to temporary access keys, which are not issued here');
  const found = admitAccessKey(doors.masterKey, reading, claim.accessKey);
  if (!found) throw refused(`the access key ${claim.accessKey} is not known`);
  const name = `${claim.accessKey} ${request.address}`;
  const lockedMs = doors.failedKeys.lockedMs(name, now);
  if (lockedMs > 0)
    throw refused(
      `the access key ${claim.accessKey} failed too often from here: try again in ${Math.ceil(lockedMs / 1_000)} s`,
    );
  const wrong = checkClaim(request, claim, found.secret);
  if (wrong) {
    doors.failedKeys.failed(name, now);
    throw refused(wrong.refused);
  }
  doors.failedKeys.succeeded(name);
  return { user: found.user };
}

interface Entering {
  readonly user: User;
  readonly bound: ProjectId | undefined;
}

/** The project must be one of the user's domain, and path, header and token must agree on it. */
function enterProject(request: DoorRequest, keeper: DoorKeeper, { user, bound }: Entering): ProjectId {
  const named = headerOf(request, 'x-project-id');
  const wanted = request.project ?? named ?? bound;
  const project = wanted === undefined ? firstProject(keeper, user) : findOwnProject(keeper, user, wanted);
  const agrees = [request.project, named, bound].every((other) => other === undefined || other === project?.id);
  if (!project || !agrees) throw new Problem({ kind: 'invalidProject', project: wanted ?? '' });
  return project.id;
}

function findOwnProject({ doors, reading }: DoorKeeper, user: User, id: string): Project | undefined {
  const project = findProject(doors.masterKey, reading, id);
  return project?.domain === user.domain ? project : undefined;
}
const firstProject = ({ doors, reading }: DoorKeeper, { domain }: User): Project | undefined =>
  listProjects({ domain, key: doors.masterKey }, reading)[0];

/** A header sent twice is two opinions: none of them counts. */
function headerOf({ headers }: RawRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value || undefined;
}

const refused = (because: string) => new Problem({ kind: 'unauthenticated', because });
