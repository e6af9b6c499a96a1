import type { Span } from '../../base/span';
import type { Rule } from '../../lint/rule';
import type { DueTarget } from '../../model/deadlines';
import type { Office } from '../../model/office';
import type { OutlineNode, PlacedTarget } from '../../model/outlineNode';
import type { RoleKind } from '../../syntax/types';
import type { OfficeCounts, OfficeUse } from '../officeUses';

/*
 * What is shown of a place when the pointer rests on it: plain data, put into words elsewhere.
 */

export interface OfficeCard {
  readonly kind: 'office';
  /** The same for all ways to write the office; see `officeUses`. */
  readonly key: string;
  /** As the plan writes it here. */
  readonly written: string;
  readonly office: Office | null;
  /** For a name that the directory does not have: the offices that may have been meant, the likeliest first. */
  readonly nearest: readonly Office[];
  /** True for a name that should be in the directory and is not. */
  readonly unlisted: boolean;
  /** True where the name is not right in the plan's year. */
  readonly retired: boolean;
  /** What it is called in the plan's year, where it is not right then. */
  readonly now: Office | null;
  readonly counts: OfficeCounts;
}

export interface GroupCard {
  readonly kind: 'group';
  readonly written: string;
  readonly counts: OfficeCounts;
}

export interface RoleCard {
  readonly kind: 'role';
  readonly label: string;
  readonly role: RoleKind;
}

export interface TargetCard extends DueTarget {
  readonly kind: 'target';
}

export interface ItemCard {
  readonly kind: 'item';
  readonly node: OutlineNode;
  /** The headings above it, from the top down. */
  readonly path: readonly OutlineNode[];
  /** The same offices as in the text, groups included, each once a role. */
  readonly uses: readonly OfficeUse[];
  readonly targets: readonly PlacedTarget[];
  /** When its tags say that it is due. */
  readonly due: readonly string[];
  readonly references: number;
  /** How it was pointed at; `unsure` for a reference that may be meant for another item. */
  readonly from: 'number' | 'reference' | 'unsure';
}

/** A reference to an item that is not there. */
export interface NowhereCard {
  readonly kind: 'nowhere';
  readonly written: string;
}

export interface RuleCard {
  readonly kind: 'rule';
  readonly rule: Rule;
}

export type HoverCard = OfficeCard | GroupCard | RoleCard | TargetCard | ItemCard | NowhereCard | RuleCard;

export interface Hovered {
  /** What the card is about, in the whole text. */
  readonly span: Span;
  readonly card: HoverCard;
}
