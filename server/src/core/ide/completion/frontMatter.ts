import type { Message } from '../../messages/message';
import { FRONT_MATTER_WORDS } from '../../model/frontMatter';
import { LEVEL_WORDS } from '../../model/frontMatter/values';
import type { Plan } from '../../model/plan';
import type { Candidate, CompletionList } from './entry';
import { LONGEST_TYPED, listIn, type Spot } from './spot';
import { type CompletionContext, otherPlans } from './words';

const FENCE = /^-{3,}\s*$/;
const KEY_AND_VALUE = /^(\s*)([^\s:：#]+)(\s*[:：]\s*)(.*)$/;

/** True on a line of the front matter, or on the one right below it as long as it is not closed. */
export function inFrontMatter(plan: Plan, line: number): boolean {
  const at = plan.frontMatter?.at;
  if (at === undefined || line <= at.line) return false;
  const closed = at.endLine > at.line && FENCE.test(plan.source.lineText(at.endLine));
  return closed ? line < at.endLine : line <= at.endLine + 1;
}

/** Keys and values of the front matter. */
export function completeFrontMatter(spot: Spot, context: CompletionContext): CompletionList | null {
  const { plan, cursor } = spot;
  const { line, character } = plan.source.locate(cursor);
  const text = plan.source.lineText(line);
  const before = text.slice(0, character);
  const ofLevel = /^\s/.test(text) && wordOf(parentKey(plan, line)) === NUMBERING;
  const typed = KEY_AND_VALUE.exec(before);
  if (typed !== null) {
    const [, , key = '', , value = ''] = typed;
    const candidates = ofLevel ? policies() : valuesOf(wordOf(key), plan, context);
    return listIn(
      spot,
      { start: cursor - value.length, end: cursor + text.slice(character).trimEnd().length },
      candidates,
    );
  }
  const word = /\S*$/.exec(before.slice(-LONGEST_TYPED - 1))?.[0] ?? '';
  if (/\S/.test(before.slice(0, before.length - word.length))) return null;
  const rest = /^[^\s:：]*(?:\s*[:：] ?)?/.exec(text.slice(character))?.[0] ?? '';
  const candidates = ofLevel ? levelKeys() : keys(plan, line);
  return listIn(spot, { start: cursor - word.length, end: cursor + rest.length }, candidates);
}

/** The words of each field, the Chinese one first; it stands for the field here. */
const WORDS: readonly (readonly string[])[] = Object.values(FRONT_MATTER_WORDS);
const NUMBERING = FRONT_MATTER_WORDS.numbering[0];

function wordOf(key: string): string | undefined {
  return WORDS.find((words) => words.includes(key))?.[0];
}

/** The key without indentation that a line stands below. */
function parentKey({ source }: Plan, line: number): string {
  for (let i = line; i > 0; i--) {
    const text = source.lineText(i);
    if (/^[^\s#-]/.test(text)) return KEY_AND_VALUE.exec(text)?.[2] ?? '';
  }
  return '';
}

/** The keys that the front matter has not yet. */
function keys({ source, frontMatter }: Plan, line: number): Candidate[] {
  const present = new Set<string | undefined>();
  for (let i = 1; i <= (frontMatter?.at.endLine ?? 0); i++) {
    if (i !== line) present.add(wordOf(KEY_AND_VALUE.exec(source.lineText(i))?.[2] ?? ''));
  }
  return WORDS.filter(([word]) => !present.has(word)).map(keyOf);
}

function keyOf([word = '', ...forms]: readonly string[]): Candidate {
  return { kind: 'key', text: `${word}: `, label: word, forms, detail: MEANINGS[word] ?? null };
}

function levelKeys(): Candidate[] {
  return Object.values<readonly string[]>(LEVEL_WORDS).map(keyOf);
}

const MEANINGS: Readonly<Record<string, Message>> = {
  标题: { zh: '正文标题', en: 'title of the plan' },
  年度: { zh: '工作年度', en: 'year of the plan' },
  发文机关: { zh: '印发单位', en: 'body that issues it' },
  发文字号: { zh: '如：示卫发〔2026〕1号', en: 'number of the document' },
  成文日期: { zh: '如：2026年1月1日', en: 'date of the document' },
  处室名录: { zh: '处室名录文件的路径', en: 'path of the office directory' },
  编号: { zh: '连续或重新', en: 'continuous or restart' },
  首位牵头: { zh: '是：列第一位的牵头', en: 'true: the first one leads' },
  上年: { zh: '上年文稿的路径', en: "path of last year's plan" },
};

function policies(): Candidate[] {
  return [
    {
      kind: 'value',
      text: '连续',
      forms: ['continuous'],
      detail: { zh: '序号贯穿全文', en: 'runs on through the plan' },
    },
    {
      kind: 'value',
      text: '重新',
      forms: ['restart'],
      detail: { zh: '每节重新开始', en: 'begins anew in each part' },
    },
  ];
}

function valuesOf(word: string | undefined, plan: Plan, context: CompletionContext): Candidate[] {
  const values = (...texts: (string | null)[]): Candidate[] =>
    [...new Set(texts)].flatMap((text) => (text === null || text === '' ? [] : [{ kind: 'value', text }]));
  const others = otherPlans(context);
  const { year } = plan;
  switch (word) {
    case '标题':
      return values(plan.titleParagraph?.text.trim() ?? plan.title);
    case '年度':
      return values(/(?:19|20)\d\d/.exec(plan.titleParagraph?.text ?? plan.title ?? '')?.[0] ?? null);
    case '发文机关':
      return values(context.directory.body, ...others.map(({ issuer }) => issuer));
    case '发文字号':
      return values(plan.head.documentNumber?.number.text ?? null);
    case '成文日期': {
      const written = plan.head.date;
      const text = year === null ? '' : `${year}年月日`;
      const blank: Candidate[] =
        text === '' ? [] : [{ kind: 'value', text, gaps: [text.length - 2, text.length - 1] }];
      return written === null ? blank : values(written.at.written(written.span));
    }
    case '编号':
      return policies();
    case '首位牵头':
      return values('是', '否');
    case '处室名录':
      return context.directories.map((text) => ({ kind: 'path', text }));
    case '上年':
      return context.plans.map((text) => ({ kind: 'path', text }));
    default:
      return [];
  }
}
