import {
  type Disposable,
  EventEmitter,
  FileSystemError,
  type FileSystemProvider,
  type Uri,
  workspace,
} from 'vscode';
import { NOWHERE } from './tickedPreview';

/** Has the editor know that nothing is there when it looks whether there is; without a provider it would fail. */
export function registerNowhere(): Disposable {
  const changed = new EventEmitter<never>();
  const nothing = (uri: Uri): never => {
    throw FileSystemError.FileNotFound(uri);
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => changed,
    stat: nothing,
    readDirectory: nothing,
    createDirectory: nothing,
    readFile: nothing,
    writeFile: nothing,
    delete: nothing,
    rename: nothing,
  };
  return workspace.registerFileSystemProvider(NOWHERE, provider, { isReadonly: true });
}
