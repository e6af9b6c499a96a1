import { env, type LogOutputChannel, UIKind } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { createErrorHandler } from './errorHandler';
import { showForeignFiles } from './foreignFiles';
import { CLIENT_ID } from './names';
import { SHOW_REFERENCES } from './offices/showReferences';
import { PREVIEWS } from './previews';
import { WITHOUT_VERSIONS } from './versions';

/** What the client is told on every platform. Settings and file changes are the server's to ask for. */
export function clientOptions(output: LogOutputChannel, onGivingUp: () => void): LanguageClientOptions {
  return {
    // Without a scheme, so that untitled, virtual and web documents count too. The two data files are there for
    // the diagnostics that the server puts on them.
    documentSelector: [{ language: CLIENT_ID }, { pattern: '**/{offices.yaml,yaodian.json}' }],
    // Members that are left out count as false, so all are said.
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
    // Commands that the server may have run: after a completion, and by a click in a text of its own.
    initializationOptions: {
      suggestCommand: 'editor.action.triggerSuggest',
      commands: [SHOW_REFERENCES],
      // They come with the extension.
      snippets: true,
    },
    middleware: {
      ...PREVIEWS,
      ...WITHOUT_VERSIONS,
      provideDocumentLinks: async (document, token, next) => {
        const links = await next(document, token);
        // Only an editor on the computer that has the files can show where they are.
        const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
        return links && isHere ? showForeignFiles(links) : links;
      },
    },
    outputChannel: output,
    // The library's messages are in English: they go to the log, and what people must know is said by us.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: createErrorHandler(onGivingUp),
  };
}
