import { officeLoad as loadOf, type OfficeTasks } from '../../core';
import { PlanItems } from '../convert/planItems';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { type PlanAt, planAt } from '../planAt';
import { OFFICE_LOAD, type OfficeLoads, type PlanParams } from '../protocol';

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

function toOfficeLoads({ document, configuration, plan }: PlanAt): OfficeLoads {
  const { version, text } = document;
  const items = new PlanItems(text);
  const indexes = ({ nodes }: OfficeTasks) => nodes.map((node) => items.indexOf(node));
  const offices = loadOf(plan, configuration.analyzer.directory).map(({ tasks, ...office }) => ({
    ...office,
    lead: indexes(tasks.lead),
    support: indexes(tasks.support),
    responsible: indexes(tasks.responsible),
  }));
  return { version, directory: configuration.directory, items: items.list, offices };
}
