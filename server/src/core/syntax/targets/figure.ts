import { type Piece, piece } from '../../base/span';
import type { Comparator, TargetParts } from '../types';
import type { WindowToken } from './lexer';
import { parseNumber } from './number';
import type { FigureNode, GroupNode } from './parser';
import type { Window } from './window';
import { afterWords, beforeWords, scales, type UnitClass, unitClasses } from './words';

/** A figure with its words, as written and as read; not yet judged. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** Where the first number stands. */
  readonly numberStart: number;
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly unitClass: UnitClass | 'none';
  readonly per: string | null;
  readonly fuzzy: boolean;
  /** True where the figure is written in Chinese numerals. */
  readonly chinese: boolean;
  readonly letter: boolean;
  readonly rank: boolean;
  /** 提高, 下降 … directly before the figure, without 到 or 至. */
  readonly change: Piece | null;
  readonly adverbs: string;
  /** What 不少于, ≥ … and 以上 … say; null where none stands. */
  readonly beforeComparator: Comparator | null;
  readonly strict: boolean;
  readonly afterComparator: Comparator | null;
  /** True where it took its comparator or unit from another one of its list: 分别达到90%、70%、50%以上. */
  readonly distributed: boolean;
  readonly parts: TargetParts;
}

const LATEX: ReadonlyMap<string, Comparator> = new Map([
  ['\\geqslant', '>='],
  ['\\geqq', '>='],
  ['\\geq', '>='],
  ['\\ge', '>='],
  ['\\leqslant', '<='],
  ['\\leqq', '<='],
  ['\\leq', '<='],
  ['\\le', '<='],
  ['\\approx', '~'],
  ['\\sim', '~'],
]);

const tokenEnd = (token: WindowToken) => token.start + token.text.length;

/** The unit as targets name it: `个百分点` is 百分点, `\%` and `％` are `%`, `／１０万` is `/10万`. */
function unitName(text: string): string {
  if (text === '\\%' || text === '％' || text === '\\％') return '%';
  if (text === '\\‰') return '‰';
  if (text === '个百分点') return '百分点';
  if (text === '个点') return '百分点';
  // 场（次） is 场次, 套（间） is 套.
  const joined = /^(.+?)[（(](.+)[）)]$/.exec(text);
  if (joined !== null) return (joined[1] ?? '') + (joined[2] === '次' ? '次' : '');
  if (text.startsWith('/') || text.startsWith('／')) {
    return `/${text.slice(1).trim().replace('１０', '10').replace('十万', '10万')}`;
  }
  return text;
}

function numberOf(figure: FigureNode): { value: number | null; unit: string | null; fuzzy: boolean } {
  const parsed = parseNumber(figure.number.text);
  const size = figure.scale === null ? 1 : (scales.get(figure.scale.text) ?? 1);
  return {
    value: parsed === null ? null : Number((parsed.value * size).toPrecision(15)),
    unit: parsed?.unit ?? null,
    fuzzy: figure.fuzzy !== null || parsed?.fuzzy === true,
  };
}

/** The figures of a window, with the offsets of the paragraph. */
export function readFigures(text: string, window: Window): Figure[] {
  return window.groups.map((group) => readFigure(text, window.offset, group));
}

