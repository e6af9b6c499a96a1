import { describe, expect, it } from 'vitest';
import {
  nodeEntry,
  type OfficeDirectory,
  type OfficeLoad,
  officeLoad,
  planSummary,
  readOfficesText,
  targetList,
} from '../../../server/src/core';
import { OfficeDirectory as Directory } from '../../../server/src/core/model/officeDirectory';
import { readYaml } from '../../../server/src/import/yaml';
import { planOf } from './plan';

const DIRECTORY = [
  'offices:',
  '  - name: 办公室（对外合作交流处）',
  '    aliases: [办公室]',
  '  - name: 疾控处',
  '    fullName: 疾病预防控制处',
  '  - name: 基层卫生处',
  'groups: [各业务条线]',
  '',
].join('\n');
const directory: OfficeDirectory = readOfficesText(DIRECTORY, readYaml).directory;

const TEXT = [
  '2026年全市卫生健康工作要点',
  '一、公共卫生',
  '1. 疾病防控。接种率达到95%以上。（牵头处室：疾病预防控制处；配合处室：基层卫生处、各业务条线）',
  '2. 基层服务。年底前新建服务站1.2万个以上。（牵头处室：基层卫生処；配合处室：疾控处、市财政局）',
  '二、综合',
  '（一）办文。（配合处室：办公室）',
  '3. 应急。',
  '（1）演练2次。（责任处室：疾控处）',
  '（2）储备。（责任处室：疾控处、办公室）',
  '4. 信息。提高5-10个百分点，实现全覆盖。',
].join('\n');

const plan = planOf(TEXT);

/** An office as `name standing｜1. 2.｜3.｜4.`, its tasks by number, and `×` for each place beyond one an item. */
function shown({ name, standing, tasks }: OfficeLoad): string {
  const roles = [tasks.lead, tasks.support, tasks.responsible].map(
    ({ nodes, places }) =>
      nodes.map(({ ordinal }) => ordinal.label.trim()).join(' ') + '×'.repeat(places - nodes.length),
  );
  return `${name} ${standing}｜${roles.join('｜')}`;
}

describe('officeLoad', () => {
  it('同一处室的几种写法归到名录里的名称，统称单列在后', () => {
    expect(officeLoad(plan, directory).map(shown)).toEqual([
      '疾控处 listed｜1.｜2.｜3.×',
      '基层卫生处 listed｜｜1.｜',
      '基层卫生処 unlisted｜2.｜｜',
      '市财政局 unchecked｜｜2.｜',
      '办公室（对外合作交流处） listed｜｜（一）｜3.',
      '各业务条线 group｜｜1.｜',
    ]);
  });

  it('没有名录时按写法分，都不算不在名录里', () => {
    const offices = officeLoad(plan, Directory.empty);
    expect(offices.map(({ name }) => name)).toContain('疾病预防控制处');
    const { standing } = offices.find(({ name }) => name === '市财政局') ?? {};
    expect(standing).toBe('unchecked');
    expect(offices.map((office) => office.standing)).not.toContain('unlisted');
  });

  it('名录有一部分读不出来时，没有读到的都不算不在名录里', () => {
    const broken = readOfficesText(`${DIRECTORY}  - "处`, readYaml).directory;
    const offices = officeLoad(plan, broken);
    expect(offices.map((office) => office.standing)).toContain('listed');
    expect(offices.map((office) => office.standing)).not.toContain('unlisted');
  });

  it('记得文中的各种写法', () => {
    expect(officeLoad(plan, directory)[0]?.written).toEqual(['疾病预防控制处', '疾控处']);
  });

  it('任务从序号到最后一个要点', () => {
    const [office] = officeLoad(plan, directory);
    const [node] = office?.tasks.responsible.nodes ?? [];
    const entry = node && nodeEntry(node);
    expect(entry && TEXT.slice(entry.selection.start, entry.selection.end)).toBe('3. 应急');
    const lines = entry && TEXT.split('\n').slice(entry.firstLine, entry.lastLine + 1);
    expect(lines?.map((line) => line.slice(0, 5))).toEqual(['3. 应急', '（1）演练', '（2）储备']);
  });
});

