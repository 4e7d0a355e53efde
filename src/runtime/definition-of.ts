/** Which definitions an instance's commands need: the one it runs, and the one that a retry moves it to. */
import type { ProcessDefinition } from '../engine/definition.ts';
import type { Ask, Command } from '../engine/messages.ts';
import type { InstanceState } from '../engine/state.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Handlers } from './runtime.ts';

/** What it was started on, until a retry put it on another version: its facts say so. */
export const definitionHashOf = (start: { readonly definition: string }, { pin }: InstanceState): string =>
  pin?.definition ?? start.definition;

/** What is asked, with all that comes with it. */
export function commandAt(at: Instant, ask: Ask, handlers: Handlers): Command {
  const next = nextOf(ask, handlers);
  return next ? { ...ask, at, next } : { ...ask, at };
}

const nextOf = (ask: Ask, { definition }: Handlers): ProcessDefinition | undefined =>
  ask.kind === 'retry' && ask.version ? definition(ask.version.to.definition) : undefined;
