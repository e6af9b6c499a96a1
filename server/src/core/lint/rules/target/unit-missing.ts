import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { bareCount, bareMembers } from '../../targets/bareCounts';
import { barePercent } from '../../targets/barePercent';

/** A cheap test: a figure with nothing behind it. */
const BARE =
  /[\u4e00-\u9fff）][0-9０-９.]+[多余]?[万亿]?(?:以[上下内]|左右)?[ \u3000]*(?:[，。；、！,;）)】]|[和及与且]|$)/;

/** A count without its unit: 新增托位410, or as one of a list: 建成健康镇1个、健康村4; or a share without %. */
export const unitMissing: ParagraphRule = {
  id: 'target/unit-missing',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'fix',
  summary: {
    zh: '指标数值后面没有单位。',
    en: 'A target’s figure has no unit.',
  },
  basis: 'practice',
  messages: {
    found: { zh: '“{figure}”后面缺少单位，如“个”“家”“人次”。', en: 'The figure in “{figure}” has no unit.' },
    percent: { zh: '“{figure}”缺少“%”。', en: 'The figure in “{figure}” lacks its “%”.' },
    fix: { zh: '补上“%”', en: 'Add “%”' },
  },
  check({ syntax, text, paragraph, report }) {
    if (!BARE.test(text)) return;
    let done = 0;
    for (const target of syntax.targets) {
      const share = barePercent(text, target);
      if (share !== null) {
        const { number, phrase } = share;
        report({
          span: { start: number.start, end: number.end },
          message: 'percent',
          args: { figure: paragraph.reading.written.slice(phrase.start, phrase.end) },
          fixes: [
            {
              title: 'fix',
              safe: false,
              edits: [{ span: { start: number.end, end: number.end }, newText: '%' }],
            },
          ],
        });
        continue;
      }
      const own = bareCount(text, target);
      for (const { number, phrase } of [...(own === null ? [] : [own]), ...bareMembers(text, target)]) {
        // 新增小学6所、新增中学12: the second is a target of its own as well.
        if (number.start < done) continue;
        done = number.end;
        report({
          span: { start: number.start, end: number.end },
          message: 'found',
          args: { figure: paragraph.reading.written.slice(phrase.start, phrase.end) },
        });
      }
    }
  },
};
