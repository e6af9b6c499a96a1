import { describe, expect, it } from 'vitest';
import { readOrdinal } from '../../../server/src/core/syntax/ordinal';

function shown(text: string): string {
  const ordinal = readOrdinal(text);
  if (ordinal === null) return '文字';
  return `${ordinal.kind} ${ordinal.value} [${ordinal.label}]${ordinal.doubtful ? ' 存疑' : ''}`;
}

describe('段首序号', () => {
  it.each([
    ['一、总体要求', 'section 1 [一、]'],
    ['　　十二、强化保障', 'section 12 [十二、]'],
    ['一百零三、保障', 'section 103 [一百零三、]'],
    ['一．要求', 'section 1 [一．]'],
    ['一.要求', 'section 1 [一.]'],
    ['一,要求', 'section 1 [一,] 存疑'],
    ['第一、要求', 'section 1 [第一、]'],
    ['（一）要求', 'subsection 1 [（一）]'],
    ['(一)要求', 'subsection 1 [(一)]'],
    ['（一)要求', 'subsection 1 [（一)]'],
    ['（一）、要求', 'subsection 1 [（一）、]'],
    ['(一).要求', 'subsection 1 [(一).]'],
    ['1.要求', 'item 1 [1.]'],
    ['1. 要求', 'item 1 [1. ]'],
    ['53．要求', 'item 53 [53．]'],
    ['1、要求', 'item 1 [1、]'],
    ['１．要求', 'item 1 [１．]'],
    ['1)要求', 'item 1 [1)]'],
    ['（1）要求', 'point 1 [（1）]'],
    ['(１)要求', 'point 1 [(１)]'],
    ['①要求', 'circled 1 [①]'],
    ['⑴要求', 'point 1 [⑴]'],
    ['⒈要求', 'item 1 [⒈]'],
    ['㈢要求', 'subsection 3 [㈢]'],
    ['第一章 总则', 'chapter 1 [第一章 ]'],
    ['第二部分　重点任务', 'chapter 2 [第二部分　]'],
    ['第二部分：重点任务', 'chapter 2 [第二部分：]'],
    ['第二部分', 'chapter 2 [第二部分]'],
    ['第十二条 为了', 'article 12 [第十二条 ]'],
    ['1.2026年全市新增', 'item 1 [1.]'],
    ['1.5G基站建设', 'item 1 [1.] 存疑'],
    ['一、二十大精神的学习', 'section 1 [一、]'],
    ['二、五年规划编制', 'section 2 [二、]'],
    ['2020.加强', 'item 2020 [2020.] 存疑'],
  ])('%s → %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    '2020年是决胜之年',
    '3.5个百分点',
    '12.5%以上',
    '65岁以上老年人',
    '5G技术应用',
    '一、二级响应由市政府启动',
    '三、四季度各检查一次',
    '一、二、三产业融合',
    '1、2级医院',
    '一是加强领导',
    '一带一路建设',
    '一老一幼服务',
    '第一条是加强',
    '第一书记制度',
    '第二部分是重点任务',
    '第二部分的第三项',
    '十四五规划',
    '（试行）',
    '（见附件1）',
    '（2020—2025年）',
    '2020.6.10印发',
    '1',
    '一',
    '（',
    '（一',
    '',
    '1234567890.要求',
  ])('“%s”是文字', (text) => {
    expect(shown(text)).toBe('文字');
  });
});
