import type { Instant } from '../../kernel/clock.ts';
import { BootstrapError, getAdministrator, type KeyPair } from './bootstrap.ts';
import type { BootstrapParts } from './bootstrap.ts';
import { newAccessKeyPair, newPassword } from './credentials.ts';
import { deleteCredentials, findDomainReferred, saveAccessKey, saveUser, type Within } from './store.ts';

export interface Reset {
  readonly user: string;
  readonly accessKey: KeyPair;
  readonly password: string;
}

/**
 * For who has lost every key, offline on the data folder: the first administrator gets a new access key and password, and every
 * older key and session of that user ends.
 */
export async function resetKey(
  { store, masterKey, passwords }: Pick<BootstrapParts, 'store' | 'masterKey' | 'passwords'>,
  now: Instant,
): Promise<Reset> {
  const password = newPassword();
  const hash = await passwords.hash(password);
  const accessKey = newAccessKeyPair();
  return store.write((tx) => {
    const domain = findDomainReferred(masterKey, tx);
    if (!domain)
      throw new BootstrapError('This data folder is empty: `sallyport serve` makes and prints the first key');
    const within: Within = { domain: domain.id, key: masterKey };
    const user = getAdministrator(within, tx);
    deleteCredentials(within, tx, user.id);
    saveUser(within, tx, user, hash);
    saveAccessKey(
      within,
      tx,
      { id: accessKey.id, user: user.id, description: 'made by a reset', madeAt: now },
      accessKey.secret,
    );
    return { user: user.name, accessKey, password };
  });
}
