import fc from 'fast-check';
import { numberLike } from '../../../../server/src/core/lint/numbering/labels';
import { dueNumbers } from '../../dueNumbers';
import { edited } from '../../edited';
import { planOf } from '../../ide/plan';

/** What stands in a paragraph besides its title, and around it. */
interface Block {
  readonly depth: number;
  readonly comment: string;
  readonly reference: readonly [(one: number, other: number) => string, number, number];
  readonly tag: string;
  readonly below: string;
  readonly gap: string;
}

/** How a text may refer to items of its plan. */
const REFERENCES: readonly ((one: number, other: number) => string)[] = [
  () => '',
  () => '',
  () => '',
  (one) => `见第${one}项。`,
  (one, other) => `见第${one}项、第${other}项。`,
  (one, other) => `见第${one}项和第（${FIGURES.charAt(other)}）条。`,
  (one, other) => `按本要点第${FIGURES.charAt(other % 3)}部分第${one}项办。`,
  (one, other) => `详见第${FIGURES.charAt(other % 3)}部分的第${one}项、第${other}项。`,
];
const FIGURES = '一二三四五六七八九十';

const block: fc.Arbitrary<Block> = fc.record({
  depth: fc.integer({ min: 0, max: 3 }),
  comment: fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constant('%% 备注\n') },
    { weight: 1, arbitrary: fc.constant('%% yaodian-disable-next-line tag -- 说明\n\n') },
    { weight: 1, arbitrary: fc.constant('%% 旧稿\n\n') },
  ),
  reference: fc.tuple(
    fc.constantFrom(...REFERENCES),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  ),
  tag: fc.constantFrom(
    '',
    '',
    '（牵头处室：疾控处；配合处室：基层处、办公室）',
    '（责任处室：妇幼处）',
    '（责任处室：疾控处（牵头）、基层处、办公室（配合））',
    '（责任处室：妇幼处）再办另一件事。（责任处室：妇幼处）',
  ),
  below: fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constant('\n责任单位：各街道') },
    { weight: 1, arbitrary: fc.constant('\n　　下面一段说明具体做法，\n分两行写。') },
  ),
  gap: fc.constantFrom('\n', '\n', '\n', '\n\n'),
});

const MARKS: readonly (readonly string[])[] = [
  ['一、', '1. '],
  ['一、', '（一）'],
  ['一、', '（一）', '1.'],
  ['一、', '（一）', '1. ', '（1）'],
  ['一、', '1. ', '（1）'],
  ['第一章　', '第一条　'],
  ['1. ', '（1）'],
  ['1. '],
];

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** A plan whose levels are in order and whose numbers are right, under a policy that its front matter may give. */
export const plan: fc.Arbitrary<string> = fc
  .record({
    marks: fc.constantFrom(...MARKS),
    policy: fc.constantFrom('', '---\n编号: 连续\n---\n', '---\n编号: 分节\n---\n'),
    wrapped: fc.constantFrom(false, false, true),
    blocks: fc.array(block, { minLength: 1, maxLength: 14 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    open: fc.boolean(),
  })
  .map(({ marks, policy, wrapped, blocks, eol, open }) => {
    let last = -1;
    const depths: number[] = [];
    const body = blocks.map((one, index) => {
      // Items are last but one where there are points, and headings always hold what is next below them.
      const depth = Math.min(one.depth, last + 1, marks.length - 1);
      last = depth;
      depths.push(depth);
      const isHeading = depth < marks.length - 1 && !/^[1第]/.test(marks[depth] ?? '');
      const [refer, first, second] = one.reference;
      const title = `事项${NAMES.charAt(index)}`;
      const text = isHeading
        ? title
        : `${title}。办好“这件”事〔${index}〕。${refer(first, second)}${one.tag}`;
      return `${one.comment}${marks[depth]}${text}${isHeading ? '' : one.below}${one.gap}`;
    });
    const lines = wrapped ? body.map(hardWrapped) : body;
    const text = `${policy}2026年工作要点\n${lines.join('')}抄送：各处室。\n`;
    const whole = (open ? text.replace(/\n+抄送：各处室。\n$/, '') : text).replaceAll('\n', eol);
    return numbered(whole);
  });

const WIDTH = 20;

/** A text as it comes out of a PDF: broken wherever a line is full, but not where a sentence ends. */
function hardWrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('%%')) return line;
      const lines: string[] = [];
      let rest = line;
      while (rest.length > WIDTH) {
        let end = WIDTH;
        while ('。；：）'.includes(rest.charAt(end - 1))) end--;
        lines.push(rest.slice(0, end));
        rest = rest.slice(end);
      }
      return [...lines, rest].join('\n');
    })
    .join('\n');
}

/** The text with every number as it is due. */
export function numbered(text: string): string {
  const read = planOf(text);
  const edits = read.levels.flatMap((level) =>
    [...dueNumbers(level)].map(([node, number]) => ({
      span: node.at.toDocument(node.ordinal.number),
      newText: numberLike(node, number),
    })),
  );
  return edited(text, edits);
}
