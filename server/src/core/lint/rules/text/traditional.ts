import type { PlanParagraph } from '../../../model/planParagraph';
import type { PlanContext, PlanRule } from '../../rule';
import { isDecided, type TraditionalText, traditionalText } from '../../text/scripts';

interface Place {
  readonly at: PlanParagraph;
  readonly found: TraditionalText;
}

/** A plan is Traditional where at least so many of its characters are, spread over half of its paragraphs. */
const FEWEST = 10;
/** More runs than these in one paragraph are one finding. */
const RUNS = 3;

/** A few Traditional characters in a Simplified plan, each word by itself; or a Traditional plan, once. */
export const traditional: PlanRule = {
  id: 'text/traditional',
  scope: 'plan',
  severity: 'warning',
  fix: 'fix',
  summary: { zh: '文中有繁体字。', en: 'There are Traditional characters.' },
  basis: '《国家通用语言文字法》第九条；《通用规范汉字表》',
  messages: {
    plan: {
      zh: '全文是繁体字（共{count}个），公文应使用规范的简体字。',
      en: 'The plan is in Traditional characters ({count}); write Simplified ones.',
    },
    paragraph: {
      zh: '本段有{count}个繁体字，应改为简体字。',
      en: 'This paragraph has {count} Traditional characters.',
    },
    word: {
      zh: '“{text}”是繁体字，应写作“{expected}”。',
      en: '“{text}” is Traditional; write “{expected}”.',
    },
    convertPlan: { zh: '全文转换为简体字（请转换后核对）', en: 'Convert the plan to Simplified characters' },
    convertParagraph: { zh: '本段转换为简体字', en: 'Convert this paragraph to Simplified characters' },
    convertWord: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  reads(paragraph) {
    const found = traditionalText(paragraph);
    if (found === null) return 0;
    return `${found.count} ${found.runs.filter((run) => isDecided(paragraph.raw, run)).length}`;
  },
  check(context) {
    const places: Place[] = [];
    let paragraphs = 0;
    let count = 0;
    for (const at of context.plan.paragraphs) {
      if (at.paragraph.kind !== 'text') continue;
      paragraphs++;
      const found = traditionalText(at.paragraph);
      if (found === null) continue;
      places.push({ at, found });
      count += found.count;
    }
    if (count >= FEWEST && places.length * 2 >= paragraphs) reportPlan(context, places, count);
    else for (const place of places) reportParagraph(context, place);
  },
};

function reportPlan(context: PlanContext, places: readonly Place[], count: number): void {
  const first = places[0];
  if (first === undefined) return;
  const edits = places.map(({ at, found }) => ({ ...found.whole, at, raw: true }));
  const start = first.found.whole.span.start;
  context.report({
    at: first.at,
    message: 'plan',
    args: { count },
    span: { start, end: start + 1 },
    raw: true,
    fixes: [{ title: 'convertPlan', safe: false, edits }],
  });
}

function reportParagraph(context: PlanContext, { at, found }: Place): void {
  const { raw } = at.paragraph;
  const runs = found.runs.filter((run) => isDecided(raw, run));
  const first = runs[0];
  if (first === undefined) return;
  if (runs.length > RUNS) {
    const edits = runs.map((run) => ({ ...run, raw: true }));
    const count = found.count;
    context.report({
      at,
      message: 'paragraph',
      args: { count },
      span: first.span,
      raw: true,
      fixes: [{ title: 'convertParagraph', safe: false, edits }],
    });
    return;
  }
  for (const run of runs) {
    const args = { text: raw.slice(run.span.start, run.span.end), expected: run.newText };
    const edits = [{ ...run, raw: true }];
    context.report({
      at,
      message: 'word',
      args,
      span: run.span,
      raw: true,
      fixes: [{ title: 'convertWord', args, safe: false, edits }],
    });
  }
}
