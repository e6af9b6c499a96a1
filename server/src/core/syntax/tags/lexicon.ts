import { WordSet } from '../../base/wordSet';
import data from '../../data/roles.json';
import type { RoleKind } from '../types';
import { withoutBlanks } from './characters';
import { withinOneEdit } from './oneEdit';

/** The role words a tag may use: the built-in ones and those of the settings or the office directory. */
export interface RoleLexicon {
  /** What a label means, a level prefix (市级牵头单位) or blanks (责 任 人) allowed; null for an unknown one. */
  kindOf(label: string): RoleKind | null;
  /** The known label that is one slip away (牵头处事 → 牵头处室, 头牵处室 too), or null. */
  nearest(label: string): string | null;
  /** Every label, the usual ones first: what completion offers. */
  labels(): readonly string[];
  /** The length of the longest label, blanks and prefix not counted. */
  readonly longest: number;
  /** True for a label that alone makes no tag (目标, 联系人), because prose uses it in the same places. */
  needsCompany(label: string): boolean;
  /** The longest label that starts right at `at`, or null. */
  labelAt(text: string, at: number): string | null;
  /** True where a label can start with this character: a cheap test before `labelAt`. */
  mayStart(code: number): boolean;
}

interface LabelGroup {
  readonly kind: string;
  readonly companion?: boolean;
  readonly heads?: readonly string[];
  readonly nouns?: readonly string[];
  readonly words?: readonly string[];
}

const groups: readonly LabelGroup[] = data.labels;
/** The second word of 责任单位（牵头处室）. */
const SYNONYM = /[（(][^（()）]*[）)]/;
const prefixes = new Set(data.prefixes.words);
/** What offices call their parts besides: 责任部室, 牵头司局, 责任镇街. */
const HOUSE_HEADS = ['牵头责任', '主要责任', '配合责任', '牵头', '责任', '配合', '主责', '协同', '协作'];
const HOUSE_NOUNS = (
  '部室 司局 庭室 局室 站所 委室 院室 厅局 委局 委办 委办局 部委 科所 办所 站办所 所队 大队 中队 支队 镇街 街镇 乡镇 县区 区县 ' +
  '县市 市县 园区 院系 院部 学院 院校 学校 支部 中心 警种'
).split(' ');
const houseNouns = new Set(HOUSE_NOUNS);
/** The usual ones of them: a slip in one is told of. */
const usualHouseLabels = ['牵头', '责任', '配合'].flatMap((head) =>
  HOUSE_NOUNS.slice(0, 5).map((noun) => head + noun),
);
const notLabels = new Set(data.notLabels.words);
const eventLabels = new Set(data.eventLabels.words);
const heads = [...new Set(groups.flatMap((group) => group.heads ?? []))].filter((head) => head.length === 2);

/** Builds the lexicon; make it once for a configuration, not once a paragraph. */
export function createRoleLexicon(extra: Partial<Record<RoleKind, readonly string[]>> = {}): RoleLexicon {
  const kinds = new Map<string, RoleKind>();
  const companions = new Set<string>();
  for (const group of groups) {
    for (const word of wordsOf(group)) {
      if (kinds.has(word)) continue;
      kinds.set(word, group.kind as RoleKind);
      if (group.companion) companions.add(word);
    }
  }
  for (const [kind, words] of Object.entries(extra)) {
    for (const word of words ?? []) {
      const clean = withoutBlanks(word);
      if (clean === '') continue;
      kinds.set(clean, kind as RoleKind);
      companions.delete(clean);
    }
  }
  return new Lexicon(kinds, companions);
}

/** True where a label holds one of the words that make roles (牵头, 配合, 责任 …), whatever follows. */
export function holdsRoleHead(label: string): boolean {
  return !notLabels.has(label) && heads.some((head) => label.includes(head));
}

/** 地点 and the like: a bracket with one of them tells of a meeting, not of who answers for a task. */
export function isEventLabel(label: string): boolean {
  return eventLabels.has(withoutBlanks(label));
}

function wordsOf(group: LabelGroup): string[] {
  const nouns = group.nouns ?? [];
  return [...(group.heads ?? []).flatMap((head) => nouns.map((noun) => head + noun)), ...(group.words ?? [])];
}

class Lexicon implements RoleLexicon {
  readonly longest: number;
  readonly #kinds: ReadonlyMap<string, RoleKind>;
  readonly #companions: ReadonlySet<string>;
  readonly #labels: readonly string[];
  readonly #words: WordSet;
  readonly #starts: ReadonlySet<number>;

  constructor(kinds: ReadonlyMap<string, RoleKind>, companions: ReadonlySet<string>) {
    this.#kinds = kinds;
    this.#companions = companions;
    this.#labels = [...kinds.keys()];
    this.#words = new WordSet(this.#labels);
    this.#starts = new Set([...this.#labels, ...prefixes].map((word) => word.charCodeAt(0)));
    this.longest = this.#labels.reduce((most, label) => Math.max(most, label.length), 0);
  }

  kindOf(label: string): RoleKind | null {
    const known = this.#kinds.get(label);
    if (known !== undefined) return known;
    const word = withoutBlanks(label).replace(SYNONYM, '');
    return this.#kinds.get(word) ?? this.#kinds.get(this.#withoutPrefix(word)) ?? this.#houseKind(word);
  }

  nearest(label: string): string | null {
    const word = withoutBlanks(label);
    if (word.length < 3 || notLabels.has(word)) return null;
    const near = (known: string): boolean => known.length >= 4 && withinOneEdit(word, known);
    return this.#labels.find(near) ?? usualHouseLabels.find(near) ?? null;
  }

  labels(): readonly string[] {
    return this.#labels;
  }

  needsCompany(label: string): boolean {
    const word = withoutBlanks(label);
    return this.#companions.has(word) || this.#companions.has(this.#withoutPrefix(word));
  }

  labelAt(text: string, at: number): string | null {
    const word = this.#words.longestAt(text, at) ?? '';
    return word.length >= 2 ? word : null;
  }

  mayStart(code: number): boolean {
    return this.#starts.has(code);
  }

  #houseKind(word: string): RoleKind | null {
    const head = HOUSE_HEADS.find((one) => word.startsWith(one) && houseNouns.has(word.slice(one.length)));
    return head === undefined ? null : (this.#kinds.get(`${head}单位`) ?? null);
  }

  /** 市级牵头单位 and 无锡市牵头单位 → 牵头单位; the word itself where what stands before is no level or place. */
  #withoutPrefix(word: string): string {
    for (let cut = 1; cut <= 6 && cut <= word.length - 4; cut++) {
      const before = word.slice(0, cut);
      if (prefixes.has(before) || (cut > 1 && /[市县区省镇级]$/.test(before))) {
        if (this.#kinds.has(word.slice(cut))) return word.slice(cut);
      }
    }
    return word;
  }
}
