import type { CommandContext } from '../context';
import { styleFor } from '../terminal/colors';
import { jsonReporter } from './json';
import { jsonlReporter } from './jsonl';
import { prettyReporter } from './pretty';
import type { Reporter } from './reporter';

export type { Reporter } from './reporter';

export function reporterFor({ io, messages, options }: CommandContext): Reporter {
  if (options.format === 'json') return jsonReporter();
  if (options.format === 'jsonl') return jsonlReporter();
  const style = styleFor(io.stdout, options.color, io.env);
  return prettyReporter({ messages, style, columns: io.stdout.columns, quiet: options.quiet });
}
