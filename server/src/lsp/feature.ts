import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';
import type { Server } from './server';

/** One thing that the server can do for an editor. */
export interface Feature {
  /** What the client is told of it. */
  capabilities?(client: ClientFeatures): ServerCapabilities;
  /** Takes its requests and notifications. */
  register?(server: Server): void;
  /** Called once the client has been answered, when requests may be sent to it. */
  initialized?(server: Server): void;
}
