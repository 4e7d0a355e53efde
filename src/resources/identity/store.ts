import type { Reading, Row, Transaction } from '../../store/database.ts';
import { RecordDamaged } from '../../store/damage.ts';
import type { BoundTo, MasterKey } from '../../store/secrets.ts';
import type { TableCheck } from '../../store/table-check.ts';
import { isRight, type PrincipalId, type ProjectId, type Scope } from '../scope.ts';
import type { AccessKey, Domain, DomainId, Project, Token, User } from './model.ts';

/** The scope of identity is a domain; its rows are sealed with the master key, and read only when the seal holds (R7). */
export interface Within {
  readonly domain: DomainId;
  readonly key: MasterKey;
}

/** What a row was sealed over: a function a kind, so that writing and reading cannot differ. */
const rowOf = {
  domain: ({ id, name }: Domain): BoundTo => ['domain', id, name],
  project: ({ id, domain, name }: Project): BoundTo => ['project', id, domain, name],
  user: ({ id, domain, name, madeAt }: Omit<User, 'rights'>, rights: string, password: string | null): BoundTo => [
    'user',
    id,
    domain,
    name,
    rights,
    madeAt,
    password,
  ],
  accessKey: ({ id, user, description, madeAt }: AccessKey): BoundTo => ['access key', id, user, description, madeAt],
  token: (hash: string, { user, project, madeAt, expires }: Token): BoundTo => [
    'token',
    hash,
    user,
    project ?? null,
    madeAt,
    expires,
  ],
};

// The master key's name

export const findFingerprint = (reading: Reading): string | undefined => {
  const row = reading.get('SELECT fingerprint FROM master_key');
  return row && String(row['fingerprint']);
};
export function insertFingerprint(tx: Transaction, fingerprint: string): void {
  tx.run('INSERT INTO master_key VALUES (1, ?)', fingerprint);
}

// Domains and projects

export function domainOf(scope: Pick<Scope, 'project'>, reading: Reading, key: MasterKey): Within {
  const project = findProject(key, reading, scope.project);
  if (!project)
    throw new RecordDamaged(
      { table: 'project', id: scope.project },
      `The project ${scope.project} of an admitted caller is gone`,
    );
  return { domain: project.domain, key };
}

export function findDomain({ domain, key }: Within, reading: Reading): Domain | undefined {
  const row = reading.get('SELECT * FROM domain WHERE id = ?', domain);
  return row && readDomain(key, row);
}
/** By id or by name; without either the domain of an installation that has one only. */
export function findDomainReferred(
  key: MasterKey,
  reading: Reading,
  by: { readonly id?: string | undefined; readonly name?: string | undefined } = {},
): Domain | undefined {
  const any = by.id === undefined && by.name === undefined;
  const [row, another] = any
    ? reading.all('SELECT * FROM domain LIMIT 2')
    : reading.all('SELECT * FROM domain WHERE id = ? OR name = ?', by.id ?? null, by.name ?? null);
  return row && !another ? readDomain(key, row) : undefined;
}
export function insertDomain({ key }: Within, tx: Transaction, domain: Domain): void {
  tx.run('INSERT INTO domain VALUES (?, ?, ?)', domain.id, domain.name, key.seal(rowOf.domain(domain)));
}

export function findProject(key: MasterKey, reading: Reading, id: string): Project | undefined {
  const row = reading.get('SELECT * FROM project WHERE id = ?', id);
  return row && readProject(key, row);
}
export const listProjects = ({ domain, key }: Within, reading: Reading): Project[] =>
  reading.all('SELECT * FROM project WHERE domain = ? ORDER BY id', domain).map((row) => readProject(key, row));
export function saveProject({ key }: Within, tx: Transaction, project: Project): void {
  const { id, domain, name } = project;
  tx.run(
    `INSERT INTO project VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET domain = excluded.domain, name = excluded.name, seal = excluded.seal`,
    id,
    domain,
    name,
    key.seal(rowOf.project(project)),
  );
}

// Users

