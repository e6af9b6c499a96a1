import type { CodeLens } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { officeLenses, resolveOfficeLens } from '../lenses/officeLenses';
import { resolveSectionLens, sectionLenses } from '../lenses/sectionLenses';
import { isDirectory } from '../offices/directoryAt';
import { refreshOnChange } from '../refresh';
import { whenQuiet } from '../whenQuiet';

/** Milliseconds without a keystroke after which the figures of a directory are counted again. */
const QUIET = 800;

/** Lines of figures above what they count: in plans the sections, in a directory the offices. They are counted when they come into sight. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(server) {
    const { connection, documents, log, plans } = server;
    connection.onCodeLens(
      guardRequest(
        log,
        'textDocument/codeLens',
        (): CodeLens[] => [],
        async ({ textDocument: { uri } }) => {
          const kind = documents.get(uri)?.kind;
          return kind === 'plan' ? sectionLenses(server, uri) : officeLenses(server, uri);
        },
      ),
    );
    connection.onCodeLensResolve(
      guardRequest(
        log,
        'codeLens/resolve',
        (lens: CodeLens): CodeLens => lens,
        async (lens) => (await resolveOfficeLens(server, lens)) ?? resolveSectionLens(server, lens),
      ),
    );
    const refresh = refreshOnChange(
      server,
      ({ refreshLenses }) => refreshLenses,
      () => connection.sendRequest('workspace/codeLens/refresh'),
    );
    // An editor asks anew for the text that was changed; what a directory says of it is in another.
    const plansChanged = whenQuiet(QUIET, () => {
      if (documents.all().some((one) => isDirectory(server, one))) refresh();
    });
    documents.listen({
      changed: ({ kind }) => {
        if (kind === 'plan') plansChanged();
      },
      closed: plansChanged,
    });
    plans.onChange(plansChanged);
  },
};
