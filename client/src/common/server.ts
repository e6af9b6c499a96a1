import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
} from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { clientOptions } from './clientOptions';
import { createFailureNotice } from './failureNotice';
import { answerFindFiles } from './findFiles';
import { CLIENT_ID, CLIENT_NAME } from './names';
import { answerReadFile } from './readFile';
import type { ServerStatus } from './statusText';

/** Makes the client for one platform; all else about it is the same everywhere. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the extension sees it. None of its functions rejects. */
export interface Server extends Disposable {
  readonly status: ServerStatus;
  readonly onDidChangeStatus: Event<ServerStatus>;
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** The answer to a request of our own; undefined where the server does not run, or fails to answer. */
  request<R>(method: string, params: object, token?: CancellationToken): Promise<R | undefined>;
}

export function createServer(createClient: ClientFactory, output: LogOutputChannel): Server {
  const changed = new EventEmitter<ServerStatus>();
  const noticeFailure = createFailureNotice(output);
  let status: ServerStatus = 'stopped';
  let client: BaseLanguageClient | undefined;

  function setStatus(next: ServerStatus): void {
    if (next === status) {
      return;
    }
    status = next;
    changed.fire(next);
    if (next === 'failed') {
      noticeFailure();
    }
  }

  // A client that once failed to start cannot be started again, so every start makes a new one.
  async function start(): Promise<void> {
    const options = clientOptions(output, () => setStatus('failed'));
    const starting = createClient(CLIENT_ID, CLIENT_NAME, options);
    client = starting;
    logErrorsOnly(starting);
    answerReadFile(starting);
    answerFindFiles(starting);
    starting.onDidChangeState(({ newState }) => {
      if (client !== starting) {
        // It was replaced while it was still starting, when it could not be stopped. Now it can.
        if (newState === State.Running) {
          void dispose(starting);
        }
        return;
      }
      // Having given up is more than having stopped, and stays shown.
      if (!(status === 'failed' && newState === State.Stopped)) {
        setStatus(statusOf(newState));
      }
    });
    // The client has written the reason to the log already, and the status tells the user.
    await starting.start().catch(() => undefined);
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    if (stopping !== undefined) {
      await dispose(stopping);
    }
    setStatus('stopped');
  }

  return {
    get status() {
      return status;
    },
    onDidChangeStatus: changed.event,
    start,
    stop,
    async restart() {
      await stop();
      await start();
    },
    async request<R>(method: string, params: object, token?: CancellationToken) {
      if (status !== 'running' || client === undefined) {
        return undefined;
      }
      // A token that is left out must not be given at all: it would be taken for a second parameter.
      const answer =
        token === undefined
          ? client.sendRequest<R>(method, params)
          : client.sendRequest<R>(method, params, token);
      return answer.catch(() => undefined);
    },
    dispose: () => changed.dispose(),
  };
}

/** A client that is starting, or has failed, refuses to be stopped. There is nothing to be done about that here. */
async function dispose(client: BaseLanguageClient): Promise<void> {
  await client.dispose().catch(() => undefined);
}

/** The library opens English windows for some errors whatever its options say. They belong in the log. */
function logErrorsOnly(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}

function statusOf(state: State): ServerStatus {
  switch (state) {
    case State.Starting:
      return 'starting';
    case State.Running:
      return 'running';
    case State.StartFailed:
      return 'failed';
    default:
      return 'stopped';
  }
}
