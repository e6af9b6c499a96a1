import type { FileReport } from '../diagnostic';
import type { Reporter } from './reporter';

/** A file as the JSON formats print it. */
export function fileJson({ file, encoding, diagnostics }: FileReport): string {
  return JSON.stringify({ file, encoding, diagnostics });
}

/** One JSON object, printed as it grows: a file a line. */
export function jsonReporter(): Reporter {
  return {
    start: '{"version":1,"files":[',
    separator: ',',
    file: (report) => `\n${fileJson(report)}`,
    end: ({ files, counts }) => `\n],"summary":${JSON.stringify({ files, ...counts })}}\n`,
  };
}
