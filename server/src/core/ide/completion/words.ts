import { byCodeUnits } from '../../base/lists';
import { MemoKey } from '../../base/memo';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { Plan } from '../../model/plan';
import { simplify } from '../../syntax/reading';
import { usualSkeletons } from './skeleton';
import { vocabularyOf } from './vocabulary';

/** What is known besides the plan in the editor. */
export interface CompletionContext {
  readonly directory: OfficeDirectory;
  /** Plans of the same place and time. */
  readonly siblings: readonly Plan[];
  readonly lastYear: Plan | null;
  /** Files that the front matter may name, as paths from the plan's folder. */
  readonly directories: readonly string[];
  readonly plans: readonly string[];
}

/** The plans from which words are learned, the nearest first, without the plan itself. */
export function otherPlans({ siblings, lastYear }: CompletionContext): Plan[] {
  return lastYear === null || siblings.includes(lastYear) ? [...siblings] : [lastYear, ...siblings];
}

const IS_TRADITIONAL = new MemoKey<boolean>();
const MOST_LOOKED_AT = 40;

/** True for a plan in Traditional characters, as far as its first paragraphs say. */
function isTraditional(plan: Plan): boolean {
  return plan.memo.get(IS_TRADITIONAL, () => {
    const texts = plan.paragraphs
      .slice(0, MOST_LOOKED_AT)
      .filter(({ paragraph }) => paragraph.kind === 'text');
    const other = texts.filter(({ paragraph: { reading } }) => reading.text !== reading.written);
    return other.length * 2 > texts.length;
  });
}

/** Words of one plan as another writes them: a plan in Simplified characters takes none in Traditional ones over. */
export function asWrittenIn(plan: Plan, from: Plan): (words: string) => string {
  return from !== plan && isTraditional(from) && !isTraditional(plan) ? simplify : (words) => words;
}

/** The keys of counts, the most frequent first. */
export function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0])).map(([key]) => key);
}

const MOST_SKELETONS = 3;

/** How tags are written here: in the plan, else in the plans beside it, else as is usual. */
export function skeletonsFor(plan: Plan, context: CompletionContext): string[] {
  for (const one of [plan, ...otherPlans(context)]) {
    const { skeletons } = vocabularyOf(one);
    let all = 0;
    for (const count of skeletons.values()) all += count;
    const used = byCount(skeletons).filter((key) => (skeletons.get(key) ?? 0) * 10 >= all);
    if (used.length > 0) return used.slice(0, MOST_SKELETONS).map(asWrittenIn(plan, one));
  }
  return usualSkeletons(usualWords(context.directory));
}

/** What follows 牵头, 配合 and 责任 in the tags here: 单位 of 牵头单位; null where they are written otherwise. */
export function nounOfRoles(plan: Plan, context: CompletionContext): string | null {
  for (const skeleton of skeletonsFor(plan, context)) {
    const noun = /(?:牵头|配合|责任)(处室|单位|部门|科室|股室)/.exec(simplify(skeleton))?.[1];
    if (noun !== undefined) return noun;
  }
  return null;
}

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/处$/, '处室'],
  [/科$/, '科室'],
  [/股$/, '股室'],
];

/** Role words for a plan that has none yet: those of the directory, else the usual ones, after what its offices are called. */
export function usualWords(directory: OfficeDirectory): Record<'lead' | 'support' | 'responsible', string> {
  const { roles } = directory;
  const noun = nounFor(directory);
  return {
    lead: roles.lead?.[0] ?? `牵头${noun}`,
    support: roles.support?.[0] ?? `配合${noun}`,
    responsible: roles.responsible?.[0] ?? `责任${noun}`,
  };
}

/** What an organ calls its offices, as the names of its directory end. */
function nounFor(directory: OfficeDirectory): string {
  const names = directory.namesInUse();
  for (const [end, noun] of NOUNS) {
    if (names.filter((name) => end.test(name)).length * 2 > names.length) return noun;
  }
  return '单位';
}
