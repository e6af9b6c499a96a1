import { learnOffices as learn, writeOffices } from '../../core';
import { OFFICES_FILE } from '../../workspace/dataFiles';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { planAt } from '../planAt';
import { LEARN_OFFICES, type LearnedOffices, type LearnOfficesParams } from '../protocol';
import { baseName, folderOf, joinUri } from '../uris';

/** The first office directory, learned from an open plan. The client writes it: only there can someone be asked first. */
export const learnOffices: Feature = {
  register(server) {
    server.connection.onRequest(
      LEARN_OFFICES,
      guardRequest(
        server.log,
        LEARN_OFFICES,
        (): LearnedOffices | null => null,
        async ({ uri }: LearnOfficesParams) => {
          const at = await planAt(server, uri);
          if (at === undefined) return null;
          const learned = learn([at.plan]);
          const folder = folderOf(uri) ?? server.folders.first;
          return {
            text: writeOffices(learned, [baseName(uri)], at.configuration.language),
            count: learned.offices.length,
            target: folder === undefined ? null : joinUri(folder, OFFICES_FILE),
          };
        },
      ),
    );
  },
};
