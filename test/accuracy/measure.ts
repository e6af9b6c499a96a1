import { Analyzer, type Finding, PlanText, type Severity } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { DEFECTS } from './defects';
import type { Defect } from './defects/defect';
import type { SamplePlan } from './plan';
import { SeededRandom } from './random';
import { render } from './render';
import { samplePlan } from './samplePlan';
import { STYLES } from './styles';
import { DEPARTMENTS } from './vocabulary';

/** What became of one planted defect. */
export interface Outcome {
  readonly defect: Defect;
  readonly style: string;
  readonly found: boolean;
  /** A finding of the rule overlaps the planted place. */
  readonly placed: boolean;
  /** Rules that spoke without cause, other than with hints. */
  readonly extra: readonly string[];
  readonly extraHints: readonly string[];
  /** Whether the fix is safe and whether it gave the clean text back; null where the defect cannot be undone. */
  readonly repair: { readonly safe: boolean; readonly exact: boolean } | null;
  /** Around the planted place, for who looks into a miss. */
  readonly excerpt: string;
}

/** A clean plan that is not clean: a false alarm. */
export interface FalseAlarm {
  readonly style: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly excerpt: string;
}

export interface Measurement {
  readonly plans: number;
  readonly outcomes: readonly Outcome[];
  readonly falseAlarms: readonly FalseAlarm[];
}

/** Rules that a style breaks throughout; their findings on the clean plan are its baseline. */
const BASELINE: Readonly<Record<string, readonly string[]>> = {
  '从PDF复制，每行断开': ['text/hard-wrap'],
  标点全是半角: ['tag/bracket-width', 'text/punctuation-width', 'tag/separator'],
};

/** How often a place for a defect is looked for before the plan is taken to have none. */
const ATTEMPTS = 6;

/** Plants each defect once in each of `rounds` plans of every department in every style. */
export function measure(rounds: number, departments = DEPARTMENTS): Measurement {
  const outcomes: Outcome[] = [];
  const falseAlarms: FalseAlarm[] = [];
  let plans = 0;
  for (const [styleIndex, style] of STYLES.entries()) {
    for (const [departmentIndex, department] of departments.entries()) {
      for (let round = 0; round < rounds; round++) {
        const seed = styleIndex * 10_007 + departmentIndex * 101 + round;
        const bench = new Bench(samplePlan(style, department, seed));
        plans++;
        falseAlarms.push(...bench.falseAlarms());
        DEFECTS.forEach((defect, index) => {
          const outcome = bench.plant(defect, new SeededRandom(seed * 1009 + index));
          if (outcome !== null) outcomes.push(outcome);
        });
      }
    }
  }
  return { plans, outcomes, falseAlarms };
}

interface Reading {
  readonly analyzer: Analyzer;
  readonly baseline: readonly Finding[];
  /** True where the rule speaks of the clean plan too. */
  readonly chosen: boolean;
}

/** One clean plan, what is found in it as it is, and what is found once it is spoilt. */
class Bench {
  readonly #analyzer: Analyzer;
  readonly #clean: PlanText;
  readonly #baseline: readonly Finding[];

  constructor(readonly plan: SamplePlan) {
    const directory = plan.offices?.directory;
    this.#analyzer = new Analyzer({ readYaml, ...(directory === undefined ? {} : { directory }) });
    this.#clean = PlanText.from(render(plan)?.text ?? '');
    this.#baseline = this.#analyzer.analyze(this.#clean).findings;
  }

  falseAlarms(): FalseAlarm[] {
    const expected = BASELINE[this.plan.style] ?? [];
    return this.#baseline
      .filter((finding) => !expected.includes(finding.rule))
      .map((finding) => ({
        style: this.plan.style,
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message('zh'),
        excerpt: excerptOf(this.#clean.toString(), finding.span.start),
      }));
  }

  plant(defect: Defect, random: SeededRandom): Outcome | null {
    const reading = this.#readingOf(defect);
    if (reading === null) return null;
    // What the rule says of the clean plan could not be told from what it says of the defect.
    if (!reading.chosen && reading.baseline.some((finding) => finding.rule === defect.rule)) return null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const planting = defect.plant(this.plan, random);
      if (planting === null) continue;
      const rendered = render(this.plan, planting.edits);
      if (rendered === null) continue;
      const place = planting.place === undefined ? rendered.edited[0] : rendered.place(planting.place);
      if (place === undefined) continue;
      return this.#outcome(defect, reading, rendered.text, place);
    }
    return null;
  }

