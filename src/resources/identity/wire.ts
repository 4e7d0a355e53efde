import type { Requests, Responses } from '../../contract/generated/operations.ts';
import type { AccessKeyInfo, IamDomainInfo, IamProjectInfo, UserInfo } from '../../contract/generated/types.ts';
import type { Instant } from '../../kernel/clock.ts';
import { Problem } from '../problem.ts';
import { isRight, type PrincipalId } from '../scope.ts';
import { timeToWire } from '../wire-time.ts';
import {
  type AccessKey,
  type Domain,
  effectiveRights,
  type Issued,
  type Project,
  type Shown,
  type TokenRequest,
  type User,
} from './model.ts';

export const userIdFromWire = (id: string) => id as PrincipalId;

export const userToWire = (user: User, timeZone: string): UserInfo => ({
  id: user.id,
  name: user.name,
  domain_id: user.domain,
  enabled: true,
  create_time: timeToWire(user.madeAt, timeZone),
  rights: [...effectiveRights(user.rights)],
});
export const rightsFromWire = (rights: readonly string[] = []) => [...new Set(rights)].filter(isRight);

export const accessKeyToWire = (key: AccessKey, timeZone: string): AccessKeyInfo => ({
  access: key.id,
  user_id: key.user,
  description: key.description,
  status: 'active',
  create_time: timeToWire(key.madeAt, timeZone),
});

/** [doc] IAM: POST /v3/auth/tokens. */
export function tokenRequestFromWire({ body, header }: Requests['CreateToken']): TokenRequest {
  const { identity, scope } = body.auth;
  const [method, another] = identity.methods;
  if (another !== undefined) throw invalid('methods', 'one method at a time is taken: "password" or "token"');
  return { shown: shownFromWire(method, identity, header['X-Auth-Token']), project: scope?.project };
}

type Identity = Requests['CreateToken']['body']['auth']['identity'];

function shownFromWire(method: string | undefined, identity: Identity, header: string | undefined): Shown {
  if (method === 'password') return passwordFromWire(identity);
  if (method !== 'token')
    throw invalid('methods', `expected "password" or "token", found ${JSON.stringify(method ?? null)}`);
  const text = identity.token?.id ?? header;
  if (!text) throw invalid('token.id', 'expected a token here or in the header X-Auth-Token, found none');
  return { method, text };
}

function passwordFromWire({ password }: Identity): Shown {
  if (!password) throw invalid('password', 'the method "password" needs it, found none');
  const { user } = password;
  if (user.id === undefined && user.name === undefined)
    throw invalid('password.user', 'expected `id` or `name`, found neither');
  return { method: 'password', user: { id: user.id, name: user.name }, domain: user.domain, password: user.password };
}
const invalid = (field: string, because: string) =>
  new Problem({ kind: 'invalidField', field: `auth.identity.${field}`, because });

/** IAM writes microseconds. [doc] */
const iamTime = (at: Instant) => new Date(at).toISOString().replace('Z', '000Z');

export function tokenToWire({ token, user, domain, project, text }: Issued, method: string): Responses['CreateToken'] {
  const within = { id: domain.id, name: domain.name };
  const administers = user.rights.includes('administer');
  return {
    headers: { 'X-Subject-Token': text },
    body: {
      token: {
        expires_at: iamTime(token.expires),
        issued_at: iamTime(token.madeAt),
        methods: [method],
        catalog: [],
        roles: [{ id: '0', name: administers ? 'te_admin' : 'te_agency' }],
        ...(project ? { project: { id: project.id, name: project.name, domain: within } } : { domain: within }),
        user: { id: user.id, name: user.name, domain: within, password_expires_at: '' },
      },
    },
  };
}

export const projectToWire = ({ id, name, domain }: Project): IamProjectInfo => ({
  id,
  name,
  domain_id: domain,
  parent_id: domain,
  enabled: true,
  is_domain: false,
  description: '',
  links: { self: `/v3/projects/${id}` },
});
export const domainToWire = ({ id, name }: Domain): IamDomainInfo => ({
  id,
  name,
  enabled: true,
  description: '',
  links: { self: `/v3/domains/${id}` },
});
