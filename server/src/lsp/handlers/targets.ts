import { targetList } from '../../core';
import { PlanItems } from '../convert/planItems';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { type PlanAt, planAt } from '../planAt';
import { type PlanParams, type PlanTargets, TARGETS } from '../protocol';

/** Every target of an open plan. */
export const targets: Feature = {
  register(server) {
    server.connection.onRequest(
      TARGETS,
      guardRequest(
        server.log,
        TARGETS,
        (): PlanTargets | null => null,
        async ({ uri }: PlanParams) => {
          const at = await planAt(server, uri);
          return at === undefined ? null : toPlanTargets(at);
        },
      ),
    );
  },
};

function toPlanTargets({ document, plan }: PlanAt): PlanTargets {
  const { version, text } = document;
  const items = new PlanItems(text);
  const listed = targetList(plan).map((target) => ({
    indicator: target.indicator,
    figure: target.figure,
    deadline: target.deadline,
    text: target.text,
    range: toRange(text, target.span),
    item: target.node === null ? null : items.indexOf(target.node),
  }));
  return { version, items: items.list, targets: listed };
}
