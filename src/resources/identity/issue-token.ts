import type { Instant } from '../../kernel/clock.ts';
import type { Reading, Store } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { ProjectId } from '../scope.ts';
import { newTokenText } from './credentials.ts';
import type { Doors } from './doors.ts';
import {
  type Issued,
  type Project,
  type Reference,
  type Shown,
  type Token,
  tokenHash,
  tokenLifeMs,
  type TokenRequest,
  tokensPerUserMax,
  type User,
} from './model.ts';
import {
  admitToken,
  findDomain,
  findDomainReferred,
  findUser,
  findUserNamed,
  insertToken,
  listProjects,
  type Within,
} from './store.ts';

interface Parts {
  readonly read: Store['read'];
  readonly write: Store['write'];
  readonly doors: Doors;
}

/** Lets a user in by password or by an older token and gives a new token; throws a Problem that never says what was wrong of a pair. */
export async function issueToken(parts: Parts, request: TokenRequest, now: Instant): Promise<Issued> {
  const { shown } = request;
  const known =
    shown.method === 'password' ? await knownByPassword(parts, shown, now) : knownByToken(parts, shown.text, now);
  const within: Within = { domain: known.user.domain, key: parts.doors.masterKey };
  const text = newTokenText();
  return parts.write((tx) => {
    // The user may have gone while the password was being checked.
    const user = findUser(within, tx, known.user.id);
    const domain = findDomain(within, tx);
    if (!user || !domain) throw refused();
    const project = projectFor(within, tx, request.project);
    const token: Token = { user: user.id, ...projectOf(project), madeAt: now, expires: known.expires };
    insertToken(within, tx, { hash: tokenHash(text), token, max: tokensPerUserMax });
    return { text, token, user, domain, project };
  });
}

interface Known {
  readonly user: User;
  readonly expires: Instant;
}

async function knownByPassword(
  { read, doors }: Parts,
  shown: Shown & { readonly method: 'password' },
  now: Instant,
): Promise<Known> {
  const domain = read((reading) => findDomainReferred(doors.masterKey, reading, shown.domain));
  const by = shown.user.id === undefined ? { name: shown.user.name ?? '' } : { id: shown.user.id };
  const name = JSON.stringify([domain?.id ?? null, by]);
  const lockedMs = doors.failedPasswords.lockedMs(name, now);
  if (lockedMs > 0) throw refused(`too many wrong passwords: try again in ${Math.ceil(lockedMs / 1_000)} s`);
  const found = domain && read((reading) => findUserNamed({ domain: domain.id, key: doors.masterKey }, reading, by));
  if (!(await doors.passwords.check(shown.password, found?.password)) || !found) {
    doors.failedPasswords.failed(name, now);
    throw refused();
  }
  doors.failedPasswords.succeeded(name);
  return { user: found.user, expires: now + tokenLifeMs };
}

/** A token got by a token ends when the first one ends: a stolen one cannot be renewed for ever. */
function knownByToken({ read, doors }: Parts, text: string, now: Instant): Known {
  const found = read((reading) => admitToken(doors.masterKey, reading, tokenHash(text)));
  if (!found || found.token.expires <= now) throw refused('the token is not known or has expired');
  return { user: found.user, expires: found.token.expires };
}

function projectFor(within: Within, reading: Reading, wanted: Reference | undefined): Project | undefined {
  if (!wanted) return undefined;
  const fits = ({ id, name }: Project) => (wanted.id === undefined ? name === wanted.name : id === wanted.id);
  const project = listProjects(within, reading).find(fits);
  if (!project) throw refused("the project in `scope` does not exist or is not the user's");
  return project;
}
const projectOf = (project: Project | undefined): { readonly project?: ProjectId } =>
  project ? { project: project.id } : {};

const refused = (because = 'the user, the domain or the password is wrong') =>
  new Problem({ kind: 'unauthenticated', because });
