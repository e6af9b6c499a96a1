import type { CommandContext } from './context';

export const SHOW_OUTPUT = 'yaodian.showOutput';

export function showOutput({ output }: Pick<CommandContext, 'output'>): void {
  output.show();
}
