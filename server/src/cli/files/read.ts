import { readFileSync } from 'node:fs';
import { type DecodedText, decodeText } from '../../node/decode';
import type { CommandContext } from '../context';
import { binaryProblem } from './binary';
import type { Input } from './find';
import { readProblem } from './readProblem';

/** A text as it was read. */
export interface InputText extends DecodedText {
  readonly bytes: Uint8Array;
}

export type ReadResult =
  | { readonly text: InputText; readonly problem: null }
  | { readonly text: null; readonly problem: string };

/** Reads an input; what keeps it from being read comes back as a sentence. */
export async function readInput(input: Input, context: CommandContext): Promise<ReadResult> {
  const { io, messages, options } = context;
  let bytes: Uint8Array;
  try {
    bytes = input.stdin ? await io.readStdin() : readFileSync(input.path);
  } catch (error) {
    return { text: null, problem: readProblem(error, input.name, messages) };
  }
  const problem = binaryProblem(bytes, input.name, messages);
  if (problem !== null) return { text: null, problem };
  const decoded = decodeText(bytes, options.encoding);
  return { text: { ...decoded, bytes }, problem: null };
}
