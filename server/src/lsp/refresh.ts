import type { ClientFeatures } from './clientFeatures';
import { onceAtATime } from './onceAtATime';
import type { Server } from './server';

/**
 * Has a client that can ask anew for what it shows whenever configurations may have changed. The result has it ask at other
 * times.
 */
export function refreshOnChange(
  server: Server,
  isAble: (client: ClientFeatures) => boolean,
  refresh: () => Promise<void>,
): () => void {
  const again = onceAtATime(
    refresh,
    // A client that does not refresh now will ask when it likes.
    () => undefined,
  );
  const ask = (): void => {
    // Nothing has been asked for yet before the first document is open.
    if (isAble(server.client) && server.documents.all().length > 0) again();
  };
  server.workspace.onChange(ask);
  return ask;
}
