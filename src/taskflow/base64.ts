const chunkBytes = 32 * 1024;

/** The Base64 of a text's UTF-8 bytes. */
export function textToBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const characters: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkBytes)
    characters.push(String.fromCharCode(...bytes.subarray(start, start + chunkBytes)));
  return btoa(characters.join(''));
}

/** The bytes that Base64 holds, or undefined where it is none. White space is let pass, as MIME wraps lines. */
export function bytesFromBase64(base64: string): Uint8Array | undefined {
  const characters = base64.replace(/[\t\n\f\r ]+/g, '');
  if (!isBase64(characters)) return undefined;
  const binary = atob(characters);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Checked beforehand: `atob` throws, and what it throws says nothing to the person who sent the text. */
const isBase64 = (characters: string): boolean =>
  /^[A-Za-z0-9+/]*={0,2}$/.test(characters) &&
  characters.replace(/=+$/, '').length % 4 !== 1 &&
  paddingFits(characters);
const paddingFits = (characters: string): boolean => !characters.includes('=') || characters.length % 4 === 0;

/** Text from bytes: UTF-8 unless a byte order mark or the XML declaration says otherwise; undefined where they do not fit. */
export function textFromBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an encoding that this platform does not know, or bytes that are not of it: the caller says so
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
