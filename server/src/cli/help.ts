import {
  COMMANDS,
  type CommandName,
  type CommandSpec,
  FLAGS,
  type FlagName,
  type FlagSpec,
} from './commands';
import type { Messages } from './messages';
import { padEnd } from './terminal/width';

/** The usage of one command, or of all where none is given. */
export function helpText(command: CommandName | null, messages: Messages): string {
  return command === null ? overview(messages) : commandHelp(command, messages);
}

function overview({ help }: Messages): string {
  const rows = Object.entries<CommandSpec>(COMMANDS).map(([name, spec]): [string, string] => [
    `${name} ${spec.operands}`.trim(),
    help.commands[name as CommandName],
  ]);
  return [
    help.intro,
    '',
    `${help.usage}${'  '}yaodian ${help.command} [${help.options}]`,
    '',
    help.commandsTitle,
    ...table(rows),
    '',
    help.more,
    help.exit,
    '',
  ].join('\n');
}

function commandHelp(command: CommandName, { help }: Messages): string {
  const spec: CommandSpec = COMMANDS[command];
  const rows: [string, string][] = [];
  for (const name of spec.flags) {
    const flag: FlagSpec = FLAGS[name];
    if (flag.hidden !== true) rows.push([flagHeading(name, flag, spec), help.flags[name]]);
  }
  return [
    help.commands[command],
    '',
    `${help.usage}${'  '}yaodian ${`${command} ${spec.operands}`.trim()} [${help.options}]`,
    '',
    help.flagsTitle,
    ...table(rows),
    '',
    help.exit,
    '',
  ].join('\n');
}

function flagHeading(name: FlagName, flag: FlagSpec, spec: CommandSpec): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  const value = name === 'format' ? spec.formats.join('|') : flag.value;
  return `${short}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const wide = Math.max(...rows.map(([heading]) => heading.length));
  return rows.map(([heading, text]) => `  ${padEnd(heading, wide)}  ${text}`);
}
