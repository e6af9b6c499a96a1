import type { ColorChoice } from '../commands';
import type { Io, Output } from '../io';

/** The few styles that the command line uses. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  cyan(text: string): string;
}

const CODES: Readonly<Record<keyof Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

function styleWith(colored: boolean): Style {
  const paint =
    (name: keyof Style) =>
    (text: string): string => {
      const [on, off] = CODES[name];
      return colored && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
    };
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
    blue: paint('blue'),
    cyan: paint('cyan'),
  };
}

/**
 * The style for an output. `--color` decides, then FORCE_COLOR and NO_COLOR as they are used everywhere (set and not
 * empty; FORCE_COLOR=0 is no), then whether it is a terminal.
 */
export function styleFor(output: Output, choice: ColorChoice, env: Io['env']): Style {
  return styleWith(isColored(output, choice, env));
}

function isColored(output: Output, choice: ColorChoice, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = env.FORCE_COLOR ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  if ((env.NO_COLOR ?? '') !== '') return false;
  return output.isTTY && env.TERM !== 'dumb';
}
