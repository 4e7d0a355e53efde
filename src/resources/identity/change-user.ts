import type { Transaction } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { Right } from '../scope.ts';
import type { User } from './model.ts';
import { deleteTokens, findUserNamed, listAdministrators, saveUser, type Within } from './store.ts';

export interface UserChange {
  readonly rights?: readonly Right[] | undefined;
  /** As `Passwords.hash` made it, before the transaction. */
  readonly passwordHash?: string | undefined;
}

/** Changes what a user may do, at once, or the password, which ends every token that the old one gave. */
export function changeUser(within: Within, tx: Transaction, user: User, change: UserChange): User {
  const changed: User = { ...user, rights: change.rights ?? user.rights };
  if (!changed.rights.includes('administer')) keepAnAdministrator(within, tx, user);
  const kept = findUserNamed(within, tx, { id: user.id })?.password;
  saveUser(within, tx, changed, change.passwordHash ?? kept);
  if (change.passwordHash !== undefined) deleteTokens(within, tx, user.id);
  return changed;
}

/** Refuses what would leave nobody who may administer. */
export function keepAnAdministrator(within: Within, tx: Transaction, { id, name }: User): void {
  const [first, second] = listAdministrators(within, tx);
  if (first?.id === id && !second)
    throw new Problem({ kind: 'conflict', because: `${name} is the last administrator and stays` });
}
