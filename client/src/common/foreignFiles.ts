import { type DocumentLink, Uri } from 'vscode';
import { l10n } from './l10n';

/** Formats of other programs, of which this editor would only say that it cannot show them. */
const FOREIGN = /\.(?:docx?|wps|xlsx?|et|pptx?|dps|od[ts]|rtf|pdf|ofd|zip)$/i;

/**
 * Links to files of other programs show the file in its folder instead, to be opened from there: the editor's way to open
 * it in its own program fails on Windows for names that are not ASCII (microsoft/vscode#88273).
 */
export function showForeignFiles(links: DocumentLink[]): DocumentLink[] {
  for (const link of links) {
    const { target } = link;
    if (target?.scheme !== 'file' || !FOREIGN.test(target.path)) continue;
    link.target = Uri.parse(`command:revealFileInOS?${encodeURIComponent(JSON.stringify([target]))}`);
    link.tooltip = l10n.t('Show “{0}” in its folder', target.path.slice(target.path.lastIndexOf('/') + 1));
  }
  return links;
}
