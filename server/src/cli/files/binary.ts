import type { Messages } from '../messages';

type Kind = 'word' | 'excel' | 'pdf' | 'archive' | 'binary';

/** How many bytes are looked at for a NUL; no text has one, and programs put theirs early. */
const LOOKED_AT = 8192;

/** What a file is that holds no text, as a sentence; null for text. `name` tells documents of one format apart. */
export function binaryProblem(bytes: Uint8Array, name: string, messages: Messages): string | null {
  const kind = kindOf(bytes, name.toLowerCase());
  return kind === null ? null : messages.problem[kind](name);
}

function kindOf(bytes: Uint8Array, name: string): Kind | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (/\.(?:docx?|docm|dotx?|wps|odt)$/.test(name)) return 'word';
    if (/\.(?:xlsx?|xlsm|et|ods)$/.test(name)) return 'excel';
    return partsOf(bytes) ?? 'archive';
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  // In UTF-16 every other byte of plain ASCII is zero; such a text says so by its byte order mark.
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return null;
  return bytes.subarray(0, LOOKED_AT).includes(0) ? 'binary' : null;
}

/** A document whose name was changed is known by the names of its parts, which a zip archive keeps uncompressed. */
function partsOf(bytes: Uint8Array): Kind | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes('word/')) return 'word';
  return buffer.includes('xl/') ? 'excel' : null;
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}
