/** What makes an empty data folder one that somebody can come into, and keeps its keys in step with the configuration. */
import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/id.ts';
import type { Store, Transaction } from '../../store/database.ts';
import { checkFingerprint, type MasterKey, openMasterKey } from '../../store/secrets.ts';
import { allRights, type PrincipalId, type ProjectId, type Scope } from '../scope.ts';
import { newAccessKeyPair, newPassword, type Passwords } from './credentials.ts';
import type { DomainId, User } from './model.ts';
import {
  admitAccessKey,
  findDomainReferred,
  findFingerprint,
  findProject,
  insertDomain,
  insertFingerprint,
  listAdministrators,
  saveAccessKey,
  saveProject,
  saveUser,
  type Within,
} from './store.ts';
import { OperatorError } from '../../kernel/operator-error.ts';

export const administratorName = 'admin';
const domainName = 'sallyport';

/** The configuration does not fit what the data folder holds: shown to the operator as it is. */
export class BootstrapError extends OperatorError {
  override name = 'BootstrapError';
}

export interface KeyPair {
  readonly id: string;
  readonly secret: string;
}
export interface FirstSettings {
  readonly projectId: string;
  readonly domainId: string;
  readonly region: string;
  readonly accessKey?: KeyPair;
  readonly adminPassword?: string;
}
export interface BootstrapParts {
  readonly store: Pick<Store, 'read' | 'write'>;
  readonly masterKey: MasterKey;
  readonly passwords: Passwords;
  /** Makes what else belongs to a first start, in the same transaction: the first workspace. */
  readonly onFirstStart?: (tx: Transaction, scope: Omit<Scope, 'workspace'>) => void;
}
export interface Bootstrapped {
  readonly first: boolean;
  /** The administrator in the configured project: for what the house itself does at start. */
  readonly scope: Omit<Scope, 'workspace'>;
  /** What was made at random and is shown once, now. */
  readonly shown: { readonly accessKey?: KeyPair; readonly password?: string };
}

/** Opens the master key of this data; makes one when nothing was sealed yet. A wrong or missing one is refused. */
export async function unlock(store: Pick<Store, 'read' | 'write'>, file: string): Promise<MasterKey> {
  const expected = store.read(findFingerprint);
  const key = openMasterKey(file, { mayCreate: expected === undefined });
  if (expected === undefined) await store.write((tx) => insertFingerprint(tx, key.fingerprint));
  else checkFingerprint(key, expected, file);
  return key;
}

/** At the first start makes domain, project, administrator and access key; at a later one adds a newly configured key. */
export async function bootstrap(parts: BootstrapParts, settings: FirstSettings, now: Instant): Promise<Bootstrapped> {
  const { store, masterKey } = parts;
  const domain = store.read((reading) => findDomainReferred(masterKey, reading));
  if (domain) return startAgain(parts, settings, { domain: domain.id, key: masterKey }, now);
  const password = settings.adminPassword ?? newPassword();
  const hash = await parts.passwords.hash(password);
  const accessKey = settings.accessKey ?? newAccessKeyPair();
  const within: Within = { domain: settings.domainId as DomainId, key: masterKey };
  const user: User = {
    id: newId(now) as PrincipalId,
    domain: within.domain,
    name: administratorName,
    rights: ['administer'],
    madeAt: now,
  };
  const scope = scopeOf(user, settings.projectId as ProjectId);
  await store.write((tx) => {
    insertDomain(within, tx, { id: within.domain, name: domainName });
    saveProject(within, tx, { id: scope.project, domain: within.domain, name: settings.region });
    saveUser(within, tx, user, hash);
    addKey(within, tx, { user, pair: accessKey, description: 'made at the first start', now });
    parts.onFirstStart?.(tx, scope);
  });
  return {
    first: true,
    scope,
    shown: {
      ...(!settings.accessKey && { accessKey }),
      ...(settings.adminPassword === undefined && { password }),
    },
  };
}

function startAgain(
  { store }: BootstrapParts,
  settings: FirstSettings,
  within: Within,
  now: Instant,
): Promise<Bootstrapped> {
  return store.write((tx) => {
    const project = findProject(within.key, tx, settings.projectId);
    if (!project)
      throw new BootstrapError(
        `This data folder has no project ${settings.projectId}: set SALLYPORT_PROJECT_ID to the one it was made with`,
      );
    if (project.name !== settings.region) saveProject(within, tx, { ...project, name: settings.region });
    const user = getAdministrator(within, tx);
    if (settings.accessKey) keepKey(within, tx, { user, pair: settings.accessKey, now });
    return { first: false, scope: scopeOf(user, project.id), shown: {} };
  });
}

/** The configured key lets the administrator in, whatever was there before. */
function keepKey(
  within: Within,
  tx: Transaction,
  { user, pair, now }: { user: User; pair: KeyPair; now: Instant },
): void {
  const known = admitAccessKey(within.key, tx, pair.id);
  if (known && !effectivelyAdministers(known.user))
    throw new BootstrapError(
      `SALLYPORT_ACCESS_KEY ${pair.id} belongs to the user ${known.user.name}, who is no administrator: choose another`,
    );
  if (known?.secret === pair.secret) return;
  addKey(within, tx, { user: known?.user ?? user, pair, description: 'from the configuration', now });
}
const effectivelyAdministers = ({ rights }: User) => rights.includes('administer');

interface NewKey {
  readonly user: User;
  readonly pair: KeyPair;
  readonly description: string;
  readonly now: Instant;
}
function addKey(within: Within, tx: Transaction, { user, pair, description, now }: NewKey): void {
  saveAccessKey(within, tx, { id: pair.id, user: user.id, description, madeAt: now }, pair.secret);
}

/** The first administrator; there is always one, as the last cannot be deleted. */
export function getAdministrator(within: Within, tx: Transaction): User {
  const [first] = listAdministrators(within, tx);
  if (!first) throw new BootstrapError('This data folder has no administrator: it was not made by a whole first start');
  return first;
}

const scopeOf = (user: User, project: ProjectId): Omit<Scope, 'workspace'> => ({
  project,
  principal: user.id,
  principalName: user.name,
  rights: allRights,
});
