/** The rows of a drawing, as `flow` describes them. */

/** Each node where it is first drawn. */
export function placesOf(rows: readonly Row[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const begun = new Set<string | undefined>();
  for (const { place, words } of rows) {
    const { parent } = place;
    // No flow leads to an event subprocess: it lies in the process itself unless it was drawn elsewhere.
    if (parent !== undefined && isCase(parent) && !places.has(parent)) places.set(parent, {});
    const [first = '', ...others] = words;
    if (!places.has(first)) places.set(first, begun.has(parent) ? place : beginAt(place));
    begun.add(parent);
    for (const word of others) if (!places.has(word)) places.set(word, { parent });
  }
  return places;
}

const isCase = (id: string): boolean => /^case(?![a-z])/.test(id);

/** The first node of an event subprocess is the event that begins it. */
const beginAt = (place: Place): Place =>
  place.parent !== undefined && isCase(place.parent)
    ? { parent: place.parent, begins: true, interrupting: place.interrupting !== false }
    : place;

/** The handler of each activity that has one. */
export const handlersOf = (places: ReadonlyMap<string, Place>): ReadonlyMap<string, string> =>
  new Map([...places].flatMap(([id, { undoes }]) => (undoes === undefined ? [] : [[undoes, id]])));

/** How the rounds of an activity are marked. */
export interface Mark {
  readonly sequential: boolean;
  /** A number, or the expression that gives the items. */
  readonly over: string;
}
export const marksOf = (rows: readonly Row[]): ReadonlyMap<string, Mark> => new Map(rows.flatMap(({ marks }) => marks));

/** Where a drawn node lies: in a subprocess, on the border of an activity. */
export interface Place {
  readonly parent?: string | undefined;
  readonly host?: string;
  readonly interrupting?: boolean;
  /** Is it the event that begins an event subprocess? */
  readonly begins?: boolean;
  /** The activity that it takes back. */
  readonly undoes?: string;
}
export interface Row {
  /** Of its first node; the others lie in the same `parent`. */
  readonly place: Place;
  readonly words: readonly string[];
  /** Its flows: source, arrow, target. */
  readonly legs: readonly [source: string, arrow: string, target: string][];
  readonly marks: readonly (readonly [id: string, mark: Mark])[];
}

export const rowsOf = (drawing: string): Row[] => drawing.trim().split('\n').map(rowOf);

function rowOf(row: string): Row {
  const [, parent, calm, host, on, path = ''] = /^\s*(?:(\w+)(~?): *)?(?:(\w+)(!~?|\?) +)?(.*)$/.exec(row) ?? [];
  const parts = path.trim().match(/-\[.+?\]->|\S+/g) ?? [];
  if (parts.length % 2 === 0) throw new Error(`A row ends with a node, this one does not: ${row}`);
  const drawn = parts.filter((_, index) => index % 2 === 0).map((word) => /^([^|=]+)(?:([|=])(.+))?$/.exec(word) ?? []);
  const words = drawn.map(([, id = '']) => id);
  const marks = drawn.flatMap(([, id = '', bars, over]): Row['marks'] =>
    over === undefined ? [] : [[id, { sequential: bars === '=', over }]],
  );
  const legs = words.slice(1).map((target, index): Row['legs'][number] => {
    return [words[index] ?? '', parts[index * 2 + 1] ?? '', target];
  });
  return {
    place: { parent, ...(calm && { interrupting: false }), ...(host && placeAt(host, on)) },
    words,
    legs,
    marks,
  };
}

const placeAt = (host: string, on: string | undefined): Place =>
  on === '?' ? { undoes: host } : { host, interrupting: on === '!' };
