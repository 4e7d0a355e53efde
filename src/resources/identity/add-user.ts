import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/id.ts';
import type { Transaction } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { PrincipalId, Right } from '../scope.ts';
import { newAccessKeyPair } from './credentials.ts';
import { type AccessKey, accessKeysPerUserMax, type User, usersMax } from './model.ts';
import { countUsers, findUserNamed, listAccessKeys, saveAccessKey, saveUser, type Within } from './store.ts';

export interface NewUser {
  readonly name: string;
  readonly rights: readonly Right[];
  /** As `Passwords.hash` made it, before the transaction; without one the user has keys only. */
  readonly passwordHash: string | undefined;
}

/** Adds a user to the domain; for the API and for the command line on a data folder. */
export function addUser(within: Within, tx: Transaction, wanted: NewUser, now: Instant): User {
  const { name, rights, passwordHash } = wanted;
  if (/[\p{C}]|^\s|\s$/u.test(name) || name === '')
    throw new Problem({
      kind: 'invalidField',
      field: 'name',
      because: 'expected a name without control characters and without blanks around it',
    });
  if (findUserNamed(within, tx, { name }))
    throw new Problem({ kind: 'conflict', because: `there is a user ${JSON.stringify(name)} already` });
  if (countUsers(within, tx) >= usersMax)
    throw new Problem({ kind: 'conflict', because: `there are ${usersMax} users; delete one first` });
  const user: User = { id: newId(now) as PrincipalId, domain: within.domain, name, rights, madeAt: now };
  saveUser(within, tx, user, passwordHash);
  return user;
}

/** Gives a user a new access key; its secret is in the answer and nowhere else. */
export function addAccessKey(
  within: Within,
  tx: Transaction,
  { user, description }: { readonly user: User; readonly description: string },
  now: Instant,
): { readonly key: AccessKey; readonly secret: string } {
  if (listAccessKeys(within, tx, user.id).length >= accessKeysPerUserMax)
    throw new Problem({
      kind: 'conflict',
      because: `${user.name} has ${accessKeysPerUserMax} access keys; delete one first`,
    });
  const { id, secret } = newAccessKeyPair();
  const key: AccessKey = { id, user: user.id, description, madeAt: now };
  saveAccessKey(within, tx, key, secret);
  return { key, secret };
}
