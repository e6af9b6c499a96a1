import { addTo } from '../../../base/lists';
import type { Piece } from '../../../base/span';
import type { Plan } from '../../../model/plan';
import type { PlacedTag } from '../../../model/responsibility';
import type { Role } from '../../../syntax/types';
import { TAGS } from '../../aspects';
import type { PlanContext, PlanRule, ReportedEdit, ReportedFix } from '../../rule';

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
    const tags = labelledTags(context.plan);
    checkRole(context, tags, (roles) =>
      roles.find((role) => role.kind === 'lead' || role.kind === 'responsible'),
    );
    checkRole(context, tags, (roles) => roles.find((role) => role.kind === 'support'));
  },
};

type PickRole = (roles: readonly Role[]) => Role | undefined;

interface Use {
  readonly placed: PlacedTag;
  readonly label: Piece;
}

function checkRole({ report }: PlanContext, tags: readonly PlacedTag[], pick: PickRole): void {
  const uses = usesOf(tags, pick);
  let total = 0;
  for (const { length } of uses.values()) total += length;
  const [common, most] = [...uses].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  if (uses.size < 2 || most.length < MIN_TAGS || most.length < total * SHARE) return;
  for (const [text, others] of uses) {
    if (text === common || suffixOf(text) !== suffixOf(common) || isSecondRole(text, tags)) continue;
    const args = { common, label: text, count: most.length };
    for (const use of others) {
      report({
        at: use.placed.at,
        span: { start: use.label.start, end: use.label.end },
        message: 'found',
        args,
        fixes: [{ title: 'fix', args, safe: false, edits: [changeTo(common, use)] }],
        ...(others.length > 1 ? { laterFixes: changeAll(args, pick) } : {}),
      });
    }
  }
}

function changeAll(args: { readonly label: string; readonly common: string }, pick: PickRole) {
  return (plan: Plan): ReportedFix[] => {
    const uses = usesOf(labelledTags(plan), pick).get(args.label) ?? [];
    return [{ title: 'all', args, safe: false, edits: uses.map((use) => changeTo(args.common, use)) }];
  };
}

function changeTo(common: string, { placed, label }: Use): ReportedEdit {
  return { at: placed.at, span: { start: label.start, end: label.end }, newText: common };
}

function labelledTags(plan: Plan): PlacedTag[] {
  const tags: PlacedTag[] = [];
  for (const item of plan.items)
    for (const placed of item.tags) if (placed.tag.form === 'label') tags.push(placed);
  return tags;
}

/** The labels of the role that is picked in each tag, by their text. */
function usesOf(tags: readonly PlacedTag[], pick: PickRole): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const placed of tags) {
    const label = pick(placed.tag.roles)?.label;
    if (label !== undefined && label !== null) addTo(uses, label.text, { placed, label });
  }
  return uses;
}

function suffixOf(label: string): string {
  return SUFFIX.exec(label)?.[0] ?? '';
}

/** A plan that pairs 牵头单位 with 责任单位 in one tag uses both on purpose. */
function isSecondRole(label: string, tags: readonly PlacedTag[]): boolean {
  return tags.some(({ tag }) => tag.roles.some((role, index) => index > 0 && role.label?.text === label));
}
