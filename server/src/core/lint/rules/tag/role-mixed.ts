import type { Piece } from '../../../base/span';
import type { Plan } from '../../../model/plan';
import type { PlanParagraph } from '../../../model/planParagraph';
import type { Role } from '../../../syntax/types';
import { TAGS } from '../../aspects';
import type { PlanContext, PlanRule, ReportedEdit, ReportedFix } from '../../rule';
import { leadOf, supportOf, type TagPattern, tagFacts } from '../../tags/tagFacts';

/** Fewer tags than this show no habit. */
const MIN_TAGS = 5;
const SHARE = 0.8;
/** What a label is about besides the role: 处室 and 单位 differ for a reason, 牵头处室 and 责任处室 mostly do not. */
const SUFFIX = /(?:处室|科室|股室|单位|部门|责任单位)$/;

/** A few items say 责任处室 where the rest of the plan says 牵头处室, or 协办处室 where it says 配合处室. */
export const roleMixed: PlanRule = {
  id: 'tag/role-mixed',
  scope: 'plan',
  reads: [TAGS],
  severity: 'warning',
  fix: 'fix',
  summary: {
    zh: '个别条目的角色名称与全文不一致。',
    en: 'A few items name a role otherwise than the rest of the plan.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '全文多数用“{common}”（{count}处），这里用“{label}”。',
      en: 'Most of the plan says “{common}” ({count} times); this says “{label}”.',
    },
    fix: { zh: '改为“{common}”', en: 'Change to “{common}”' },
    all: { zh: '全文的“{label}”都改为“{common}”', en: 'Change every “{label}” to “{common}”' },
  },
  check(context) {
    checkRole(context, LEADS);
    checkRole(context, SUPPORTS);
  },
};

/** One role of a tag: its labels in all tags of a paragraph, and itself in one tag. */
interface RoleAt {
  labels(pattern: TagPattern): readonly string[];
  find(roles: readonly Role[]): Role | undefined;
}

const LEADS: RoleAt = { labels: ({ leads }) => leads, find: leadOf };
const SUPPORTS: RoleAt = { labels: ({ supports }) => supports, find: supportOf };

function checkRole({ plan, report }: PlanContext, role: RoleAt): void {
  const counts = new Map<string, number>();
  let total = 0;
  eachPattern(plan, (pattern) => {
    for (const label of role.labels(pattern)) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      total++;
    }
  });
  const [common, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (counts.size < 2 || most < MIN_TAGS || most < total * SHARE) return;
  for (const [text, count] of counts) {
    if (text === common || suffixOf(text) !== suffixOf(common) || isSecondRole(text, plan)) continue;
    const args = { common, label: text, count: most };
    for (const use of usesOf(plan, role, text)) {
      report({
        at: use.at,
        span: { start: use.label.start, end: use.label.end },
        message: 'found',
        args,
        fixes: [{ title: 'fix', args, safe: false, edits: [changeTo(common, use)] }],
        ...(count > 1 ? { laterFixes: changeAll(args, role) } : {}),
      });
    }
  }
}

function changeAll(args: { readonly label: string; readonly common: string }, role: RoleAt) {
  return (plan: Plan): ReportedFix[] => {
    const edits = usesOf(plan, role, args.label).map((use) => changeTo(args.common, use));
    return [{ title: 'all', args, safe: false, edits }];
  };
}

interface Use {
  readonly at: PlanParagraph;
  readonly label: Piece;
}

function changeTo(common: string, { at, label }: Use): ReportedEdit {
  return { at, span: { start: label.start, end: label.end }, newText: common };
}

function eachPattern({ items }: Plan, visit: (pattern: TagPattern, at: PlanParagraph) => void): void {
  for (const item of items) item.eachParagraph((at) => visit(tagFacts(at).pattern, at));
}

/** Where a role has a label. */
function usesOf(plan: Plan, role: RoleAt, text: string): Use[] {
  const uses: Use[] = [];
  eachPattern(plan, (pattern, at) => {
    if (!role.labels(pattern).includes(text)) return;
    for (const { form, roles } of at.syntax.tags) {
      const label = form === 'label' ? role.find(roles)?.label : null;
      if (label?.text === text) uses.push({ at, label });
    }
  });
  return uses;
}

function suffixOf(label: string): string {
  return SUFFIX.exec(label)?.[0] ?? '';
}

/** A plan that pairs 牵头单位 with 责任单位 in one tag uses both on purpose. */
function isSecondRole(label: string, { items }: Plan): boolean {
  return items.some((item) => item.someParagraph((at) => tagFacts(at).pattern.later.includes(label)));
}
