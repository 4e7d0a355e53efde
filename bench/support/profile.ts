/** Where the time goes: a CPU profile of what is measured, kept as a file, and its sum by part of the house. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Shares below this one are left out of the sum. */
const shareMin = 0.01;

/** Runs a body, under a profiler where profiles are wanted. */
export async function profiled<T>(profiles: string | undefined, name: string, body: () => Promise<T>): Promise<T> {
  if (profiles === undefined) return body();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const result = await body();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  mkdirSync(profiles, { recursive: true });
  const file = path.join(profiles, `${name}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  tellProfile(file);
  return result;
}

/** Prints the sum of a profile that stands in a file. */
export function tellProfile(file: string): void {
  const profile = JSON.parse(readFileSync(file, 'utf8')) as Profiler.Profile;
  console.log(`\n${file}`);
  for (const [part, share] of sharesOf(profile)) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${part}`);
}

/** The share of each part of the house in the time that was not idle, the largest first. */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): [part: string, share: number][] {
  const parts = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const name = (node: Profiler.ProfileNode, caller: string): void => {
    const part = partOf(node.callFrame) ?? caller;
    const native = nativeOf(node.callFrame);
    parts.set(node.id, native ? `${native} for ${part}` : part);
    for (const child of node.children ?? []) {
      const found = byId.get(child);
      if (found) name(found, part);
    }
  };
  const root = nodes[0];
  if (root) name(root, 'Node.js');
  const micros = new Map<string, number>();
  samples.forEach((id, index) => {
    const part = parts.get(id) ?? 'Node.js';
    micros.set(part, (micros.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  });
  micros.delete('idle');
  const all = [...micros.values()].reduce((sum, value) => sum + value, 0);
  return [...micros]
    .map(([part, value]): [string, number] => [part, value / all])
    .filter(([, share]) => share >= shareMin)
    .sort(([, a], [, b]) => b - a);
}

const root = `${pathToFileURL(path.resolve(import.meta.dirname, '..', '..')).href}/`;

/** The file of ours, or the package, that a frame belongs to; none where it only does a caller's work. */
function partOf({ url, functionName }: Profiler.ProfileNode['callFrame']): string | undefined {
  if (/^\((idle|garbage collector)\)$/.test(functionName)) return functionName.slice(1, -1);
  if (functionName === 'commit' && url.endsWith('/store/open.ts')) return 'the commit with its flush';
  const installed = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (installed !== undefined) return installed;
  return url.startsWith(root) ? ownPart(url.slice(root.length), functionName) : nodePart(url);
}

/** The connection, and a transaction's view of it, only do a caller's work; the engine is one part. */
function ownPart(file: string, functionName: string): string | undefined {
  if (file === 'src/store/connection.ts') return undefined;
  if (file === 'src/store/commit.ts' && sqliteCalls.has(functionName)) return undefined;
  return file.startsWith('src/engine/') ? 'engine' : file.replace(/^src\//, '');
}
const nodePart = (url: string): string | undefined => (url.startsWith('node:') ? 'Node.js' : undefined);

const sqliteCalls = new Set(['run', 'get', 'all', 'exec', 'prepare']);
/** A profile shows the call itself, or only the connection that makes it. */
const nativeOf = ({ url, functionName }: Profiler.ProfileNode['callFrame']): string | undefined =>
  (url === '' || url === `${root}src/store/connection.ts`) && sqliteCalls.has(functionName) ? 'SQLite' : undefined;
