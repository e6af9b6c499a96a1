import type { PlanText } from '../../core';
import { encodeText } from '../../node/decode';
import type { CommandContext } from '../context';
import type { OpenPlan, Session } from '../session';
import { replaceFile } from './write';

/** A plan's text after a command, and how many edits lead to it. */
export interface ChangedText {
  readonly text: PlanText;
  readonly edits: number;
}

/**
 * Prints a plan's new text, or writes it to the plan's file and says so with `sentence`. False where it could not be
 * written as it should.
 */
export async function deliver(
  { input, file, text }: OpenPlan,
  changed: ChangedText,
  session: Session,
  { io, messages, options }: CommandContext,
  sentence: (path: string, edits: number) => string,
): Promise<boolean> {
  const toStdout = options.toStdout || input.stdin;
  if (changed.edits === 0) {
    if (toStdout) await io.stdout.write(file.bytes);
    return true;
  }
  // What cannot be read back byte for byte would be changed in places that no edit touched.
  if (file.damaged || !equal(encodeText(text.toString(), file.encoding, file.bom), file.bytes)) {
    await session.problem(messages.problem.notRoundTrip(input.name, file.encoding));
    if (toStdout) await io.stdout.write(file.bytes);
    return false;
  }
  const bytes = encodeText(changed.text.toString(), file.encoding, file.bom);
  if (toStdout) {
    await io.stdout.write(bytes);
    return true;
  }
  try {
    replaceFile(input.path, bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    await session.problem(messages.problem.unwritable(input.name, reason));
    return false;
  }
  if (!options.quiet) await io.stderr.write(`${sentence(input.name, changed.edits)}\n`);
  return true;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