describe('targetList', () => {
  const shownTargets = (text: string) =>
    targetList(planOf(text)).map(({ indicator, figure, deadline }) => [indicator, figure, deadline]);

  it('指标、数值、时限', () => {
    expect(shownTargets(TEXT)).toEqual([
      ['接种率', '≥95%', null],
      ['新建服务站', '≥1.2万个', '年底前'],
      ['演练', '2次', null],
      ['', '提高5-10个百分点', null],
      ['', '实现全覆盖', null],
    ]);
  });

  it.each([
    ['1. 建校。新建小学5所。（责任单位：教育局；6月底完成）', ['6月底完成']],
    ['1. 建校。新建小学5所。（责任单位：教育局；完成时限：2026年8月底前）', ['2026年8月底前']],
    ['1. 建校。8月底前新建小学5所。（责任单位：教育局；10月底完成）', ['8月底前']],
    [
      '1. 建校。新建小学5所。（责任单位：教育局）新建中学3所。（责任单位：教育局；9月底完成）',
      [null, '9月底完成'],
    ],
    ['1. 建校。新建小学5所。\n责任单位：教育局\n完成时限：8月底', ['8月底']],
    ['1. 建校。新建小学5所。（责任单位：教育局）（完成时限：8月底）', ['8月底']],
    ['1. 建校。（责任单位：教育局；完成时限：8月底）\n新建小学5所。', ['8月底']],
    ['1. 建校。（责任单位：教育局；完成时限：8月底）\n2. 扩校。新建小学5所。', [null]],
  ])('时限：%s', (text, deadlines) => {
    expect(shownTargets(`2026年工作要点\n${text}`).map((one) => one[2])).toEqual(deadlines);
  });

  it.each([
    ['死亡率控制在8/10万以内', '≤8/10万'],
    ['死亡率控制在3‰以内', '≤3‰'],
    ['招聘教师2～3名', '2–3名'],
    ['发病率控制在120/10万左右', '≈120/10万'],
    ['投入资金3.5亿元', '3.5亿元'],
    ['新增床位1000张', '1000张'],
    ['新增就业12345人', '12345人'],
    ['体检率达到省定目标', '达到省定目标'],
  ])('%s', (sentence, figure) => {
    expect(shownTargets(`2026年工作要点\n1. 任务。${sentence}。`).map((one) => one[1])).toEqual([figure]);
  });

  it('标题之前的指标也列出，不属于任何条目', () => {
    const [target] = targetList(planOf('2026年工作要点\n今年接种率达到95%以上。\n一、标题\n1. 任务。'));
    expect(target).toMatchObject({ indicator: '接种率', figure: '≥95%', node: null });
  });
});

describe('planSummary', () => {
  const numbers = (text: string) => {
    const { withoutLead, withoutOwner, ...counts } = planSummary(planOf(text));
    const labels = (nodes: typeof withoutLead) => nodes.map(({ ordinal }) => ordinal.value).join(' ');
    // Counting them is not listing them, and must come to the same.
    expect(counts.targets).toBe(targetList(planOf(text)).length);
    return { ...counts, withoutLead: labels(withoutLead), withoutOwner: labels(withoutOwner) };
  };

  it('条目、指标和没有人牵头的条目', () => {
    expect(numbers(`${TEXT}\n三、其他\n5. 宣传。（配合处室：办公室）`)).toEqual({
      sections: 3,
      subsections: 1,
      items: 5,
      targets: 5,
      tagged: 5,
      withoutLead: '4 5',
      withoutOwner: '',
    });
  });

  it('标题下的责任标注管到它的各条', () => {
    const text = [
      '2026年工作要点',
      '一、公共卫生（牵头处室：疾控处）',
      '1. 甲。',
      '二、综合',
      '2. 乙。',
    ].join('\n');
    expect(numbers(text)).toMatchObject({ tagged: 1, withoutLead: '2', withoutOwner: '2' });
  });

  it('空文稿', () => {
    expect(numbers('')).toMatchObject({ items: 0, targets: 0, tagged: 0, withoutLead: '' });
  });
});
