import { officeLoad as loadOf, type OfficeTask, type PlanText } from '../../core';
import { PlanItems } from '../convert/planItems';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { type PlanAt, planAt } from '../planAt';
import { OFFICE_LOAD, type OfficeLoads, type OfficeTaskEntry, type PlanParams } from '../protocol';

/** Who has to do what in an open plan. */
export const officeLoad: Feature = {
  register(server) {
    server.connection.onRequest(
      OFFICE_LOAD,
      guardRequest(
        server.log,
        OFFICE_LOAD,
        (): OfficeLoads | null => null,
        async ({ uri }: PlanParams) => {
          const at = await planAt(server, uri);
          return at === undefined ? null : toOfficeLoads(at);
        },
      ),
    );
  },
};

function toOfficeLoads({ document, configuration, analysis }: PlanAt): OfficeLoads {
  const { version, text } = document;
  const items = new PlanItems(text);
  const offices = loadOf(analysis.plan, configuration.analyzer.directory).map(
    ({ name, standing, place, tasks }) => ({
      name,
      standing,
      place,
      lead: toTasks(tasks.lead, items, text),
      support: toTasks(tasks.support, items, text),
      responsible: toTasks(tasks.responsible, items, text),
    }),
  );
  return { version, directory: configuration.directory, items: items.list, offices };
}

function toTasks(tasks: readonly OfficeTask[], items: PlanItems, text: PlanText): OfficeTaskEntry[] {
  return tasks.map(({ node, uses }) => ({
    item: items.indexOf(node),
    ranges: uses.map(({ at, mention }) => toRange(text, at.toDocument(mention))),
  }));
}
