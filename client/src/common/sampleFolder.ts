import { Uri } from 'vscode';

/** Where the copy of the sample lies that people practise on. */
export const sampleFolder = (storageUri: Uri): Uri => Uri.joinPath(storageUri, 'sample');
