import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSymbols, type OutlineSymbol } from '../../../server/src/core';
import { planOf } from './plan';

interface Entry extends OutlineSymbol {
  readonly children: readonly Entry[];
}

function outlineOf(text: string): Entry[] {
  return documentSymbols<Entry>(planOf(text), (symbol, children) => ({ ...symbol, children }));
}

/** One line an entry: indentation, kind, name, and who leads. */
function shown(symbols: readonly Entry[], indent = ''): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail === '' ? '' : ` | ${detail}`}`,
    ...shown(children, `${indent}  `),
  ]);
}

const TEXT = `关于印发2020年要点的通知
2020年工作要点

为做好工作，制定本要点。
一、提升服务
（一）防控疾病
1. 健全机制。落实责任。（牵头处室：疾控处、应急办；配合处室：基层处）
（1）一件小事。
补充一句。

2. 没有标题的一句话
责任单位：各街道
二、改进作风
`;

test('an outline names what it shows and who leads', () => {
  expect(shown(outlineOf(TEXT))).toEqual([
    'section 一、提升服务',
    '  subsection （一）防控疾病',
    '    item 1. 健全机制 | 疾控处、应急办',
    '      point （1）一件小事',
    '    item 2. 没有标题的一句话 | 各街道',
    'section 二、改进作风',
  ]);
});

test('an entry covers all that stands below it, up to the last character', () => {
  const [section] = outlineOf(TEXT);
  expect(TEXT.slice(section?.span.start, section?.span.end)).toMatch(/^一、[\s\S]*各街道$/);
  expect(TEXT.slice(section?.selection.start, section?.selection.end)).toBe('一、提升服务');
  const [item] = section?.children[0]?.children ?? [];
  expect(TEXT.slice(item?.span.start, item?.span.end)).toMatch(/^1\. [\s\S]*补充一句。$/);
});

test('a heading with a tag of its own says who answers for all below it', () => {
  const text = '一、甲\n（责任单位：市教育局）\n（一）乙。（市财政局牵头）\n1. 丙。\n';
  expect(shown(outlineOf(text))).toEqual([
    'section 一、甲 | 市教育局',
    '  subsection （一）乙 | 市财政局',
    '    item 1. 丙',
  ]);
});

test('a long first sentence is cut, never inside a character', () => {
  const [item] = outlineOf(`1. ${'𬭚'.repeat(100)}。\n`);
  expect(item?.name).toBe(`1. ${'𬭚'.repeat(57)}…`);
});

test('a number with nothing behind it has its number for a name', () => {
  expect(shown(outlineOf('一、\n'))).toEqual(['section 一、']);
});

test('of any text, every entry lies in its parent and holds its own name’s place', () => {
  const line = fc.constantFrom(
    '一、甲',
    '（一）乙',
    '1. 丙。丁。',
    '（1）戊',
    '①己',
    '庚',
    '',
    '%% 辛',
    '---',
    '衛(wèi)生',
    '三、',
  );
  const text = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'));
  const check = ({ name, span, selection, children }: Entry): void => {
    expect(name).not.toBe('');
    expect(selection.start).toBeGreaterThanOrEqual(span.start);
    expect(selection.end).toBeLessThanOrEqual(span.end);
    let reached = selection.start;
    for (const child of children) {
      expect(child.span.start).toBeGreaterThanOrEqual(reached);
      expect(child.span.end).toBeLessThanOrEqual(span.end);
      reached = child.span.end;
      check(child);
    }
  };
  fc.assert(fc.property(text, (one) => outlineOf(one).forEach(check)));
});
