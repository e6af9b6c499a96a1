import type { Span } from '../../../base/span';
import { withoutTimes } from '../../../model/deadlines';
import type { ParagraphRole, PlanParagraph } from '../../../model/planParagraph';
import type { OfficeMention, Role, Tag } from '../../../syntax/types';
import { TAGS } from '../../aspects';
import { identityOf } from '../../offices/mentions';
import { type PlanContext, type PlanRule, TAG_ROLES } from '../../rule';

const TAGGED: ReadonlySet<ParagraphRole> = new Set(TAG_ROLES);

interface PlacedLead {
  readonly identity: string;
  readonly at: PlanParagraph;
  readonly mention: OfficeMention;
}

/** One office that leads and supports the same task. A plan rule, since the two may stand on lines of their own. */
export const leadAndSupport: PlanRule = {
  id: 'office/lead-and-support',
  scope: 'plan',
  reads: [TAGS],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '同一个处室既牵头又配合。',
    en: 'One office both leads and supports a task.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{name}”已经牵头，不必再列入配合。',
      en: '“{name}” leads this task already and need not support it.',
    },
    lead: { zh: '“{name}”在这里牵头。', en: '“{name}” leads here.' },
    fix: { zh: '从配合中删去“{name}”', en: 'Drop “{name}” from the supporting offices' },
  },
  check(context) {
    let lines: PlacedLead[] = [];
    for (const at of context.plan.paragraphs) {
      if (at.role === 'blank') continue;
      if (at.role !== 'tagLine' && lines.length > 0) lines = [];
      if (!TAGGED.has(at.role)) continue;
      for (const tag of at.syntax.tags) {
        if (!tag.ownLine && !hasBoth(tag)) continue;
        const leads = tag.ownLine ? lines : [];
        collectLeads(context, at, tag, leads);
        if (leads.length > 0) checkSupport(context, at, tag, leads);
      }
    }
  },
};

function hasBoth({ roles }: Tag): boolean {
  return roles.some((role) => role.kind === 'lead') && roles.some((role) => role.kind === 'support');
}

function collectLeads({ directory }: PlanContext, at: PlanParagraph, tag: Tag, leads: PlacedLead[]): void {
  for (const role of tag.roles) {
    if (role.kind !== 'lead') continue;
    for (const mention of role.mentions) {
      if (!mention.group) leads.push({ identity: identityOf(mention, directory), at, mention });
    }
  }
}

function checkSupport(
  { directory, report }: PlanContext,
  at: PlanParagraph,
  tag: Tag,
  leads: readonly PlacedLead[],
): void {
  for (const role of tag.roles) {
    if (role.kind !== 'support') continue;
    for (const mention of role.mentions) {
      if (mention.group) continue;
      const identity = identityOf(mention, directory);
      const lead = leads.find((one) => one.identity === identity);
      if (lead === undefined) continue;
      const args = { name: at.written(mention) };
      const dropped = spanToDrop(tag, role, mention);
      const spans = dropped === null ? [] : withoutTimes(at.text, tag.times, dropped);
      const edits = spans.map((span) => ({ span, newText: '' }));
      report({
        at,
        span: { start: mention.start, end: mention.end },
        message: 'found',
        args,
        related: [
          { at: lead.at, span: lead.mention, message: 'lead', args: { name: lead.at.written(lead.mention) } },
        ],
        fixes: edits.length === 0 ? [] : [{ title: 'fix', args, safe: true, edits }],
      });
    }
  }
}

/** A name with what separates it, the whole role with its last name; null for a line that would be left empty. */
function spanToDrop(tag: Tag, role: Role, mention: OfficeMention): Span | null {
  const { mentions } = role;
  const index = mentions.indexOf(mention);
  const before = mentions[index - 1];
  const next = mentions[index + 1];
  if (before !== undefined) return { start: before.end, end: mention.end };
  if (next !== undefined) return { start: mention.start, end: next.start };
  const place = tag.roles.indexOf(role);
  const roleBefore = tag.roles[place - 1];
  const roleAfter = tag.roles[place + 1];
  if (roleBefore !== undefined) return { start: roleBefore.end, end: role.end };
  return roleAfter === undefined ? null : { start: role.start, end: roleAfter.start };
}
