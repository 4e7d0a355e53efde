/** The context's own names: what has one of them too could not be told apart from it. */
const reserved: ReadonlySet<string> = new Set(['trigger', 'workflow', 'nodes', 'input', 'execution']);

/** What a name means in every expression, whatever is drawn; undefined: nothing. */
export function meaningOf(name: string, plugins: ReadonlySet<string>): string | undefined {
  if (reserved.has(name)) return "a name of the expressions' context";
  return plugins.has(name) ? 'a plug-in' : undefined;
}
