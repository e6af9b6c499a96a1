import { env, window } from 'vscode';
import type { PublishedText } from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import type { CommandContext } from './context';

export const COPY_TEXT = 'yaodian.copyText';

/** The request to the server; its protocol has the same name. */
const PUBLISHED_TEXT = 'yaodian/publishedText';

/** Copies the plan as it is published, for the document that goes out. */
export async function copyText({ plan, server }: Pick<CommandContext, 'plan' | 'server'>): Promise<void> {
  const uri = plan.document?.uri.toString();
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open a plan first.'));
    return;
  }
  const published = await server.request<PublishedText | null>(PUBLISHED_TEXT, { uri });
  if (published === undefined || published === null || published.text === '') {
    void window.showInformationMessage(l10n.t('There is nothing to copy.'));
    return;
  }
  await env.clipboard.writeText(published.text);
  void window.showInformationMessage(
    l10n.t('The text is copied, without comments and front matter. Paste it into WPS or Word.'),
  );
}
