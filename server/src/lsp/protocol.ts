import type { Position, Range } from 'vscode-languageserver';

export type { Range };

/*
 * What this server speaks besides the Language Server Protocol. Clients take the names from here.
 */

/** From the server to the client, in browsers: `{uri}` → the file's bytes in base64, or null where there is no such file. */
export const READ_FILE = 'yaodian/readFile';

/**
 * From the server to the client, in browsers: `{folder, patterns, ignored, deep}` → the URIs of the files in the folder that match,
 * others perhaps among them.
 */
export const FIND_FILES = 'yaodian/findFiles';

export interface FindFilesParams {
  readonly folder: string;
  /** Glob patterns, relative to the folder. */
  readonly patterns: readonly string[];
  /** Names of folders that are left out. */
  readonly ignored: readonly string[];
  /** Whether folders in the folder are searched too. */
  readonly deep: boolean;
}

/** From the client to the server: an office directory learned from an open plan; null where no plan is open at `uri`. */
export const LEARN_OFFICES = 'yaodian/learnOffices';

export interface LearnOfficesParams {
  readonly uri: string;
}

export interface LearnedOffices {
  /** The text of the directory's file. */
  readonly text: string;
  /** How many offices it lists. */
  readonly count: number;
  /** The URI of the file to write; null for a plan that is in no folder. */
  readonly target: string | null;
}

/**
 * From the client to the server: a structure edit at a place of an open plan. The server has the client apply it; what
 * became of it is the answer. Other clients find the same edits among the code actions.
 */
export const RESTRUCTURE = 'yaodian/restructure';

export interface RestructureParams {
  readonly uri: string;
  readonly range: Range;
  /** The name of the edit: `moveUp`, `demote` … */
  readonly edit: string;
  /**
   * True for one who knows that nothing but undoing may lead back, as with a key: it is made at once. Else such an edit, and
   * one after which references are to be looked at, is shown before it is made.
   */
  readonly oneWay?: boolean;
}

export interface RestructureResult {
  /** `elsewhere`: the range does not begin at a number. */
  readonly outcome: 'applied' | 'refused' | 'impossible' | 'elsewhere';
  /** For people: why nothing was done, or that nothing but undoing leads back. */
  readonly message?: string;
  /** For people: which references they should look at, where they were not told before. */
  readonly toCheck?: string;
  /** The URI of a file that was made. */
  readonly file?: string;
}

/** The requests about one plan below take this, and are answered by null where no plan is open at `uri`. */
export interface PlanParams {
  readonly uri: string;
}

/** A range in lists that are long: a third of what it takes with the names of its parts. */
export type ShortRange = readonly [
  startLine: number,
  startCharacter: number,
  endLine: number,
  endCharacter: number,
];

/** A numbered heading or item of a plan. */
export interface PlanItem {
  readonly kind: 'section' | 'subsection' | 'item' | 'point';
  /** The number as written: `1. `. */
  readonly label: string;
  readonly title: string;
  /** The lines of its paragraphs, without what it holds as a section. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Its number and title. */
  readonly selection: ShortRange;
  /** The index in the same list of the heading at the top above it; null where it stands below none. */
  readonly section: number | null;
}

/** From the client to the server: who has to do what. */
export const OFFICE_LOAD = 'yaodian/officeLoad';

export interface OfficeLoads {
  readonly version: number;
  /** The URI of the office directory; null where there is none. */
  readonly directory: string | null;
  readonly items: readonly PlanItem[];
  /** The offices in the order of first appearance, then the groups likewise. */
  readonly offices: readonly OfficeLoadEntry[];
}

export interface OfficeLoadEntry {
  /** The directory's name for it, else the name as it is first written. */
  readonly name: string;
  /** All that the plan calls it. */
  readonly written: readonly string[];
  /** `unlisted`: the directory should have it and has not; `unchecked`: the directory has no say, or is not there. */
  readonly standing: 'listed' | 'unlisted' | 'unchecked' | 'group';
  /** Its place in the directory, from zero; null where it has none. */
  readonly place: number | null;
  /** Indexes of `items`: what it leads, what it supports, and what it answers for. */
  readonly lead: readonly number[];
  readonly support: readonly number[];
  readonly responsible: readonly number[];
}

