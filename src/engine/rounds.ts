import type { Template, ValueTemplate } from './expression/template.ts';

/** A value that passes between a caller and the workflow that it calls: a name's value, null where nobody has it, or an authored one. */
export interface Passing {
  readonly name: string;
  /** Gives the name where that is known only then. */
  readonly naming?: Template;
  readonly from:
    | { readonly is: 'name'; readonly name: string }
    | { readonly is: 'value'; readonly value: ValueTemplate };
}

/** Under these names a round sees how many there are, how many of them are under way and how many are done. [flowable] */
export const roundCounts = ['nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances'] as const;

/** An activity that is executed for each item of a list, or so many times: its rounds. */
export interface MultiInstance {
  /** One round after another; else all at the same time. */
  readonly sequential: boolean;
  /** Gives the list, or how many rounds there are. */
  readonly over: { readonly is: 'items' | 'count'; readonly of: Template };
  /** What a round calls its item. */
  readonly element?: string;
  /** What a round calls its number, counted from 0. */
  readonly index: string;
  /** Asked after each round: once it holds, the rounds that are left are not waited for. */
  readonly until?: Template;
  /** The lists that are made of what they have found. */
  readonly gathers?: readonly Gathering[];
}
/** A process variable that holds a list, one object a round; those of its fields that are names are variables of the round alone. */
export interface Gathering {
  readonly target: string;
  readonly fields: readonly Passing[];
  /** It can be looked at before all rounds are done. */
  readonly overview: boolean;
}
