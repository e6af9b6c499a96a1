import type { FileReport } from '../diagnostic';
import type { Summary } from '../summary';

/** Turns reports into text, piece by piece, so that nothing has to be kept until the end; each file by itself. */
export interface Reporter {
  /** Before the first file. */
  readonly start: string;
  /** Between one file and the next. */
  readonly separator: string;
  /** One file; they come out in the order they were given. */
  file(report: FileReport): string;
  /** After the last file. */
  end(summary: Summary): string;
}
