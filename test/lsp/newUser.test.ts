import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withServer } from './client';
import { Typist } from './typist';

const FOLDER = 'file:///w';
const PLAN = `${FOLDER}/2026年示范市卫生健康工作要点.plan`;

const LAST_YEAR = [
  '2025年示范市卫生健康工作要点',
  '2025年全市卫生健康工作的总体要求是：稳中求进，扎实做好各项工作。',
  '一、提升公共卫生服务能力',
  '1. 加强传染病防控。完善监测预警机制，适龄儿童免疫规划疫苗接种率保持在95%以上。（牵头处室：疾控处；配合处室：基层卫生处）',
  '2. 加强妇幼健康服务。落实母婴安全制度，孕产妇死亡率控制在8/10万以内。（牵头处室：妇幼健康处；配合处室：医政医管处）',
  '二、提升医疗服务能力',
  '3. 加强信息化建设。推进全民健康信息平台建设。（牵头处室：规划信息处；配合处室：各相关处室）',
  '',
].join('\n');

const FILES = {
  [`${FOLDER}/offices.yaml`]: readFileSync('examples/offices.yaml', 'utf8'),
  [`${FOLDER}/2025年示范市卫生健康工作要点.plan`]: LAST_YEAR,
};

const SNIPPETS: Record<string, { body: string[] }> = JSON.parse(
  readFileSync('snippets/yaodian.code-snippets.json', 'utf8'),
);

test('第一次用的人，靠代码段和补全写成十项任务的要点，检查没有问题', () =>
  withServer(
    async (client) => {
      const typist = new Typist(client, PLAN);
      await typist.open();
      await typist.insertSnippet(SNIPPETS.文首设置?.body.join('\n') ?? '');
      expect(typist.text.split('\n')[2]).toBe('年度: 2026');
      for (let stop = 0; stop < 4; stop++) typist.tab();
      await typist.type('2026年工作要点\n2026年全市卫生健康工作的总体要求是：稳中求进，扎实做好各项工作。\n');

      await typist.take('', '一、');
      await typist.take('', '提升公共卫生服务能力');
      await typist.type('\n');
      await typist.take('1', '1. ');
      await typist.take('jq', '加强传染病防控。');
      await typist.type('健全多点触发的监测预警机制，适龄儿童免疫规划疫苗接种率');
      await typist.take('', '保持在95%以上');
      await typist.type('。');
      await typist.take('', '（牵头处室：疾控处；配合处室：基层卫生处）');

      await typist.type('\n');
      await typist.take('2', '2. ');
      await typist.take('', '加强妇幼健康服务。');
      await typist.type('落实母婴安全五项制度，孕产妇死亡率');
      await typist.take('kz', '控制在8/10万以内');
      await typist.type('。');
      await typist.take('qt', '（牵头处室：妇幼健康处；配合处室：医政医管处）');

      /** An item of their own: the tag's skeleton, with the offices by their initials. */
      const item = async (number: number, text: string, lead: string[], support: string[]): Promise<void> => {
        await typist.type('\n');
        await typist.take(String(number).charAt(0), `${number}. `);
        await typist.type(text);
        await typist.take('（', '（牵头处室：…；配合处室：…）');
        await typist.take(lead[0] ?? '', lead[1] ?? '');
        typist.tab();
        await typist.take(support[0] ?? '', support[1] ?? '');
        typist.tab();
      };
      await item(
        3,
        '加强职业健康保护。开展重点行业专项治理。',
        ['zhjd', '综合监督处'],
        ['jkcj', '健康促进处'],
      );
      await item(4, '加强老年健康服务。推进医养结合。', ['lljk', '老龄健康处'], ['jicw', '基层卫生处']);
      await item(5, '加强健康教育。普及健康知识。', ['jkcj', '健康促进处'], ['gexg', '各相关处室']);

      await typist.type('\n');
      await typist.take('二', '二、');
      await typist.take('', '提升医疗服务能力');
      await typist.type('\n');
      await typist.take('6', '6. ');
      await typist.take('', '加强信息化建设。');
      await typist.type('推进全民健康信息平台建设。');
      // Last year's office has another name since.
      await typist.take('', '（牵头处室：规划发展处；配合处室：各相关处室）');
      await item(7, '加强医疗质量管理。开展质量检查。', ['yzyg', '医政医管处'], ['zyy', '中医药处']);
      await item(8, '加强药事管理。完善药品供应保障。', ['yzc', '药政处'], ['yizheng', '医政医管处']);
      await item(9, '加强科研教学。建设重点学科。', ['kjc', '科教处'], ['zuzhi', '组织人事处']);
      await item(10, '加强应急管理。组织应急演练。', ['yjb', '应急办'], ['疾', '疾控处']);

      expect(typist.text.split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(10);
      expect(await client.found(PLAN)).toEqual([]);
      expect(client.logs).toEqual([]);
    },
    { folders: [FOLDER], files: FILES, settings: {} },
  ));
