/**
 * The client's profile: where the server is and the keys to it, in a file that its owner alone may read. A demo server leaves one
 * beside its data folder, so that the first command a newcomer pastes works; whoever runs a real one sets the environment.
 */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { isObject, type JsonObject } from '../kernel/json.ts';
import { CommandError } from './command.ts';

const names = ['endpoint', 'access_key', 'secret_key', 'project_id', 'workspace_id'] as const;
export type Profile = { readonly [Name in (typeof names)[number]]?: string };

/** What the file says; nothing when there is none. */
export function readProfile(file: string): Profile {
  const text = readIfThere(file);
  if (text === undefined) return {};
  const read = parsed(file, text);
  return Object.fromEntries(names.flatMap((name) => (typeof read[name] === 'string' ? [[name, read[name]]] : [])));
}

/** Writes what is new into the profile and keeps the rest. */
export function saveProfile(file: string, profile: Profile): void {
  const text = `${JSON.stringify({ ...readProfile(file), ...profile }, undefined, 2)}\n`;
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600); // the mode above holds for a new file only
}

function parsed(file: string, text: string): JsonObject {
  try {
    const read: unknown = JSON.parse(text);
    if (isObject(read)) return read;
  } catch {
    // said below, like any other content that is no object
  }
  throw new CommandError(
    `${file}: expected a JSON object with ${names.join(', ')}, found something else; mend or delete it`,
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
