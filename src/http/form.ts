import type { FileContent } from '../contract/generated/types.ts';
import { emptyMap } from '../kernel/json.ts';
import { Problem } from '../resources/problem.ts';

const partsMax = 64;

export type Form = Readonly<Record<string, string | FileContent>>;

/** Reads a multipart form. A file's name is only a name: nothing is ever opened by it. */
export async function parseForm(contentType: string, bytes: Buffer<ArrayBuffer>): Promise<Form> {
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)?.slice(1).join('');
  if (!boundary) return refuse('has no boundary in its Content-Type');
  if (countParts(bytes, `--${boundary}`) > partsMax) return refuse(`has too many form fields; ${partsMax} are taken`);
  const form = emptyMap<string | FileContent>();
  for (const [name, value] of await partsOf(contentType, bytes)) {
    if (name in form) refuse(`has the form field ${JSON.stringify(name)} twice`);
    form[name] = typeof value === 'string' ? value : await contentOf(value);
  }
  return form;
}

async function partsOf(contentType: string, bytes: Buffer<ArrayBuffer>): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    return refuse(`is no multipart form: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const contentOf = async (file: File): Promise<FileContent> => ({
  file: new Uint8Array(await file.arrayBuffer()),
  name: file.name,
  type: file.type,
});

/** Counts no further than it must. */
function countParts(bytes: Buffer, delimiter: string): number {
  let count = -1; // The last one ends the form.
  for (let at = bytes.indexOf(delimiter); at >= 0 && count <= partsMax; at = bytes.indexOf(delimiter, at + 1))
    count += 1;
  return count;
}

function refuse(because: string): never {
  throw new Problem({ kind: 'invalidBody', because });
}
