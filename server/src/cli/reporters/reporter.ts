import type { FileReport } from '../diagnostic';
import type { Summary } from '../summary';

/** Turns reports into text, piece by piece, so that nothing has to be kept until the end. */
export interface Reporter {
  /** Before the first file. */
  start(): string;
  /** One file, as soon as it is done; files come in the order they were given. */
  file(report: FileReport): string;
  /** After the last file. */
  end(summary: Summary): string;
}
