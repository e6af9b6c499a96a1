import type { PlanParagraph } from '../../../model/planParagraph';
import type { OfficeMention } from '../../../syntax/types';
import { isOpenName } from '../../offices/bodies';
import { probablyOneOffice } from '../../offices/similar';
import { type PlanRule, type ReportedEdit, TAG_ROLES } from '../../rule';

interface Place {
  readonly at: PlanParagraph;
  readonly mention: OfficeMention;
}

/** A name with all its places. */
interface Name {
  readonly text: string;
  readonly places: Place[];
  /** The names it stands beside in a tag: they are other offices. */
  readonly beside: Set<string>;
}

/** More names than this are no plan's; comparing all of them would be slow. */
const MOST_NAMES = 300;

/** Without a directory: two names that are probably one office. */
export const variant: PlanRule = {
  id: 'office/variant',
  scope: 'plan',
  severity: 'hint',
  fix: 'fix',
  summary: {
    zh: '没有处室名录时，文中有两个名称可能是同一处室。',
    en: 'Without a directory: two names in the plan are probably one office.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{name}”与“{other}”可能是同一处室，名称应当统一。',
      en: '“{name}” and “{other}” are probably one office; use one name.',
    },
    other: { zh: '“{other}”在这里。', en: '“{other}” is here.' },
    fix: { zh: '全文统一为“{wanted}”', en: 'Use “{wanted}” throughout' },
  },
  check({ plan, directory, report }) {
    if (!directory.isEmpty) return;
    const names = namesOf(plan.paragraphs);
    if (names.length > MOST_NAMES) return;
    names.forEach((one, index) => {
      for (const other of names.slice(index + 1)) {
        if (one.beside.has(other.text) || !probablyOneOffice(one.text, other.text)) continue;
        const [rare, usual] = one.places.length < other.places.length ? [one, other] : [other, one];
        const [place] = rare.places;
        const [related] = usual.places;
        if (place === undefined || related === undefined) continue;
        const args = { name: place.at.written(place.mention), other: related.at.written(related.mention) };
        report({
          at: place.at,
          span: { start: place.mention.start, end: place.mention.end },
          message: 'found',
          args,
          related: [{ at: related.at, span: related.mention, message: 'other', args }],
          fixes: [
            { title: 'fix', args: { wanted: args.other }, safe: false, edits: edits(rare, args.other) },
            { title: 'fix', args: { wanted: args.name }, safe: false, edits: edits(usual, args.name) },
          ],
        });
      }
    });
  },
};

function namesOf(paragraphs: readonly PlanParagraph[]): Name[] {
  const names = new Map<string, Name>();
  for (const at of paragraphs) {
    if (!TAG_ROLES.includes(at.role)) continue;
    for (const tag of at.syntax.tags) {
      const mentions = tag.roles
        .flatMap((role) => role.mentions)
        .filter((one) => !one.group && !isOpenName(one.text));
      for (const mention of mentions) {
        let name = names.get(mention.text);
        if (name === undefined) {
          name = { text: mention.text, places: [], beside: new Set() };
          names.set(mention.text, name);
        }
        name.places.push({ at, mention });
        for (const other of mentions) if (other !== mention) name.beside.add(other.text);
      }
    }
  }
  return [...names.values()];
}

function edits({ places }: Name, newText: string): ReportedEdit[] {
  return places.map(({ at, mention }) => ({ at, span: { start: mention.start, end: mention.end }, newText }));
}
