import { fileJson } from './json';
import type { Reporter } from './reporter';

/** One JSON object a line, a file each. */
export function jsonlReporter(): Reporter {
  return {
    start: '',
    separator: '',
    file: (report) => `${fileJson(report)}\n`,
    end: () => '',
  };
}
