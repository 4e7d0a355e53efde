import type { Reading } from '../../store/database.ts';
import { commanding, open, reading, type Services, type Some, writing } from '../operation.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { addAccessKey, addUser } from './add-user.ts';
import { changeUser, keepAnAdministrator } from './change-user.ts';
import { issueToken } from './issue-token.ts';
import type { User } from './model.ts';
import {
  countUsers,
  deleteAccessKey,
  deleteUser,
  domainOf,
  findDomain,
  findUser,
  listAccessKeys,
  listProjects,
  listUsers,
  type Within,
} from './store.ts';
import {
  accessKeyToWire,
  domainToWire,
  projectToWire,
  rightsFromWire,
  tokenRequestFromWire,
  tokenToWire,
  userIdFromWire,
  userToWire,
} from './wire.ts';

const within = (scope: Scope, read: Reading, services: Services): Within =>
  domainOf(scope, read, services.doors.masterKey);
const administrator = { right: 'administer' } as const;

export const iamOperations: Some<'CreateToken' | 'ListProjects' | 'ListDomains'> = {
  CreateToken: open(async ({ request, now, services }) => {
    const wanted = tokenRequestFromWire(request);
    return tokenToWire(await issueToken(services, wanted, now), wanted.shown.method);
  }),

  ListProjects: reading(({ request: { query }, scope, read, services }) => ({
    projects: listProjects(within(scope, read, services), read)
      .filter(({ name, domain }) => (query.name ?? name) === name && (query.domain_id ?? domain) === domain)
      .map(projectToWire),
    links: { self: '/v3/projects' },
  })),

  ListDomains: reading(({ scope, read, services }) => {
    const domain = findDomain(within(scope, read, services), read);
    return { domains: domain ? [domainToWire(domain)] : [], links: { self: '/v3/auth/domains' } };
  }),
};

export const userOperations: Some<
  'ListUsers' | 'CreateUser' | 'UpdateUser' | 'DeleteUser' | 'ListAccessKeys' | 'CreateAccessKey' | 'DeleteAccessKey'
> = {
  ListUsers: reading(({ request: { query }, scope, read, services }) => {
    const here = within(scope, read, services);
    return {
      total: countUsers(here, read),
      size: query.limit,
      page: Math.floor(query.offset / query.limit) + 1,
      data: listUsers(here, read, query).map((user) => userToWire(user, services.settings.timeZone)),
    };
  }, administrator),

  CreateUser: commanding(async ({ request: { body }, scope, now, services }) => {
    const { password } = body;
    const passwordHash = password === undefined ? undefined : await services.doors.passwords.hash(password);
    return services.write((tx) => {
      const here = within(scope, tx, services);
      const wanted = { name: body.name, rights: rightsFromWire(body.rights), passwordHash };
      const user = addUser(here, tx, wanted, now);
      return { data: userToWire(user, services.settings.timeZone) };
    });
  }, administrator),

  UpdateUser: commanding(async ({ request: { path, body }, scope, services }) => {
    const { password } = body;
    const passwordHash = password === undefined ? undefined : await services.doors.passwords.hash(password);
    const rights = body.rights && rightsFromWire(body.rights);
    return services.write((tx) => {
      const here = within(scope, tx, services);
      const user = changeUser(here, tx, getUser(here, tx, path.user_id), { rights, passwordHash });
      return { data: userToWire(user, services.settings.timeZone) };
    });
  }, administrator),

  DeleteUser: writing(({ request: { path }, scope, tx, services }) => {
    const here = within(scope, tx, services);
    const user = getUser(here, tx, path.user_id);
    keepAnAdministrator(here, tx, user);
    deleteUser(here, tx, user.id);
    return {};
  }, administrator),

  ListAccessKeys: reading(({ request: { path }, scope, read, services }) => {
    const here = within(scope, read, services);
    const user = getUser(here, read, path.user_id);
    return { data: listAccessKeys(here, read, user.id).map((key) => accessKeyToWire(key, services.settings.timeZone)) };
  }, administrator),

  CreateAccessKey: writing(({ request: { path, body }, scope, now, tx, services }) => {
    const here = within(scope, tx, services);
    const user = getUser(here, tx, path.user_id);
    const { key, secret } = addAccessKey(here, tx, { user, description: body.description ?? '' }, now);
    return { data: { ...accessKeyToWire(key, services.settings.timeZone), secret } };
  }, administrator),

  DeleteAccessKey: writing(({ request: { path }, scope, tx, services }) => {
    const here = within(scope, tx, services);
    const user = getUser(here, tx, path.user_id);
    if (!deleteAccessKey(here, tx, user.id, path.access))
      throw new Problem({ kind: 'notFound', what: 'access key', id: path.access });
    return {};
  }, administrator),
};

function getUser(here: Within, read: Reading, id: string): User {
  const user = findUser(here, read, userIdFromWire(id));
  if (!user) throw new Problem({ kind: 'notFound', what: 'user', id });
  return user;
}
