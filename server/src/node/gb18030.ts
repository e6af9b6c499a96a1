/*
 * The platform decodes GB18030 but does not encode it. The way back is read off the decoder itself, so that the two always
 * agree, once, when a text is first written in it.
 */

const LEADS = { first: 0x81, last: 0xfe };
/** Where the four-byte codes of the characters beyond the BMP begin, in the counting of all four-byte codes. */
const SUPPLEMENTARY_FIRST = 189000;
/** The four-byte codes that stand for characters of the BMP. */
const BMP_FOUR_BYTE = 39420;
const REPLACEMENT = 0xfffd;

/** The code of each BMP character as a number of two or four bytes; 0 for none. */
let codes: Uint32Array | undefined;

/**
 * The bytes of a text. Every character that a GB18030 file can hold comes back from them; nineteen private-use characters,
 * which none can hold, become U+FFFD.
 */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= readCodes();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? REPLACEMENT;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    if (point > 0xffff) i++;
    const code = codeOf(codes, point);
    length = code > 0xffff ? bytes.writeUInt32BE(code, length) : bytes.writeUInt16BE(code, length);
  }
  return bytes.subarray(0, length);
}

/** Half of a surrogate pair has no code: it is written as UTF-8 encoders write it, as U+FFFD. */
function codeOf(known: Uint32Array, point: number): number {
  if (point > 0xffff) return fourBytes(point - 0x10000 + SUPPLEMENTARY_FIRST);
  const code = known[point] ?? 0;
  return code === 0 ? (known[REPLACEMENT] ?? 0) : code;
}

function fourBytes(index: number): number {
  const fourth = 0x30 + (index % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const first = 0x81 + Math.floor(index / 12600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

function readCodes(): Uint32Array {
  const wanted: number[] = [];
  // The shorter code wins where a character has two, so it comes last.
  for (let index = 0; index < BMP_FOUR_BYTE; index++) wanted.push(fourBytes(index));
  for (let lead = LEADS.first; lead <= LEADS.last; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) wanted.push((lead << 8) | trail);
  }
  // A line end after each code keeps one without a meaning from swallowing the next.
  const bytes = Buffer.alloc(wanted.length * 5);
  let length = 0;
  for (const code of wanted) {
    length = code > 0xffff ? bytes.writeUInt32BE(code, length) : bytes.writeUInt16BE(code, length);
    length = bytes.writeUInt8(0x0a, length);
  }
  const decoded = new TextDecoder('gb18030', { ignoreBOM: true })
    .decode(bytes.subarray(0, length))
    .split('\n');
  const found = new Uint32Array(0x10000);
  wanted.forEach((code, i) => {
    const text = decoded[i] ?? '';
    const means = text.charCodeAt(0);
    if (text.length === 1 && (means !== REPLACEMENT || code === fourBytes(REPLACEMENT_INDEX)))
      found[means] = code;
  });
  return found;
}

/** U+FFFD has a four-byte code of its own, 84 31 A4 37, which decodes like anything broken. */
const REPLACEMENT_INDEX = 39417;
