import type { Template, ValueTemplate } from '../engine/expression/template.ts';
import { compileValue } from '../engine/expression/value.ts';
import type { Json } from '../kernel/json.ts';
import type { Catalog } from './catalog.ts';
import type { DrawnNode } from './drawing.ts';
import type { Errors } from './errors.ts';
import type { EventNames } from './event-names.ts';
import type { Findings } from './problem.ts';
import type { Taskconfig } from './taskconfig.ts';

/** A place where an author's expression stands, kept to check what it refers to. */
export interface Use {
  /** The node whose context it reads, and the node or flow to which a problem points. */
  readonly at: string;
  readonly problemAt: string;
  readonly where: string;
  /** Has the node itself run when this is read? So it is with a condition on a flow that leaves it. */
  readonly after: boolean;
  /** Is it read outside the rounds of the node, if it has any? */
  readonly outside?: true;
  readonly of: Template | ValueTemplate;
}

/** What compiling needs beside the node: what may be called, what the author chose, and where to say what is wrong. */
export interface Compiling {
  readonly catalog: Catalog;
  readonly config: Taskconfig;
  readonly errors: Errors;
  readonly eventNames: EventNames;
  /** The compensation handler of each activity that has one. */
  readonly handlers: ReadonlyMap<string, string>;
  readonly findings: Findings;
  readonly uses: Use[];
}

/** Compiles what an author wrote as a value; undefined, and reported, where its expressions cannot be read. */
export function compileInput(
  authored: Json,
  what: string,
  node: DrawnNode,
  { findings, uses }: Compiling,
): ValueTemplate | undefined {
  const value = compileValue(authored);
  const where = `${what} of ${node.id}`;
  if ('problem' in value) {
    findings.add('expression', {
      node: node.id,
      message: `${where} cannot be read${value.path && ` at ${value.path}`}: ${value.problem}`,
      fix: 'Mend the expression, or write \\${ where the characters themselves are meant',
    });
    return undefined;
  }
  uses.push({ at: node.id, problemAt: node.id, where, after: false, of: value });
  return value;
}