export function findUser({ domain, key }: Within, reading: Reading, id: PrincipalId): User | undefined {
  const row = reading.get('SELECT * FROM user WHERE domain = ? AND id = ?', domain, id);
  return row && readUser(key, row);
}
/** Also gives the hash of the password, for whoever checks it. */
export function findUserNamed(
  { domain, key }: Within,
  reading: Reading,
  by: { readonly id?: string; readonly name?: string },
): { readonly user: User; readonly password: string | undefined } | undefined {
  const row = reading.get(
    'SELECT * FROM user WHERE domain = ? AND (id = ? OR name = ?)',
    domain,
    by.id ?? null,
    by.name ?? null,
  );
  return row && { user: readUser(key, row), password: passwordOf(row) };
}
export const listUsers = (
  { domain, key }: Within,
  reading: Reading,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): User[] =>
  reading
    .all('SELECT * FROM user WHERE domain = ? ORDER BY name LIMIT ? OFFSET ?', domain, limit, offset)
    .map((row) => readUser(key, row));
export const countUsers = ({ domain }: Within, reading: Reading): number =>
  Number(reading.get('SELECT count(*) AS total FROM user WHERE domain = ?', domain)?.['total']);
/** Who may administer, the first made first. */
export const listAdministrators = (within: Within, reading: Reading): User[] =>
  reading
    .all(`SELECT * FROM user WHERE domain = ? AND rights LIKE '%"administer"%' ORDER BY made_at, id`, within.domain)
    .map((row) => readUser(within.key, row));

/** Makes or changes a user; the name must be free. */
export function saveUser({ key }: Within, tx: Transaction, user: User, password: string | undefined): void {
  const { id, domain, name, rights, madeAt } = user;
  const rightsText = JSON.stringify(rights);
  const seal = key.seal(rowOf.user(user, rightsText, password ?? null));
  const values = [id, domain, name, password ?? null, rightsText, madeAt, seal];
  tx.run(
    `INSERT INTO user VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
      domain = excluded.domain, name = excluded.name, password = excluded.password,
      rights = excluded.rights, made_at = excluded.made_at, seal = excluded.seal`,
    ...values,
  );
}
/** Removes the user with everything that lets somebody in as that user. */
export function deleteUser(within: Within, tx: Transaction, id: PrincipalId): boolean {
  deleteCredentials(within, tx, id);
  return tx.run('DELETE FROM user WHERE domain = ? AND id = ?', within.domain, id).changes > 0;
}
/** Nobody comes in as this user any more until there is a new key or the password is shown. */
export function deleteCredentials(within: Within, tx: Transaction, user: PrincipalId): void {
  for (const { id } of listAccessKeys(within, tx, user)) deleteAccessKey(within, tx, user, id);
  deleteTokens(within, tx, user);
}
export function deleteTokens({ domain }: Within, tx: Transaction, user: PrincipalId): void {
  tx.run('DELETE FROM token WHERE user = (SELECT id FROM user WHERE domain = ? AND id = ?)', domain, user);
}

// Access keys

export const listAccessKeys = ({ domain, key }: Within, reading: Reading, user: PrincipalId): AccessKey[] =>
  reading
    .all(
      `SELECT * FROM access_key WHERE user = (SELECT id FROM user WHERE domain = ? AND id = ?) ORDER BY made_at, id`,
      domain,
      user,
    )
    .map((row) => readAccessKey(key, row).accessKey);
export function saveAccessKey({ key }: Within, tx: Transaction, accessKey: AccessKey, secret: string): void {
  const { id, user, description, madeAt } = accessKey;
  const wrapped = key.wrap(secret, rowOf.accessKey(accessKey));
  tx.run('INSERT OR REPLACE INTO access_key VALUES (?, ?, ?, ?, ?)', id, user, description, madeAt, wrapped);
}
export const deleteAccessKey = ({ domain }: Within, tx: Transaction, user: PrincipalId, id: string): boolean =>
  tx.run(
    'DELETE FROM access_key WHERE id = ? AND user = (SELECT id FROM user WHERE domain = ? AND id = ?)',
    id,
    domain,
    user,
  ).changes > 0;

// At the door: whose credentials these are is not known yet, so these look in every domain

