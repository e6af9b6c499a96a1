const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file: by its byte order mark, else UTF-8, else GB18030. */
export function decodeText(bytes: Uint8Array): string {
  const mark = MARKS.find(([, first]) => first.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) return new TextDecoder(mark[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
