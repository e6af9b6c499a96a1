import type { Connection } from 'vscode-languageserver';
import { type ClientFeatures, clientFeatures } from './clientFeatures';
import { Documents } from './documents';
import { Files } from './files';
import { Folders } from './folders';
import type { Host } from './host';
import { Log } from './log';
import { Plans } from './plans';
import { Settings } from './settings';
import { Workspace } from './workspace';

/** What the handlers work with: the state of one connection. */
export class Server {
  /** What the client can do; known once it has said so in `initialize`. */
  client: ClientFeatures = clientFeatures({});
  /** The folder of the rules' pages; the client may know a better one than the host. */
  docs: string | undefined;
  /** The client's command that opens its list of completions; undefined where it has not said. */
  suggestCommand: string | undefined;
  /** Whether the client has the snippets of this extension itself. */
  hasSnippets = false;
  /** Commands of ours that the client has, for what a click is to do. */
  commands: ReadonlySet<string> = new Set();
  readonly log: Log;
  readonly documents = new Documents();
  readonly folders = new Folders();
  readonly settings: Settings;
  readonly files: Files;
  readonly workspace: Workspace;
  readonly plans: Plans;

  constructor(
    readonly connection: Connection,
    host: Host,
  ) {
    this.docs = host.docs;
    this.log = new Log(connection.console);
    this.settings = new Settings(connection, this.log);
    this.files = new Files(host, this.documents, this.log);
    this.workspace = new Workspace(this.folders, this.settings, this.files, () => this.client);
    this.plans = new Plans(host, this.documents, this.files, this.folders, this.workspace);
  }
}