  /** How the plan is read for a defect: as it is, or with a rule or a directory of the defect's choice. */
  #readingOf({ rules, directoryOf }: Defect): Reading | null {
    if (rules === undefined && directoryOf === undefined)
      return { analyzer: this.#analyzer, baseline: this.#baseline, chosen: false };
    const directory = directoryOf === undefined ? this.plan.offices?.directory : directoryOf(this.plan);
    if (directory === null) return null;
    const analyzer = new Analyzer({
      readYaml,
      rules: rules ?? {},
      ...(directory === undefined ? {} : { directory }),
    });
    return { analyzer, baseline: analyzer.analyze(this.#clean).findings, chosen: true };
  }

  #outcome(
    defect: Defect,
    { analyzer, baseline, chosen }: Reading,
    spoilt: string,
    place: { start: number; end: number },
  ): Outcome {
    const text = withDifference(this.#clean, spoilt);
    const { findings } = analyzer.analyze(text);
    const own = findings.filter((finding) => finding.rule === defect.rule);
    // What stood here may have been all there was before a break of the page.
    const from = spoilt[place.start - 1] === '\n' ? place.start - 1 : place.start;
    const to = spoilt[place.end] === '\n' ? place.end + 1 : place.end;
    const here = own.filter(({ span }) => span.start <= to && from <= span.end);
    const extra = surplus(findings, baseline, here);
    return {
      defect,
      style: this.plan.style,
      found: chosen ? here.length > 0 : own.length > 0,
      placed: here.length > 0,
      extra: extra.filter((finding) => finding.severity !== 'hint').map((finding) => finding.rule),
      extraHints: extra.filter((finding) => finding.severity === 'hint').map((finding) => finding.rule),
      repair: defect.restorable ? this.#repair(text, here[0]) : null,
      excerpt: excerptOf(spoilt, place.start),
    };
  }

  /** The finding's safe fix, or else the first that it offers. */
  #repair(text: PlanText, finding: Finding | undefined): Outcome['repair'] {
    const fixes = finding?.fixes('zh') ?? [];
    const fix = fixes.find((one) => one.safe) ?? fixes[0];
    if (fix === undefined) return null;
    return { safe: fix.safe, exact: text.edit(fix.edits).toString() === this.#clean.toString() };
  }
}

/** The spoilt text as an edit of the clean one, so that paragraphs that stay the same are read once. */
function withDifference(clean: PlanText, spoilt: string): PlanText {
  const before = clean.toString();
  let start = 0;
  while (start < before.length && before[start] === spoilt[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < spoilt.length - start &&
    before[before.length - 1 - end] === spoilt[spoilt.length - 1 - end]
  ) {
    end++;
  }
  const newText = spoilt.slice(start, spoilt.length - end);
  return clean.edit([{ span: { start, end: before.length - end }, newText }]);
}

/** The findings beyond the baseline that are not the one asked for: by rule, as places move. */
function surplus(
  findings: readonly Finding[],
  baseline: readonly Finding[],
  wanted: readonly Finding[],
): Finding[] {
  const allowance = new Map<string, number>();
  for (const { rule } of baseline) allowance.set(rule, (allowance.get(rule) ?? 0) + 1);
  return findings.filter((finding) => {
    if (finding === wanted[0]) return false;
    const left = allowance.get(finding.rule) ?? 0;
    allowance.set(finding.rule, left - 1);
    return left <= 0;
  });
}

function excerptOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 20).replaceAll('\n', '⏎');
}
