/** The parts of a plan's path, the folders first and its name without an extension last. */
type Parts = readonly string[];

/** A year on its own: the first figures of 20260115 are none. */
const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const CHINESE_YEAR = /[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)/g;
const CHINESE_DIGITS = '〇一二三四五六七八九';
const EXTENSION = /(?:\.plan)?\.txt$|\.plan$/i;

/** The files that a plan's path may mean, the likeliest first: where extensions are hidden, nobody writes them. */
export function meantBy(path: string): readonly string[] {
  return EXTENSION.test(path) ? [path] : [path, `${path}.plan`, `${path}.txt`, `${path}.plan.txt`];
}

/**
 * Which of the plans at `others` is last year's of the one at `path`, by their names: the one called the same but for the
 * year, in the same folder or in a folder that is last year's in place of this year's. All paths are as URIs have them,
 * unescaped. `year` is the year that the plan itself says.
 */
export function lastYearAmong(
  path: string,
  year: number | null,
  others: readonly string[],
): string | undefined {
  const own = partsOf(path);
  const wanted = yearOf(own, year);
  if (wanted === undefined) return undefined;
  let best: { readonly other: string; readonly rank: number } | undefined;
  for (const other of others) {
    const rank = other === path ? undefined : rankOf(own, partsOf(other), wanted);
    if (rank === undefined) continue;
    // Of two that differ in the extension alone, the one with the plan's own comes first.
    const full = rank + (extensionOf(other) === extensionOf(path) ? 0 : 0.5);
    if (best === undefined || full < best.rank) best = { other, rank: full };
  }
  return best?.other;
}

/** The folder that is last year's in place of `folder`; undefined where `folder` is not named by the year of the plan. */
export function lastYearFolder(folder: string, name: string, year: number | null): string | undefined {
  const wanted = yearOf(partsOf(`${folder}/${name}`), year);
  const at = folder.lastIndexOf('/') + 1;
  const last = folder.slice(at);
  const other = wanted === undefined ? last : shifted(last, wanted);
  return other === last ? undefined : folder.slice(0, at) + other;
}

/**
 * Which of some titles is that of last year's plan: the same but for the year. -1 where none is, or several are, or where
 * the title names no year.
 */
export function lastYearTitle(title: string, year: number | null, others: readonly string[]): number {
  const [own = ''] = titleOf(title);
  const wanted = yearOf([own], year);
  if (wanted === undefined) return -1;
  const names = [shifted(own, wanted), allShifted(own)].filter((name) => name !== own);
  const found = others.flatMap((other, index) => (names.includes(titleOf(other)[0] ?? '') ? [index] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** A title is broken over lines, and set with blanks between its characters. */
function titleOf(title: string): Parts {
  return partsOf(title.replace(/[\s/]+/g, ''));
}

/** 1 for the same folder, 2 for the same place below a folder of last year's, 3 for such a folder beside or below its own. */
function rankOf(own: Parts, other: Parts, year: number): number | undefined {
  const name = own.at(-1) ?? '';
  const otherName = other.at(-1) ?? '';
  const named = shifted(name, year) !== name;
  const sameBut = otherName === shifted(name, year) || otherName === allShifted(name);
  if (!(named ? sameBut : otherName === name)) return undefined;
  const folders = own.slice(0, -1);
  const otherFolders = other.slice(0, -1);
  if (folders.length === otherFolders.length) {
    const same = folders.every((folder, i) => folder === otherFolders[i]);
    if (same) return named ? 1 : undefined;
    if (folders.every((folder, i) => otherFolders[i] === folder || otherFolders[i] === shifted(folder, year)))
      return 2;
  }
  const last = otherFolders.at(-1) ?? '';
  if (!yearsIn(last).includes(year - 1) || yearsIn(last).includes(year)) return undefined;
  const around = otherFolders.slice(0, -1);
  const isBeside = around.length === folders.length - 1 || around.length === folders.length;
  return isBeside && around.every((folder, i) => folder === folders[i]) ? 3 : undefined;
}

/** The year of a plan: its name knows best, as people write a plan over a copy of the last; then its folders. */
function yearOf(own: Parts, year: number | null): number | undefined {
  for (const part of [...own].reverse()) {
    const years = yearsIn(part);
    if (year !== null && years.includes(year)) return year;
    if (years.length > 0) return years[0];
  }
  return year ?? undefined;
}

function partsOf(path: string): Parts {
  const parts = path.replace(EXTENSION, '').split('/');
  return parts.map((part) =>
    part
      .normalize('NFKC')
      .replace(CHINESE_YEAR, (digits) => [...digits].map(digitOf).join(''))
      .trim(),
  );
}

function digitOf(char: string): number {
  return Math.max(CHINESE_DIGITS.indexOf(char), 0);
}

function yearsIn(text: string): number[] {
  return (text.match(YEARS) ?? []).map(Number);
}

/** `text` with the year before in place of `year`. */
function shifted(text: string, year: number): string {
  return text.replace(YEARS, (found) => String(Number(found) === year ? year - 1 : found));
}

/** 2025—2026学年 comes after 2024—2025学年. */
function allShifted(text: string): string {
  return text.replace(YEARS, (found) => String(Number(found) - 1));
}

function extensionOf(path: string): string | undefined {
  return EXTENSION.exec(path)?.[0];
}