function readFigure(text: string, offset: number, group: GroupNode): Figure {
  const { first, second } = group;
  const toPiece = (token: WindowToken) => piece(text, offset + token.start, offset + tokenEnd(token));
  const last = second ?? first;
  const unitTokens = last.units.length > 0 ? last.units : first.units;
  const unitToken = unitTokens[0];
  const perToken = unitTokens.find((token) => token.type === 'Per');
  const one = numberOf(first);
  const other = second === null ? null : numberOf(second);
  const scaleOfSecond = second?.scale === undefined || second.scale === null || first.scale !== null;
  // 3～5万 scales both figures by the one 万 that stands after them.
  const low =
    other === null || one.value === null
      ? null
      : scaleOfSecond
        ? one.value
        : Number((one.value * (scales.get(second?.scale?.text ?? '') ?? 1)).toPrecision(15));
  const unit = unitToken === undefined ? one.unit : unitName(unitToken.text);
  const letter = first.number.type === 'Letter';
  const proportion = first.number.type === 'Proportion';
  const fraction = first.number.type === 'Fraction';
  const before = group.lead.findLast((token) => token.type === 'Before' || token.type === 'LatexRelation');
  const approximate = group.lead.findLast((token) => token.type === 'Approximate') ?? null;
  const change = group.lead.findLast((token) => token.type === 'Change') ?? null;
  const after = group.after.filter((token) => token.type === 'After');
  const word = before === undefined ? undefined : beforeWords.get(before.text);
  const tokens = [...group.lead, first.number, ...parts(first), ...parts(second), ...group.after];
  const ends = tokens.map(tokenEnd);
  const lead = group.lead.find((token) => !isLoose(text, offset, token));
  const figureStart = lead?.start ?? first.number.start;
  return {
    start: offset + figureStart,
    end: offset + Math.max(...ends),
    numberStart: offset + first.number.start,
    value: second !== null ? null : letter || proportion ? proportionOrLetter(first.number.text) : one.value,
    low,
    high: other?.value ?? null,
    unit,
    unitClass: fraction && unit === null ? 'ratio' : unitClassOf(unit, unitToken),
    per: perToken === undefined ? null : unitName(perToken.text).slice(1),
    fuzzy: one.fuzzy || other?.fuzzy === true,
    chinese: first.number.type === 'Numeral' || (fraction && unit === null),
    letter,
    rank: group.lead.at(-1)?.type === 'Rank',
    change: change === null ? null : toPiece(change),
    adverbs: group.lead
      .filter((token) => token.type === 'Adverb')
      .map((token) => token.text)
      .join(''),
    beforeComparator: before === undefined ? null : (word?.comparator ?? LATEX.get(before.text) ?? null),
    strict: before !== undefined && (word?.strict ?? true),
    distributed: false,
    afterComparator: after[0] === undefined ? null : (afterWords.get(after[0].text) ?? null),
    parts: {
      before: before === undefined ? null : toPiece(before),
      approximateBefore: approximate === null ? null : toPiece(approximate),
      numbers: [first, second].flatMap((figure) =>
        figure === null ? [] : [numberPiece(text, offset, figure)],
      ),
      rangeMark: group.rangeMark === null ? null : toPiece(group.rangeMark),
      units: [...first.units, ...(second?.units ?? [])].map(toPiece),
      after: after.map(toPiece),
    },
  };
}

/** Words before a figure that belong to what is before them: the 有 of 建有1个, the 均 of 人均90元. */
function isLoose(text: string, offset: number, token: WindowToken): boolean {
  if (token.type !== 'Adverb') return false;
  if (token.text === '均') return '人户亩年月日地平'.includes(text.charAt(offset + token.start - 1) || '-');
  return ['有', '要', '应', '须'].includes(token.text);
}

function parts(figure: FigureNode | null): WindowToken[] {
  if (figure === null) return [];
  return [figure.number, figure.fuzzy, figure.scale, ...figure.units].filter((token) => token !== null);
}

/** The number with its 万 and 多: `2万`, `十多`. */
function numberPiece(text: string, offset: number, figure: FigureNode): Piece {
  const end = Math.max(
    tokenEnd(figure.number),
    figure.fuzzy === null ? 0 : tokenEnd(figure.fuzzy),
    figure.scale === null ? 0 : tokenEnd(figure.scale),
  );
  return piece(text, offset + figure.number.start, offset + end);
}

function proportionOrLetter(image: string): string {
  return image
    .replace(/[：∶]/, ':')
    .replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function unitClassOf(unit: string | null, token: WindowToken | undefined): UnitClass | 'none' {
  if (unit === null) return 'none';
  if (token === undefined || token.type === 'Per') return 'ratio';
  return unitClasses.get(token.text) ?? unitClasses.get(unit) ?? 'ratio';
}
