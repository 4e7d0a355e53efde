import { Problem } from '../problem.ts';
import { requireRight, type Right, type Scope } from '../scope.ts';

/** Only a listed handler may decide, or anyone with the right when none is listed. */
export function requireHandler(scope: Scope, handlers: readonly string[], right: Right = 'decide'): void {
  if (handlers.length === 0) return requireRight(scope, right);
  if (handlers.includes(scope.principal)) return;
  throw new Problem({
    kind: 'commandRefused',
    reason: 'notHandler',
    status: 'waiting',
    because: `only the handlers of the to-do may decide it, and ${scope.principalName} is none of them`,
  });
}
