import type { Plan } from '../../model/plan';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import type { Role, RoleKind } from '../../syntax/types';
import { skeletonOf } from './skeleton';

/** How often a name stands in each role, and whether it is that of a group. */
export interface NameUse {
  lead: number;
  support: number;
  responsible: number;
  group: boolean;
}

/** A role word with its colon, as a plan writes it. */
export interface LabelUse {
  readonly kind: RoleKind;
  readonly colon: string;
  count: number;
}

/** The words of one plan: whom it names, and how it writes its tags. */
export interface Vocabulary {
  readonly names: ReadonlyMap<string, NameUse>;
  readonly labels: ReadonlyMap<string, LabelUse>;
  /** Tags with their names taken out, and how often each stands there; see `skeletonOf`. */
  readonly skeletons: ReadonlyMap<string, number>;
  /** What stands after labels that hold no offices: 完成时限, 分管领导 … */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface WordsOfParagraph {
  readonly names: readonly { name: string; role: 'lead' | 'support' | 'responsible'; group: boolean }[];
  readonly labels: readonly { label: string; kind: RoleKind; colon: string; value: string | null }[];
  /** Null for a tag that is not finished. */
  readonly skeletons: readonly (string | null)[];
  readonly ownLine: boolean;
}

const known = new WeakMap<Plan, Vocabulary>();
/** By paragraph, as a keystroke changes one. */
const words = new WeakMap<ParagraphSyntax, WordsOfParagraph>();

export function vocabularyOf(plan: Plan): Vocabulary {
  let vocabulary = known.get(plan);
  if (vocabulary === undefined) {
    vocabulary = gather(plan);
    known.set(plan, vocabulary);
  }
  return vocabulary;
}

function gather(plan: Plan): Vocabulary {
  const names = new Map<string, NameUse>();
  const labels = new Map<string, LabelUse>();
  const skeletons = new Map<string, number>();
  const values = new Map<string, Map<string, number>>();
  /** The tags on lines of their own that follow each other. */
  let lines: (string | null)[] = [];
  const endLines = (): void => {
    if (lines.length > 0 && !lines.includes(null)) count(skeletons, lines.join('\n'));
    lines = [];
  };
  for (const at of plan.paragraphs) {
    if (at.paragraph.kind !== 'text' || at.role === 'head') continue;
    const { tags } = at.syntax;
    const found = tags.length === 0 ? null : wordsOf(at.syntax, at.paragraph.reading.written);
    if (found === null || !found.ownLine) endLines();
    if (found === null) continue;
    for (const { name, role, group } of found.names) {
      let use = names.get(name);
      if (use === undefined) {
        use = { lead: 0, support: 0, responsible: 0, group };
        names.set(name, use);
      }
      use[role]++;
    }
    for (const { label, kind, colon, value } of found.labels) {
      const use = labels.get(label);
      if (use === undefined) labels.set(label, { kind, colon, count: 1 });
      else use.count++;
      if (value === null) continue;
      const counts = values.get(label) ?? new Map<string, number>();
      count(counts, value);
      values.set(label, counts);
    }
    for (const one of found.skeletons) {
      if (found.ownLine) lines.push(one);
      else if (one !== null) count(skeletons, one);
    }
  }
  endLines();
  return { names, labels, skeletons, values };
}

function wordsOf(syntax: ParagraphSyntax, written: string): WordsOfParagraph {
  let found = words.get(syntax);
  if (found === undefined) {
    const roles = syntax.tags.flatMap((tag) => tag.roles);
    found = {
      names: roles.flatMap((role) =>
        role.mentions.map((mention) => ({
          name: written.slice(mention.start, mention.end).replace(/\s/g, ''),
          role: role.kind === 'lead' || role.kind === 'support' ? role.kind : 'responsible',
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

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
