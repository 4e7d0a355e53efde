import { createHash, createHmac } from 'node:crypto';
import { systemClock } from '../../src/kernel/clock.ts';
import { bootstrap, type Bootstrapped, type FirstSettings } from '../../src/resources/identity/bootstrap.ts';
import { Passwords } from '../../src/resources/identity/credentials.ts';
import { type Doors, newDoors } from '../../src/resources/identity/doors.ts';
import type { Store } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openMemoryStore } from '../../src/store/open.ts';
import { newMasterKey } from '../../src/store/secrets.ts';

/** An installation after its first start, in memory; the password and the keys are these. */
export const firstSettings = {
  projectId: '0123456789abcdef0123456789abcdef',
  domainId: 'fedcba9876543210fedcba9876543210',
  region: 'local-1',
  accessKey: { id: 'AKADMIN0000000000001', secret: 'sk-admin-0123456789-abcdefghijklmnopqrst' },
  adminPassword: 'correct horse battery',
} as const satisfies FirstSettings;

export interface Installation {
  readonly store: Store;
  readonly doors: Doors;
  readonly first: Bootstrapped;
}

export function openTestStore(): Store {
  const fatal = (error: Error) => {
    throw error;
  };
  return openMemoryStore({ clock: systemClock, migrations, onFatal: fatal });
}

/** With passwords that are quick to hash, for tests only. */
export const quickDoors = (): Doors => newDoors(newMasterKey(), new Passwords({ N: 16, r: 8, p: 1 }));

export async function install(settings: FirstSettings = firstSettings, now = Date.now()): Promise<Installation> {
  const store = openTestStore();
  const doors = quickDoors();
  const { masterKey, passwords } = doors;
  return { store, doors, first: await bootstrap({ store, masterKey, passwords }, settings, now) };
}

export interface Unsigned {
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
/** A minimal signer for tests: a path and a query that are canonical already, and X-Sdk-Date as the only signed header. */
export function sign(request: Unsigned, pair: { readonly id: string; readonly secret: string }, now: number) {
  const date = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const body = Buffer.from(request.body ?? '');
  const [path = '', query = ''] = request.url.split('?');
  const payload = createHash('sha256').update(body).digest('hex');
  const text = [request.method, `${path}/`, query, `x-sdk-date:${date}\n`, 'x-sdk-date', payload].join('\n');
  const digest = createHash('sha256').update(text).digest('hex');
  const signature = createHmac('sha256', pair.secret).update(`SDK-HMAC-SHA256\n${date}\n${digest}`).digest('hex');
  const authorization = `SDK-HMAC-SHA256 Access=${pair.id}, SignedHeaders=x-sdk-date, Signature=${signature}`;
  return {
    method: request.method,
    url: request.url,
    headers: { ...request.headers, 'x-sdk-date': date, authorization },
    body,
  };
}
