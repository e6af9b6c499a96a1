import type { CommandContext } from './context';

export const RESTART_SERVER = 'yaodian.restartServer';

export async function restartServer({ server }: Pick<CommandContext, 'server'>): Promise<void> {
  await server.restart();
}