export function admitAccessKey(
  key: MasterKey,
  reading: Reading,
  id: string,
): { readonly user: User; readonly secret: string } | undefined {
  const row = reading.get('SELECT * FROM access_key WHERE id = ?', id);
  if (!row) return undefined;
  const { accessKey, secret } = readAccessKey(key, row);
  const user = userOf(key, reading, accessKey.user);
  return user && { user, secret };
}
export function admitToken(
  key: MasterKey,
  reading: Reading,
  hash: string,
): { readonly user: User; readonly token: Token } | undefined {
  const row = reading.get('SELECT * FROM token WHERE hash = ?', hash);
  if (!row) return undefined;
  const token = readToken(key, row);
  const user = userOf(key, reading, token.user);
  return user && { user, token };
}
function userOf(key: MasterKey, reading: Reading, id: PrincipalId): User | undefined {
  const row = reading.get('SELECT * FROM user WHERE id = ?', id);
  return row && readUser(key, row);
}

// Tokens

/** Keeps a new token; those that ran out go, and of one user's the oldest beyond `max`. */
export function insertToken(
  { key }: Within,
  tx: Transaction,
  { hash, token, max }: { readonly hash: string; readonly token: Token; readonly max: number },
): void {
  const { user, project, madeAt, expires } = token;
  tx.run('DELETE FROM token WHERE expires <= ?', madeAt);
  tx.run(
    `DELETE FROM token WHERE user = ? AND hash NOT IN
      (SELECT hash FROM token WHERE user = ? ORDER BY made_at DESC LIMIT ?)`,
    user,
    user,
    max - 1,
  );
  const seal = key.seal(rowOf.token(hash, token));
  tx.run('INSERT INTO token VALUES (?, ?, ?, ?, ?, ?)', hash, user, project ?? null, madeAt, expires, seal);
}

/** Who may come in, checked with the key that sealed it. */
export const identityChecks = (key: MasterKey): readonly TableCheck[] => [
  { table: 'domain', check: (row) => void readDomain(key, row) },
  { table: 'project', check: (row) => void readProject(key, row) },
  { table: 'user', check: (row) => void readUser(key, row) },
  { table: 'access_key', check: (row) => void readAccessKey(key, row) },
  { table: 'token', check: (row) => void readToken(key, row) },
];

// Rows: brands are made here, after the seal was found whole

function readDomain(key: MasterKey, row: Row): Domain {
  const domain: Domain = { id: String(row['id']) as DomainId, name: String(row['name']) };
  key.checkSeal(bytes(row['seal']), rowOf.domain(domain));
  return domain;
}
function readProject(key: MasterKey, row: Row): Project {
  const project: Project = {
    id: String(row['id']) as ProjectId,
    domain: String(row['domain']) as DomainId,
    name: String(row['name']),
  };
  key.checkSeal(bytes(row['seal']), rowOf.project(project));
  return project;
}
function readUser(key: MasterKey, row: Row): User {
  const user = {
    id: String(row['id']) as PrincipalId,
    domain: String(row['domain']) as DomainId,
    name: String(row['name']),
    madeAt: Number(row['made_at']),
  };
  const rightsText = String(row['rights']);
  key.checkSeal(bytes(row['seal']), rowOf.user(user, rightsText, passwordOf(row) ?? null));
  const rights: unknown = JSON.parse(rightsText);
  return { ...user, rights: Array.isArray(rights) ? rights.map(String).filter(isRight) : [] };
}
const passwordOf = (row: Row) => (row['password'] === null ? undefined : String(row['password']));
function readAccessKey(key: MasterKey, row: Row): { readonly accessKey: AccessKey; readonly secret: string } {
  const accessKey: AccessKey = {
    id: String(row['id']),
    user: String(row['user']) as PrincipalId,
    description: String(row['description']),
    madeAt: Number(row['made_at']),
  };
  return { accessKey, secret: key.unwrap(bytes(row['secret']), rowOf.accessKey(accessKey)) };
}
function readToken(key: MasterKey, row: Row): Token {
  const token: Token = {
    user: String(row['user']) as PrincipalId,
    ...(row['project'] !== null && { project: String(row['project']) as ProjectId }),
    madeAt: Number(row['made_at']),
    expires: Number(row['expires']),
  };
  key.checkSeal(bytes(row['seal']), rowOf.token(String(row['hash']), token));
  return token;
}
/** What is no blob fits no seal. */
const bytes = (value: Row[string] | undefined): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array());
