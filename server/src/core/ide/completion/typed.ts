import { isHan, toHalfWidth } from '../../base/characters';
import { soundsOf } from '../../base/sounds';
import { simplify } from '../../syntax/reading';
import type { Candidate, Entry, EntryKind } from './entry';

/** Editors look at no more of a filter text. */
const LONGEST_FILTER = 120;

/** What nobody looks for by its middle: 以上 goes on with a figure, and 配合 with a sentence. */
const FROM_START: ReadonlySet<EntryKind> = new Set<EntryKind>(['tag', 'ordinal', 'target', 'value']);

/**
 * The candidates that `typed` may be the beginning of, the nearest first, else in their order. Latin letters are read as
 * pinyin: in full, by initials, or both mixed. `shown` is the same text as the document has it, `rest` what stands behind
 * it of the same word.
 */
export function fitting(candidates: readonly Candidate[], typed: string, shown = typed, rest = ''): Entry[] {
  const wanted = toHalfWidth(simplify(typed.toLowerCase()));
  const found: { entry: Entry; nearness: number }[] = [];
  for (const candidate of candidates) {
    const nearness = nearnessOf(candidate, wanted);
    if (nearness !== null) found.push({ entry: entryOf(candidate, shown, rest), nearness });
  }
  // The sort is stable: equals keep their order.
  return found.sort((a, b) => a.nearness - b.nearness).map(({ entry }) => entry);
}

function entryOf(candidate: Candidate, shown: string, rest: string): Entry {
  const { kind, text, gaps = [], note = null, detail = null, about = null } = candidate;
  const label = candidate.label ?? withGaps(candidate);
  const holdsRest = rest !== '' && text.endsWith(rest);
  return { kind, label, text, gaps, note, detail, about, filter: filterOf(text, shown), holdsRest };
}

/** The text with `…` for what is to be filled in. */
export function withGaps({ text, gaps = [] }: Candidate): string {
  let label = '';
  let from = 0;
  for (const gap of gaps) {
    label += `${text.slice(from, gap)}…`;
    from = gap;
  }
  return label + text.slice(from);
}

/**
 * The text itself with its sounds, so that an editor that filters by itself finds it by either. What is typed stands in
 * front where it is another beginning: some editors compare beginnings only.
 */
function filterOf(text: string, typed: string): string {
  const forms = [text, initialsOf(text), pinyinOf(text)].filter((form) => form !== '');
  if (!text.startsWith(typed)) forms.unshift(typed);
  return forms.join(' ').slice(0, LONGEST_FILTER);
}

/**
 * 0 for the whole of it, 1 for its beginning, 2 for that of another name of it, 3 for a later part; null where it is none
 * of these.
 */
function nearnessOf({ kind, text, forms = [] }: Candidate, typed: string): number | null {
  if (typed === '') return 0;
  if (standsFor(text, typed, 'beginning')) return standsFor(text, typed, 'all') ? 0 : 1;
  if (forms.some((form) => standsFor(form, typed, 'beginning'))) return 2;
  if (FROM_START.has(kind)) return null;
  // One letter stands somewhere in nearly every name.
  if (typed.length < 2 && !isHan(typed.charCodeAt(0))) return null;
  return [text, ...forms].some((form) => standsFor(form, typed, 'part')) ? 3 : null;
}

/** True where `typed` may stand for the beginning of a form, for all of it, or for any part; marks may be left out. */
function standsFor(form: string, typed: string, what: 'beginning' | 'all' | 'part'): boolean {
  const plain = toHalfWidth(simplify(form).toLowerCase());
  /** Places of both that lead nowhere: sounds can be cut in many ways, and each is tried once. */
  const failed = new Set<number>();

  /** True where the rest of `typed` stands for what begins at `index`. */
  const matches = (index: number, from: number): boolean => {
    if (from >= typed.length) return what !== 'all' || index >= plain.length;
    if (index >= plain.length) return false;
    const place = index * typed.length + from;
    if (failed.has(place)) return false;
    if (goesOn(index, from)) return true;
    failed.add(place);
    return false;
  };
  const goesOn = (index: number, from: number): boolean => {
    const character = plain.charAt(index);
    if (character === typed.charAt(from)) return matches(index + 1, from + 1);
    if (!isLatin(typed.charCodeAt(from))) return isMark(character) && matches(index + 1, from);
    const sounds = soundsOf(character);
    // What has no sound here is passed over: brackets, and characters that the table does not hold.
    if (sounds.length === 0) return !isLatin(character.charCodeAt(0)) && matches(index + 1, from);
    return sounds.some((sound) => {
      const length = commonLength(sound, typed, from);
      if (length === 0) return false;
      // The last syllable may be unfinished; any may be its initial alone: one letter, or two of zh, ch and sh.
      const ended = length === sound.length || from + length === typed.length;
      if (ended && matches(index + 1, from + length)) return true;
      if (matches(index + 1, from + 1)) return true;
      return sound.charAt(1) === 'h' && length >= 2 && matches(index + 1, from + 2);
    });
  };
  if (what !== 'part') return matches(0, 0);
  for (let at = 1; at < plain.length; at++) if (matches(at, 0)) return true;
  return false;
}

function commonLength(sound: string, typed: string, from: number): number {
  let length = 0;
  while (length < sound.length && sound.charAt(length) === typed.charAt(from + length)) length++;
  return length;
}

function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isMark(character: string): boolean {
  return '（）()【】〔〕[] 　'.includes(character);
}

/** `jkc` for 疾控处. */
function initialsOf(text: string): string {
  let initials = '';
  for (const character of simplify(text)) initials += (soundsOf(character)[0] ?? '').charAt(0);
  return initials;
}

/** `jikongchu` for 疾控处. */
function pinyinOf(text: string): string {
  let pinyin = '';
  for (const character of simplify(text)) pinyin += soundsOf(character)[0] ?? '';
  return pinyin;
}