/** From the client to the server: every target of a plan. */
export const TARGETS = 'yaodian/targets';

export interface PlanTargets {
  readonly version: number;
  readonly items: readonly PlanItem[];
  /** In the order of the text. */
  readonly targets: readonly TargetEntry[];
}

export interface TargetEntry {
  /** What is measured; empty where the plan does not say it. */
  readonly indicator: string;
  /** `≥95%`, `2–3家`, `全覆盖`. */
  readonly figure: string;
  /** As written: `年底前`; null where none is set. */
  readonly deadline: string | null;
  /** The phrase as written. */
  readonly text: string;
  readonly range: Range;
  /** An index of `items`; null before the first number. */
  readonly item: number | null;
}

/** From the client to the server: a plan in figures. */
export const SUMMARY = 'yaodian/summary';

export interface PlanSummaryResult {
  readonly version: number;
  readonly sections: number;
  readonly subsections: number;
  readonly items: number;
  readonly targets: number;
  /** How many items name somebody; 0 in plans that assign nothing. */
  readonly tagged: number;
  /** The items that nobody leads or answers for; empty in plans that assign nothing. */
  readonly withoutLead: readonly PlanItem[];
  /** How many of them name nobody at all. */
  readonly withoutOwner: number;
}

/** From the client to the server: a plan as it is published, without comments and front matter; null where none is open. */
export const PUBLISHED_TEXT = 'yaodian/publishedText';

export interface PublishedText {
  readonly text: string;
}

/** A command that the client may say it has, in `initializationOptions.commands`: shows the references of the place it is given as URI and position. */
export const SHOW_REFERENCES = 'yaodian.showReferences';

/** From the client to the server: the offices that one may be merged into. The three requests below it go with it. */
export const OFFICE_CHOICES = 'yaodian/officeChoices';

export interface OfficePlace {
  readonly uri: string;
  readonly position: Position;
}

export interface OfficeChoices {
  /** The office at the place; null where there is none, and `message` says so. */
  readonly name: string | null;
  /** The likeliest first. */
  readonly offices: readonly { readonly name: string; readonly duties: string }[];
  readonly message?: string;
}

/** From the client to the server: makes one office part of another, in the directory and in all plans that share it. */
export const MERGE_OFFICES = 'yaodian/mergeOffices';

export interface MergeOfficesParams extends OfficePlace {
  readonly into: string;
}

/** What became of an edit that the server was asked to make; `message` says why there is none. */
export interface OfficeEditResult {
  readonly outcome: 'applied' | 'refused' | 'impossible';
  readonly message?: string;
}

/** From the client to the server: what an office has to do, for someone to say who does it from now on. */
export const SPLIT_ITEMS = 'yaodian/splitItems';

export interface SplitItemsParams extends OfficePlace {
  /** The offices that it is split into. */
  readonly into: readonly string[];
}

export interface SplitItems {
  readonly name: string;
  readonly items: readonly SplitItem[];
  /** Why there are none. */
  readonly message?: string;
}

export interface SplitItem {
  readonly uri: string;
  readonly version: number;
  /** Where the office is named. */
  readonly position: Position;
  /** The name of the plan's file. */
  readonly file: string;
  /** The item's number and title. */
  readonly item: string;
  /** `牵头`, `配合` or `负责`. */
  readonly role: string;
  /** The index of the office that the item goes with best. */
  readonly suggested: number;
}

/** From the client to the server: splits an office as was chosen. */
export const SPLIT_OFFICE = 'yaodian/splitOffice';

export interface SplitOfficeParams extends SplitItemsParams {
  readonly choices: readonly SplitChoice[];
}

export interface SplitChoice {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  /** Who does it from now on; empty where the old office still does. */
  readonly names: readonly string[];
}
