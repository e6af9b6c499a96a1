import { workspace } from 'vscode';
import chinese from '../../../l10n/bundle.l10n.zh-cn.json';
import { CLIENT_ID } from './names';

const CHINESE: Readonly<Record<string, string>> = chinese;

/** Whether someone has asked for English. */
export function isEnglish(): boolean {
  return workspace.getConfiguration(CLIENT_ID).get('language') === 'en';
}

/**
 * What this extension says, in the language that `yaodian.language` gives the server too: Chinese, unless someone asks for
 * English. The editor's own language counts for nothing, as most who write plans have an editor in English that nobody
 * has set up.
 */
export const l10n = {
  /** The text that is called `english`, with `{0}`, `{1}` … filled in. */
  t(english: string, ...values: readonly (string | number)[]): string {
    const text = isEnglish() ? english : (CHINESE[english] ?? english);
    return text.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
  },
};
