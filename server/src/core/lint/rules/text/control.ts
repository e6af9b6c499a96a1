import { type ParagraphContext, type ParagraphRule, type ReportedFix, TEXT_ROLES } from '../../rule';

const ANY =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]/;

/** What the characters of a class are called in messages, and what takes their place; null where nobody can tell. */
interface ControlClass {
  readonly message: string;
  readonly pattern: RegExp;
  readonly replacement: string | null;
  readonly safe: boolean;
}

const CLASSES: readonly ControlClass[] = [
  { message: 'blank', pattern: /[\u00a0\u202f]/g, replacement: ' ', safe: true },
  {
    message: 'invisible',
    pattern:
      /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    replacement: '',
    safe: true,
  },
  // A manual line break or page break of Word: whether a paragraph begins there is for the author to say.
  { message: 'lineBreak', pattern: /[\u000b\u000c\u0085\u2028\u2029]/g, replacement: '\n', safe: false },
  // The second half of a broken character, or a character of one computer's own font: nobody can tell which.
  {
    message: 'unreadable',
    pattern: /[\u0080-\u0084\u0086-\u009f\ue000-\uf8ff]/g,
    replacement: null,
    safe: false,
  },
];

/** Characters that cannot be seen, or that other computers show otherwise. One finding a paragraph and class. */
export const control: ParagraphRule = {
  id: 'text/control',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'error',
  fix: 'safe',
  summary: {
    zh: '文中夹有不可见字符、不换行空格或自造字符。',
    en: 'There are invisible, no-break or private-use characters.',
  },
  basis: 'practice',
  messages: {
    blank: {
      zh: '此处是网页带来的不换行空格（{code}），应改为普通空格（本段共{count}个）。',
      en: 'A no-break space ({code}) was copied here; write a plain one ({count} in this paragraph).',
    },
    invisible: {
      zh: '此处有看不见的字符（{code}），会妨碍查找和排版，应删去（本段共{count}个）。',
      en: 'There is an invisible character ({code}) here; delete it ({count} in this paragraph).',
    },
    lineBreak: {
      zh: '此处有看不见的换行符或分页符（{code}），应另起一行或删去（本段共{count}个）。',
      en: 'There is a hidden line or page break ({code}) here ({count} in this paragraph).',
    },
    unreadable: {
      zh: '此处的字符（{code}）在别的电脑上无法显示，请对照原文改正（本段共{count}个）。',
      en: 'This character ({code}) shows on one computer only; restore it from the original ({count} in this paragraph).',
    },
    replace: { zh: '改为普通空格', en: 'Write plain spaces' },
    remove: { zh: '删去看不见的字符', en: 'Delete the invisible characters' },
    newLine: { zh: '另起一行', en: 'Begin a new line' },
  },
  check(context) {
    const { raw } = context.paragraph;
    if (!ANY.test(raw)) return;
    for (const one of CLASSES) checkClass(context, raw, one);
  },
};

function checkClass(context: ParagraphContext, raw: string, one: ControlClass): void {
  // At the head of a paragraph U+FEFF may be the file's own byte order mark.
  const places = [...raw.matchAll(one.pattern)]
    .map((match) => match.index)
    .filter((at) => at > 0 || raw.charAt(0) !== '\ufeff');
  const first = places[0];
  if (first === undefined) return;
  const code = raw.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
  context.report({
    message: one.message,
    args: { code: `U+${code}`, count: places.length },
    span: { start: first, end: first + 1 },
    raw: true,
    fixes: fixesOf(one, places),
  });
}

function fixesOf({ replacement, safe }: ControlClass, places: readonly number[]): ReportedFix[] {
  if (replacement === null) return [];
  const title = replacement === '' ? 'remove' : replacement === ' ' ? 'replace' : 'newLine';
  const edits = places.map((at) => ({ span: { start: at, end: at + 1 }, newText: replacement, raw: true }));
  return [{ title, safe, edits }];
}
