import type { Piece } from '../base/span';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { type Directive, readDirective, unknownDirective } from '../syntax/directive';
import { Finding } from './finding';
import { nextText } from './nextText';
import type { Rule, RuleMeta } from './rule';
import { type RuleSettings, resolveRule } from './settings';

const RULE_ID = 'document/directive';

/** A stretch of text in which a directive silences one rule or group. */
interface Silence {
  readonly at: PlanParagraph;
  readonly directive: Directive;
  /** The rule or group as written; null for all rules. */
  readonly name: Piece | null;
  readonly start: number;
  end: number;
  used: boolean;
}

/** A directive at its place, or a comment that was to be one and has no effect. */
export interface PlacedDirective {
  readonly at: PlanParagraph;
  readonly directive: Directive | UnknownDirective;
}

interface UnknownDirective {
  readonly kind: 'unknown';
  readonly keyword: Piece;
}

/** The directives of a plan, in the order of the text. */
export function findDirectives(plan: Plan): PlacedDirective[] {
  const directives: PlacedDirective[] = [];
  for (const at of plan.paragraphs) {
    if (at.role !== 'comment') continue;
    const { raw } = at.paragraph;
    const directive = readDirective(raw);
    const keyword = directive === null ? unknownDirective(raw) : null;
    if (directive !== null) directives.push({ at, directive });
    else if (keyword !== null) directives.push({ at, directive: { kind: 'unknown', keyword } });
  }
  return directives;
}

/**
 * The findings that the author's comments do not silence, and one for each comment that silences nothing or names no
 * rule, in the order of the text.
 */
export function applyDirectives(
  plan: Plan,
  directives: readonly PlacedDirective[],
  findings: readonly Finding[],
  rules: readonly Rule[],
  settings: RuleSettings,
): Finding[] {
  const names = namesOf(rules);
  const silences = silencesOf(plan, directives, names);
  const kept = findings.filter((finding) => {
    let silenced = false;
    for (const silence of silences) {
      if (!isSilencedBy(silence, finding.rule, finding.start)) continue;
      silence.used = true;
      silenced = true;
    }
    return !silenced;
  });
  report(plan, directives, silences, names, rules, settings, kept);
  return kept.sort((a, b) => a.start - b.start);
}

/** Says whether the author's comments silence a rule at an offset. */
export function silencedIn(
  plan: Plan,
  directives: readonly PlacedDirective[],
  rules: readonly Rule[],
): (rule: RuleMeta['id'], offset: number) => boolean {
  const silences = silencesOf(plan, directives, namesOf(rules));
  return (rule, offset) => silences.some((silence) => isSilencedBy(silence, rule, offset));
}

function isSilencedBy({ name, start, end }: Silence, rule: string, offset: number): boolean {
  return start <= offset && offset < end && (name === null || covers(name.text, rule));
}

/** The rules and their groups. */
function namesOf(rules: readonly Rule[]): Set<string> {
  return new Set(rules.flatMap((rule) => [rule.id as string, rule.id.slice(0, rule.id.indexOf('/'))]));
}

function covers(name: string, rule: string): boolean {
  return rule === name || rule.startsWith(`${name}/`);
}

function silencesOf(
  plan: Plan,
  directives: readonly PlacedDirective[],
  names: ReadonlySet<string>,
): Silence[] {
  const silences: Silence[] = [];
  for (const { at, directive } of directives) {
    if (directive.kind === 'lock-number' || directive.kind === 'unknown') continue;
    const targets =
      directive.rules.length === 0 ? [null] : directive.rules.filter((rule) => names.has(rule.text));
    if (directive.kind === 'enable') {
      for (const silence of silences) {
        if (silence.end !== Number.POSITIVE_INFINITY) continue;
        if (targets.some((name) => name === null || name.text === silence.name?.text)) silence.end = at.start;
      }
      continue;
    }
    const next = directive.kind === 'disable-next-line' ? nextText(plan, at) : null;
    const start = next === null ? at.start : next.start;
    const end =
      directive.kind === 'disable'
        ? Number.POSITIVE_INFINITY
        : next === null
          ? start
          : next.start + next.paragraph.length;
    for (const name of targets) silences.push({ at, directive, name, start, end, used: false });
  }
  return silences;
}

function report(
  plan: Plan,
  directives: readonly PlacedDirective[],
  silences: readonly Silence[],
  names: ReadonlySet<string>,
  rules: readonly Rule[],
  settings: RuleSettings,
  findings: Finding[],
): void {
  const rule = rules.find((one) => one.id === RULE_ID);
  if (rule === undefined) return;
  const { severity } = resolveRule(rule, settings);
  if (severity === 'off') return;
  const add = (
    at: PlanParagraph,
    piece: Piece,
    key: string,
    removal: { start: number; end: number } | null,
  ): void => {
    const message = rule.messages[key];
    const title = rule.messages.remove;
    if (message === undefined || title === undefined) return;
    const local = {
      rule,
      severity,
      message,
      args: { name: piece.text },
      span: { start: piece.start, end: piece.end },
      related: [],
      laterFixes: null,
      fixes:
        removal === null ? [] : [{ title, args: {}, safe: true, edits: [{ span: removal, newText: '' }] }],
    };
    findings.push(new Finding(local, { text: plan.source, plan }, at.index));
  };
  for (const { at, directive } of directives) {
    if (directive.kind === 'unknown') {
      add(at, directive.keyword, 'unknownDirective', null);
      continue;
    }
    if (directive.kind === 'lock-number') {
      const whole = { start: 0, end: at.paragraph.length };
      if (nextText(plan, at)?.paragraph.ordinal == null) add(at, directive.keyword, 'nothingToLock', whole);
      continue;
    }
    if (directive.rules.length === 0 && directive.kind !== 'enable')
      add(at, directive.keyword, 'noRule', null);
    for (const name of directive.rules) if (!names.has(name.text)) add(at, name, 'unknownRule', null);
    const own = silences.filter((silence) => silence.directive === directive);
    if (own.length === 0 || directive.rules.length === 0) continue;
    const unused = own.filter((silence) => !silence.used);
    const whole = unused.length === own.length && own.length === directive.rules.length;
    for (const { name } of unused) {
      if (name === null) continue;
      const blank = /\s/.test(at.paragraph.raw.charAt(name.start - 1)) ? 1 : 0;
      const span = whole
        ? { start: 0, end: at.paragraph.length }
        : { start: name.start - blank, end: name.end };
      add(at, name, 'unused', span);
    }
  }
}
