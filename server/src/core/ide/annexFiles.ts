import { toNumber } from '../base/dates';
import { fromChineseNumeral } from '../base/numerals';

/** An annex as the plan speaks of it. */
export interface NamedAnnex {
  readonly number: number | null;
  /** As the list of annexes has it; null where no list does. */
  readonly title: string | null;
}

/** Where many annexes are kept, beside their plan. */
export const ANNEX_FOLDER = '附件';

/** What annexes are written with: of files called alike, the one that can be edited comes before the one that is for reading. */
const ENDINGS = [
  ...['docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'pptx', 'ppt', 'dps'],
  ...['odt', 'ods', 'rtf', 'csv', 'txt', 'md', 'pdf', 'ofd', 'jpg', 'jpeg', 'png', 'zip'],
];

/** `附件1-任务清单`: its number and what follows. */
const NUMBERED =
  /^附件(?:([0-9]{1,2})|\(([0-9]{1,2})\)|([一二三四五六七八九十]{1,3}))?(?![0-9])[：:.、,，;；\-—－_·]*(.*)$/u;

/**
 * Which of the files in a plan's folder is an annex of it, by their names: called as the list of annexes calls it, by its
 * number, or by both; undefined where none is, or several may be. `owner` is the name of the plan's own file without its
 * ending, which may stand before.
 */
export function findAnnexFile(
  names: readonly string[],
  annex: NamedAnnex,
  owner: string,
): string | undefined {
  let best: {
    readonly rank: number;
    readonly stem: string;
    readonly ending: number;
    readonly name: string;
  } | null = null;
  let isUnsure = false;
  for (const name of names) {
    const dot = name.lastIndexOf('.');
    const ending = ENDINGS.indexOf(name.slice(dot + 1).toLowerCase());
    if (dot <= 0 || ending < 0) continue;
    const stem = plain(name.slice(0, dot));
    const rank = rankOf(stem, annex, plain(owner));
    if (rank === null || (best !== null && rank > best.rank)) continue;
    if (best === null || rank < best.rank) isUnsure = false;
    else if (stem !== best.stem) isUnsure = true;
    else if (ending >= best.ending) continue;
    best = { rank, stem, ending, name };
  }
  return isUnsure ? undefined : best?.name;
}

/** 0 for number and title, 1 for the title, 2 for the number alone, 3 for the number before another title. */
function rankOf(stem: string, annex: NamedAnnex, owner: string): number | null {
  const title = annex.title === null ? null : plain(annex.title);
  if (title !== null && title !== '' && stem === title) return 1;
  const own =
    owner !== '' && stem.startsWith(owner) ? stem.slice(owner.length).replace(/^[-—－_·]+/u, '') : stem;
  const numbered = NUMBERED.exec(own);
  if (numbered === null) return null;
  const [, digits, inBrackets, chinese, rest = ''] = numbered;
  const written = digits ?? inBrackets;
  const number = written === undefined ? fromChineseNumeral(chinese ?? '') : toNumber(written);
  // A single annex is numbered or not as people like.
  if ((number ?? 1) !== (annex.number ?? 1)) return null;
  if (rest === '') return 2;
  if (rest === title) return 0;
  return title === null || rest.includes(title) || title.includes(rest) ? 3 : null;
}

/** People and programs differ in the width of marks, in blanks and in quotation marks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s《》“”"‘’'。.]+/gu, '')
    .toLowerCase();
}
