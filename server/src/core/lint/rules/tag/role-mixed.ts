import type { Piece } from '../../../base/span';
import type { PlacedTag } from '../../../model/responsibility';
import type { Role } from '../../../syntax/types';
import type { PlanContext, PlanRule, ReportedEdit } from '../../rule';

/** Fewer tags than this show no habit. */
const MIN_TAGS = 5;
const SHARE = 0.8;
/** What a label is about besides the role: 处室 and 单位 differ for a reason, 牵头处室 and 责任处室 mostly do not. */
const SUFFIX = /(?:处室|科室|股室|单位|部门|责任单位)$/;

/** A few items say 责任处室 where the rest of the plan says 牵头处室, or 协办处室 where it says 配合处室. */
export const roleMixed: PlanRule = {
  id: 'tag/role-mixed',
  scope: 'plan',
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
    const tags = context.plan.items.flatMap((item) => item.tags).filter(({ tag }) => tag.form === 'label');
    checkRole(context, tags, (roles) =>
      roles.find((role) => role.kind === 'lead' || role.kind === 'responsible'),
    );
    checkRole(context, tags, (roles) => roles.find((role) => role.kind === 'support'));
  },
};

interface Use {
  readonly placed: PlacedTag;
  readonly label: Piece;
}

function checkRole(
  { report }: PlanContext,
  tags: readonly PlacedTag[],
  pick: (roles: readonly Role[]) => Role | undefined,
): void {
  const uses = new Map<string, Use[]>();
  let total = 0;
  for (const placed of tags) {
    const label = pick(placed.tag.roles)?.label;
    if (label === undefined || label === null) continue;
    const same = uses.get(label.text);
    if (same === undefined) uses.set(label.text, [{ placed, label }]);
    else same.push({ placed, label });
    total++;
  }
  const [common, most] = [...uses].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  if (uses.size < 2 || most.length < MIN_TAGS || most.length < total * SHARE) return;
  for (const [text, others] of uses) {
    if (text === common || suffixOf(text) !== suffixOf(common) || isSecondRole(text, tags)) continue;
    const change = ({ placed, label }: Use): ReportedEdit => ({
      at: placed.at,
      span: { start: label.start, end: label.end },
      newText: common,
    });
    const args = { common, label: text, count: most.length };
    for (const use of others) {
      report({
        at: use.placed.at,
        span: { start: use.label.start, end: use.label.end },
        message: 'found',
        args,
        fixes: [
          { title: 'fix', args, safe: false, edits: [change(use)] },
          ...(others.length > 1 ? [{ title: 'all', args, safe: false, edits: others.map(change) }] : []),
        ],
      });
    }
  }
}

function suffixOf(label: string): string {
  return SUFFIX.exec(label)?.[0] ?? '';
}

/** A plan that pairs 牵头单位 with 责任单位 in one tag uses both on purpose. */
function isSecondRole(label: string, tags: readonly PlacedTag[]): boolean {
  return tags.some(({ tag }) => tag.roles.some((role, index) => index > 0 && role.label?.text === label));
}
