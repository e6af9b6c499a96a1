import type { Span } from '../../../base/span';
import { withoutTimes } from '../../../model/deadlines';
import type { OfficeDirectory } from '../../../model/officeDirectory';
import type { ParagraphRole, PlanParagraph } from '../../../model/planParagraph';
import { wholeEnd } from '../../../syntax/tags';
import type { OfficeMention, Role, Tag } from '../../../syntax/types';
import { TAGS } from '../../aspects';
import { identityOf } from '../../offices/mentions';
import { type PlanRule, type Report, TAG_ROLES } from '../../rule';
import { hasLeadAndSupport, tagFacts } from '../../tags/tagFacts';

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
  check({ plan, directory, report, reportEach }) {
    let lines: PlacedLead[] = [];
    for (const at of plan.paragraphs) {
      if (at.role === 'blank') continue;
      if (at.role !== 'tagLine' && lines.length > 0) lines = [];
      if (!TAGGED.has(at.role)) continue;
      const { hasBoth, ownLine } = tagFacts(at).pattern;
      if (hasBoth) reportEach(at, '', () => reportsWithin(at, directory));
      if (!ownLine) continue;
      for (const tag of at.syntax.tags) {
        if (!tag.ownLine) continue;
        lines.push(...leadsOf(at, tag, directory));
        for (const found of reportsOf(at, tag, lines, directory)) report({ ...found, at });
      }
    }
  },
};

function reportsWithin(at: PlanParagraph, directory: OfficeDirectory): Report[] {
  const tags = at.syntax.tags.filter((tag) => !tag.ownLine && hasLeadAndSupport(tag));
  return tags.flatMap((tag) => reportsOf(at, tag, leadsOf(at, tag, directory), directory));
}

function leadsOf(at: PlanParagraph, { roles }: Tag, directory: OfficeDirectory): PlacedLead[] {
  const mentions = roles.flatMap((role) => role.mentions);
  return mentions.flatMap((mention) =>
    mention.group || mention.kind !== 'lead'
      ? []
      : [{ identity: identityOf(mention, directory), at, mention }],
  );
}

/** What is said of the supporting offices of a tag that are among `leads`. */
function reportsOf(
  at: PlanParagraph,
  tag: Tag,
  leads: readonly PlacedLead[],
  directory: OfficeDirectory,
): Report[] {
  const reports: Report[] = [];
  if (leads.length === 0) return reports;
  for (const role of tag.roles) {
    for (const mention of role.mentions) {
      if (mention.group || mention.kind !== 'support') continue;
      const identity = identityOf(mention, directory);
      const lead = leads.find((one) => one.identity === identity);
      // Twice in one list is a matter of its own.
      if (lead === undefined || role.mentions.includes(lead.mention)) continue;
      const args = { name: at.written(mention) };
      const dropped = spanToDrop(tag, role, mention);
      const spans = dropped === null ? [] : withoutTimes(at.text, tag.times, dropped);
      const edits = spans.map((span) => ({ span, newText: '' }));
      reports.push({
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
  return reports;
}

/** A name with what separates it, the whole role with its last name; null for a line that would be left empty. */
function spanToDrop(tag: Tag, role: Role, mention: OfficeMention): Span | null {
  const { mentions } = role;
  const index = mentions.indexOf(mention);
  const before = mentions[index - 1];
  const next = mentions[index + 1];
  if (before !== undefined) return { start: wholeEnd(before), end: wholeEnd(mention) };
  if (next !== undefined) return { start: mention.start, end: next.start };
  const place = tag.roles.indexOf(role);
  const roleBefore = tag.roles[place - 1];
  const roleAfter = tag.roles[place + 1];
  if (roleBefore !== undefined) return { start: roleBefore.end, end: role.end };
  return roleAfter === undefined ? null : { start: role.start, end: roleAfter.start };
}
