import { soundAlike } from '../base/sounds';
import { NameIndex } from './directory/nameIndex';
import { foldName } from './directory/officeNames';
import { editDistance, slipLimit } from './fields/nearest';
import type { RoleWords } from './fields/readRoles';
import type { Office, OfficeMatch } from './office';

/** What an office directory says, as its file or a caller gives it. */
export interface DirectoryContent {
  readonly offices?: readonly Office[];
  readonly groups?: readonly string[];
  readonly roles?: RoleWords;
  readonly body?: string | null;
  /** True where names may be missing because the file could not be read whole. */
  readonly partial?: boolean;
}

/** The offices that plans may name, and how to find them. Nothing in it changes once it is made. */
export class OfficeDirectory {
  static readonly empty = new OfficeDirectory({});
  /** Of a file that holds something of which nothing can be read. */
  static readonly unread = new OfficeDirectory({ partial: true });

  /** In the directory's order; no two have the same name. */
  readonly offices: readonly Office[];
  /** Open sets that are nobody's name: 各相关处室. */
  readonly groups: readonly string[];
  /** Role words beyond the built-in ones. */
  readonly roles: RoleWords;
  /** The body whose offices these are. */
  readonly body: string | null;
  /** True where a part of its file, or all of it, could not be read. */
  readonly isPartial: boolean;

  readonly #byName = new Map<string, Office>();
  readonly #groups: ReadonlySet<string>;
  readonly #index: NameIndex;

  constructor(content: DirectoryContent) {
    for (const office of content.offices ?? []) {
      if (!this.#byName.has(office.name)) this.#byName.set(office.name, office);
    }
    this.offices = [...this.#byName.values()];
    this.groups = content.groups ?? [];
    this.roles = content.roles ?? {};
    this.body = content.body ?? null;
    this.isPartial = content.partial ?? false;
    this.#groups = new Set(this.groups.map(groupKey));
    this.#index = new NameIndex(this.offices);
  }

  /** True where no office is listed: names are then learned from the plans. */
  get isEmpty(): boolean {
    return this.offices.length === 0;
  }

  /** True where a name that it does not have is no office's: some are listed, and all of its file could be read. */
  get isExhaustive(): boolean {
    return !this.isEmpty && !this.isPartial;
  }

  /** The office that a name as written stands for. Never guesses: for names that are nearly right see `nearest`. */
  find(name: string): OfficeMatch | undefined {
    return this.#index.find(name);
  }

  /** The office whose canonical name this is. */
  byName(name: string): Office | undefined {
    return this.#byName.get(name);
  }

  /** True for a group of the directory, with or without 等 in front. */
  isGroup(name: string): boolean {
    return this.#groups.has(groupKey(name));
  }

  /**
   * Offices that `name` may have been meant for, the likeliest first: one character off for short names, two for longer
   * ones, or all of them as long as they sound alike. A name within a longer one is no slip: 医政处 is not 中医医政处.
   */
  nearest(name: string, limit: number): readonly Office[] {
    const wanted = foldName(name);
    if (wanted === '') return [];
    const found: { office: Office; distance: number }[] = [];
    for (const office of this.offices) {
      let least = Number.POSITIVE_INFINITY;
      for (const form of [office.name, office.fullName ?? '', ...office.aliases]) {
        if (form !== '') least = Math.min(least, slipDistance(wanted, foldName(form)));
      }
      if (least !== Number.POSITIVE_INFINITY) found.push({ office, distance: least });
    }
    // The sort is stable, so equals keep the directory's order.
    found.sort((a, b) => a.distance - b.distance);
    return found.slice(0, Math.max(0, limit)).map((one) => one.office);
  }

  /** The canonical names that are right in `year`; without a year, those that no year ends. */
  namesInUse(year?: number): string[] {
    return this.offices
      .filter((office) => (year === undefined ? office.until === null : this.isCurrent(office, year)))
      .map((office) => office.name);
  }

  /** True where the office's name is right in `year`. */
  isCurrent(office: Office, year: number): boolean {
    return (office.from === null || office.from <= year) && (office.until === null || year <= office.until);
  }

  /** The first office down the chain of successors whose name is right in `year`. */
  successorOf(office: Office, year: number): Office | undefined {
    const seen = new Set<Office>([office]);
    let next = this.#directSuccessor(office);
    while (next !== undefined && !seen.has(next)) {
      if (this.isCurrent(next, year)) return next;
      seen.add(next);
      next = this.#directSuccessor(next);
    }
    return undefined;
  }

  #directSuccessor(office: Office): Office | undefined {
    if (office.successor === null) return undefined;
    return this.byName(office.successor) ?? this.find(office.successor)?.office;
  }
}

function groupKey(name: string): string {
  return foldName(name).replace(/^等(?=.)/u, '');
}

/** What sounds alike is nearer than any other slip. */
const SAME_SOUND = 0.5;

/** The distance between two folded names, or infinity where it is no slip of the pen. */
function slipDistance(wanted: string, form: string): number {
  if (wanted !== form && soundAlike(wanted, form)) return SAME_SOUND;
  const limit = slipLimit(wanted, form);
  // Code units bound code points from above, so this skips no pair that could be near.
  if (Math.abs(wanted.length - form.length) > 2 * limit) return Number.POSITIVE_INFINITY;
  const distance = editDistance(wanted, form);
  const within = wanted.includes(form) || form.includes(wanted);
  return distance <= (within ? Math.min(limit, 1) : limit) && distance < Math.min(wanted.length, form.length)
    ? distance
    : Number.POSITIVE_INFINITY;
}
