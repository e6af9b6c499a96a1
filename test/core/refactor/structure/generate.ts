import fc from 'fast-check';
import { numberLike } from '../../../../server/src/core/lint/numbering/labels';
import { dueNumbers } from '../../../../server/src/core/model/numberSequence';
import { edited } from '../../edited';
import { planOf } from '../../ide/plan';

/** What stands in a paragraph besides its title, and around it. */
interface Block {
  readonly depth: number;
  readonly comment: string;
  readonly reference: number;
  readonly tag: string;
  readonly below: string;
  readonly gap: string;
}

const block: fc.Arbitrary<Block> = fc.record({
  depth: fc.integer({ min: 0, max: 3 }),
  comment: fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constant('%% 备注\n') },
    { weight: 1, arbitrary: fc.constant('%% yaodian-disable-next-line tag -- 说明\n\n') },
    { weight: 1, arbitrary: fc.constant('%% 旧稿\n\n') },
  ),
  reference: fc.integer({ min: -20, max: 20 }),
  tag: fc.constantFrom('', '', '（牵头处室：疾控处；配合处室：基层处、办公室）', '（责任处室：妇幼处）'),
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

const FIGURES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** A plan whose levels are in order and whose numbers are right, under a policy that its front matter may give. */
export const plan: fc.Arbitrary<string> = fc
  .record({
    marks: fc.constantFrom(...MARKS),
    runsOn: fc.boolean(),
    blocks: fc.array(block, { minLength: 1, maxLength: 14 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    open: fc.boolean(),
  })
  .map(({ marks, runsOn, blocks, eol, open }) => {
    let last = -1;
    const depths: number[] = [];
    const body = blocks.map((one, index) => {
      // Items are last but one where there are points, and headings always hold what is next below them.
      const depth = Math.min(one.depth, last + 1, marks.length - 1);
      last = depth;
      depths.push(depth);
      const isHeading = depth < marks.length - 1 && !/^[1第]/.test(marks[depth] ?? '');
      const title = `事项${FIGURES.charAt(index)}`;
      const text = isHeading
        ? title
        : `${title}。办好“这件”事〔${index}〕。${one.reference > 0 ? `见第${one.reference}项。` : ''}${one.tag}`;
      return `${one.comment}${marks[depth]}${text}${isHeading ? '' : one.below}${one.gap}`;
    });
    const policy = `---\n编号: ${runsOn ? '连续' : '分节'}\n---\n`;
    const text = `${policy}2026年工作要点\n${body.join('')}抄送：各处室。\n`;
    const whole = (open ? text.replace(/\n+抄送：各处室。\n$/, '') : text).replaceAll('\n', eol);
    return numbered(whole);
  });

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
