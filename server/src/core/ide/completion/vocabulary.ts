import { MemoKey } from '../../base/memo';
import type { Plan } from '../../model/plan';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import type { Role } from '../../syntax/types';
import { skeletonOf } from './skeleton';
import { type Tally, tallied, tallyOf, type Vocabulary, type WordsOfParagraph } from './tally';

const VOCABULARY = new MemoKey<Vocabulary>();
/** By paragraph, as a keystroke changes one. */
const words = new WeakMap<ParagraphSyntax, WordsOfParagraph>();
/** The last plans whose words were gathered: the next is mostly one of them after a keystroke. */
const recent: Tally[] = [];
const MOST_RECENT = 3;

/** The words of a plan, worked out once for a version of it. */
export function vocabularyOf(plan: Plan): Vocabulary {
  return plan.memo.get(VOCABULARY, () => gather(plan));
}

function gather({ paragraphs }: Plan): Vocabulary {
  const list: (WordsOfParagraph | null)[] = [];
  for (const at of paragraphs) {
    if (at.paragraph.kind !== 'text' || at.role === 'head') continue;
    const { syntax } = at;
    list.push(syntax.tags.length === 0 ? null : wordsOf(syntax, at.paragraph.reading.written));
  }
  const tally = tallied(list, recent) ?? tallyOf(list);
  recent.unshift(tally);
  recent.length = Math.min(recent.length, MOST_RECENT);
  return tally.vocabulary;
}

function wordsOf(syntax: ParagraphSyntax, written: string): WordsOfParagraph {
  let found = words.get(syntax);
  if (found === undefined) {
    const roles = syntax.tags.flatMap((tag) => tag.roles);
    found = {
      names: roles.flatMap((role) =>
        role.mentions.map((mention) => ({
          name: written.slice(mention.start, mention.end).replace(/\s/g, ''),
          role: mention.kind === 'lead' || mention.kind === 'support' ? mention.kind : 'responsible',
          group: mention.group,
        })),
      ),
      labels: roles.flatMap((role) => labelOf(role, written)),
      skeletons: syntax.tags.map((tag) => skeletonOf(tag, written)),
      ownLine: syntax.tags.every((tag) => tag.ownLine),
    };
    words.set(syntax, found);
  }
  return found;
}

function labelOf({ kind, label, colon, value }: Role, written: string): WordsOfParagraph['labels'][number][] {
  if (label === null || colon === null || kind === 'unknown') return [];
  return [
    {
      label: written.slice(label.start, label.end),
      kind,
      colon: colon.text,
      value: value === null ? null : written.slice(value.start, value.end),
    },
  ];
}
