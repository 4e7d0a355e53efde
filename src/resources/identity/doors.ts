import type { MasterKey } from '../../store/secrets.ts';
import { Passwords } from './credentials.ts';
import { Lockout } from './lockout.ts';

/** What it takes to let somebody in, kept in memory: one for the process, made by `main.ts`. */
export interface Doors {
  readonly masterKey: MasterKey;
  readonly passwords: Passwords;
  /** By access key and the address that uses it: a stranger cannot lock the owner out. [ours] */
  readonly failedKeys: Lockout;
  /** By user. */
  readonly failedPasswords: Lockout;
}

export const newDoors = (masterKey: MasterKey, passwords = new Passwords()): Doors => ({
  masterKey,
  passwords,
  failedKeys: new Lockout(),
  failedPasswords: new Lockout(),
});
