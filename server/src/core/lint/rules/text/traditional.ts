import type { Plan } from '../../../model/plan';
import type { PlanParagraph } from '../../../model/planParagraph';
import type { NumberedParagraph } from '../../aspects';
import type { PlanContext, PlanRule, Report } from '../../rule';
import { isDecided, traditionalText } from '../../text/scripts';

/** A plan is Traditional where at least so many of its characters are, spread over half of its paragraphs. */
const FEWEST = 10;
/** More runs than these in one paragraph are one finding. */
const RUNS = 3;

/** A few Traditional characters in a Simplified plan, each word by itself; or a Traditional plan, once. */
export const traditional: PlanRule = {
  id: 'text/traditional',
  scope: 'plan',
  reads: [characters],
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
  check(context) {
    const { places, paragraphs, count } = traditionalPlaces(context.plan);
    if (count >= FEWEST && places.length * 2 >= paragraphs) reportPlan(context, places, count);
    else for (const at of places) context.reportEach(at, '', () => reportsOf(at));
  },
};

function characters({ paragraph }: NumberedParagraph): string {
  const found = traditionalText(paragraph);
  if (found === null) return '';
  return `${found.count} ${found.runs.filter((run) => isDecided(paragraph.raw, run)).length}`;
}

interface TraditionalPlaces {
  readonly places: readonly PlanParagraph[];
  /** How many paragraphs of text there are. */
  readonly paragraphs: number;
  /** How many characters are Traditional. */
  readonly count: number;
}

function traditionalPlaces(plan: Plan): TraditionalPlaces {
  const places: PlanParagraph[] = [];
  let paragraphs = 0;
  let count = 0;
  for (const at of plan.paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    paragraphs++;
    const own = at.paragraph.reading.traditional;
    if (own === 0) continue;
    places.push(at);
    count += own;
  }
  return { places, paragraphs, count };
}

function reportPlan({ report }: PlanContext, [first]: readonly PlanParagraph[], count: number): void {
  const found = first === undefined ? null : traditionalText(first.paragraph);
  if (first === undefined || found === null) return;
  const { start } = found.whole.span;
  report({
    at: first,
    message: 'plan',
    args: { count },
    span: { start, end: start + 1 },
    raw: true,
    laterFixes: (plan) => {
      const edits = traditionalPlaces(plan).places.flatMap((at) => {
        const whole = traditionalText(at.paragraph)?.whole;
        return whole === undefined ? [] : [{ ...whole, at, raw: true }];
      });
      return [{ title: 'convertPlan', safe: false, edits }];
    },
  });
}

function reportsOf({ paragraph }: PlanParagraph): Report[] {
  const found = traditionalText(paragraph);
  if (found === null) return [];
  const { raw } = paragraph;
  const runs = found.runs.filter((run) => isDecided(raw, run));
  const first = runs[0];
  if (first === undefined) return [];
  if (runs.length > RUNS) {
    const edits = runs.map((run) => ({ ...run, raw: true }));
    const fixes = [{ title: 'convertParagraph', safe: false, edits }];
    return [{ message: 'paragraph', args: { count: found.count }, span: first.span, raw: true, fixes }];
  }
  return runs.map((run) => {
    const args = { text: raw.slice(run.span.start, run.span.end), expected: run.newText };
    const edits = [{ ...run, raw: true }];
    const fixes = [{ title: 'convertWord', args, safe: false, edits }];
    return { message: 'word', args, span: run.span, raw: true, fixes };
  });
}
