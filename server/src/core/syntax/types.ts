import type { Piece, Span } from '../base/span';

/*
 * What the grammars find in one paragraph. Every span counts from the start of the paragraph's *reading* (see
 * reading.ts): the paragraph's text with hard wraps joined, pinyin notes dropped and Traditional characters read as
 * Simplified ones. Grammars therefore know Simplified characters only; half and full width are both met.
 */

/** Who answers for an item, as the tag's label says it. */
export type RoleKind = 'lead' | 'support' | 'responsible' | 'person' | 'deadline' | 'target' | 'unknown';

/** A name in a role: an office, or a group such as 各相关处室. */
export interface OfficeMention extends Piece {
  /**
   * What the office is to the work, which is asked of it and not of its role: what the mark behind it says, else what the
   * role does. Beside one that is marked as leading, those that a role makes responsible support it.
   */
  readonly kind: RoleKind;
  /** The bracket behind the name that says its part in the work: `（牵头）`. It is no part of the name. */
  readonly mark: Mark | null;
  /** True for an open set (各相关处室, 机关各处室, 有关单位), which is nobody's name. */
  readonly group: boolean;
  /** The 等 between this mention and the one before it, which ends the list; a 等 that nothing follows is a group itself. */
  readonly etc: Span | null;
}

/** `（牵头）` behind a name, with its brackets. */
export interface Mark extends Piece {
  readonly kind: RoleKind;
}

/** What stands between two names, or between two roles: `、` `，` `；` `/` or a blank; empty when nothing does. */
export interface Separator extends Piece {
  readonly kind: 'name' | 'role';
}

/** One role of a tag with its names and their marks: `牵头处室：疾控处、应急办`. A verb after the names (`按职责分工负责`) is in the span only. */
export interface Role extends Span {
  readonly kind: RoleKind;
  /** The label as written (`牵头处室`); null in the shorthand form. In the verb form, the verb (`牵头`). */
  readonly label: Piece | null;
  /** The colon after the label, or null where there is none; in `【责任单位】甲` the `】`, which stands for it. */
  readonly colon: Piece | null;
  readonly mentions: readonly OfficeMention[];
  /** What separates the names, leading, trailing and doubled separators included, in order. */
  readonly separators: readonly Separator[];
  /** For roles that hold no offices (完成时限, 分管领导, 责任人, 目标): the text after the colon. */
  readonly value: Piece | null;
}

/** - `label`: 牵头处室：甲；配合处室：乙 · `shorthand`: 甲/乙, or a bare name · `verb`: 甲牵头，乙配合 */
export type TagForm = 'label' | 'shorthand' | 'verb';

/** A responsibility tag. */
export interface Tag extends Span {
  readonly form: TagForm;
  /** True for a paragraph of its own under the item: `责任单位：各街道`. */
  readonly ownLine: boolean;
  /**
   * The opening bracket (`（` `(` `【` `〔` `[`), or null: an own-line tag, or a bracket that is missing. Both brackets are
   * null as well where the roles follow a sentence without any: `……。责任单位：甲；完成时限：6月底前。`
   */
  readonly open: Piece | null;
  readonly close: Piece | null;
  readonly roles: readonly Role[];
  /** What stands between the roles, in order (`；` when all is well), stray ones included. */
  readonly separators: readonly Separator[];
  /** When the work is due, where no label says so: `6月底完成`, `年底前完成` after the names or before them. */
  readonly times: readonly Piece[];
}

/** What a target's figure must be to the value; `range` has low and high, the last five carry no figure to compare. */
export type Comparator =
  | '='
  | '>='
  | '<='
  | '>'
  | '<'
  | '~'
  | 'range'
  | 'full'
  | 'ref'
  | 'rank'
  | 'done'
  | 'qual';

export type TargetKind =
  | 'number'
  | 'ordinal'
  | 'zero'
  | 'full'
  | 'delta'
  | 'milestone'
  | 'external-ref'
  | 'distributive'
  | 'fuzzy'
  | 'qualitative-rank'
  | 'qualitative';

/** A figure that someone will be held to. Its span is the shortest phrase with comparator and unit. */
export interface Target extends Piece {
  readonly kind: TargetKind;
  /** What is measured, as far as the sentence says it: `孕产妇死亡率`; empty when it does not. */
  readonly indicator: Piece;
  /** For a count, the verb that brings it about, which is part of what is measured: `新建`; null where there is none. */
  readonly action: Piece | null;
  readonly comparator: Comparator;
  /** The figure, 万 and 亿 multiplied out; a letter or level for ordinals (`B`); null where there is none. */
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  /** `%` `‰` `/10万` `家` `个百分点` without 个: `百分点` …; null where there is none. */
  readonly unit: string | null;
  /** The base of a rate: `10万`, `千人口`, `镇`; null where there is none. */
  readonly per: string | null;
  /** The words that set a date: `年内`, `2020年底`, `8月份`, `到2025年`; null where the sentence sets none. */
  readonly deadline: Piece | null;
  /** 力争, 争取, 鼓励: they soften a target and do not unmake it. */
  readonly hedge: Piece | null;
  /** The parts of the figure as written, for the rules and fixes. */
  readonly parts: TargetParts;
}

/** Where the parts of a figure stand; only what is written is there. */
export interface TargetParts {
  /** 不少于, 不超过, 控制在, 至少, ≥ … before the figure. */
  readonly before: Piece | null;
  /** 约, 近, 大约 before the figure. */
  readonly approximateBefore: Piece | null;
  /** The figures as written: one, or two in a range. */
  readonly numbers: readonly Piece[];
  /** `-` `~` `～` `—` `至` between the two figures of a range. */
  readonly rangeMark: Piece | null;
  /** The units as written, one after each figure that has one. */
  readonly units: readonly Piece[];
  /** 以上, 以内, 左右 … after the figure. */
  readonly after: readonly Piece[];
}
