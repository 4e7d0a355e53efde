import type { Reading } from '../../store/database.ts';
import { Problem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import type { Instance } from './model.ts';
import { findInstance } from './store.ts';

/** The instance, or the problem that it is not in this workspace: the same for absent and for somebody else's. */
export function getInstance(scope: Scope, reading: Reading, id: string): Instance {
  const found = findInstance(scope, reading, id);
  if (!found) throw new Problem({ kind: 'instanceNotFound', instance: id });
  return found;
}
