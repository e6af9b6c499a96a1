import { planSummary } from '../../core';
import { PlanItems } from '../convert/planItems';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { type PlanAt, planAt } from '../planAt';
import { type PlanParams, type PlanSummaryResult, SUMMARY } from '../protocol';

/** An open plan in figures. */
export const summary: Feature = {
  register(server) {
    server.connection.onRequest(
      SUMMARY,
      guardRequest(
        server.log,
        SUMMARY,
        (): PlanSummaryResult | null => null,
        async ({ uri }: PlanParams) => {
          const at = await planAt(server, uri);
          return at === undefined ? null : toSummary(at);
        },
      ),
    );
  },
};

function toSummary({ document, plan }: PlanAt): PlanSummaryResult {
  const { withoutLead, withoutOwner, ...counts } = planSummary(plan);
  // A plan that assigns nothing lacks nothing.
  const missing = counts.tagged === 0 ? [] : withoutLead;
  const items = new PlanItems(document.text);
  const indexes = missing.map((node) => items.indexOf(node));
  return {
    version: document.version,
    ...counts,
    withoutLead: indexes.flatMap((index) => items.list[index] ?? []),
    withoutOwner: missing.length === 0 ? 0 : withoutOwner.length,
  };
}
