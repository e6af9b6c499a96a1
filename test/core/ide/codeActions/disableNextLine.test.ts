import { expect, test } from 'vitest';
import { disableNextLine, PlanText } from '../../../../server/src/core';

/** The text after the rule was silenced in the paragraph that holds `at`; null where that is not possible. */
function silenced(source: string, at: string, rule = 'text/space'): string | null {
  const text = PlanText.from(source);
  const edit = disableNextLine(text, text.paragraphAt(source.indexOf(at)), rule);
  return edit === null ? null : text.edit([edit]).toString();
}

const OTHER = '%% yaodian-disable-next-line numbering/gap';
const NEW = '%% yaodian-disable-next-line text/space';

test.each([
  ['a comment above the paragraph', '一、甲\n1. 乙\n', `一、甲\n${NEW}\n1. 乙\n`],
  ['the line ends of the file', '一、甲\r\n1. 乙\r\n', `一、甲\r\n${NEW}\r\n1. 乙\r\n`],
  ['a last line without an end', '一、甲\r1. 乙', `一、甲\r${NEW}\r1. 乙`],
  ['a text of one line', '1. 乙', `${NEW}\n1. 乙`],
  ['a byte order mark stays first', '\uFEFF1. 乙\n', `\uFEFF${NEW}\n1. 乙\n`],
  ['a paragraph of several lines', '1. 乙这一句\n没有写完。\n', `${NEW}\n1. 乙这一句\n没有写完。\n`],
  ['a directive that is there', `${OTHER}\n1. 乙\n`, `${OTHER} text/space\n1. 乙\n`],
  ['a reason behind it', `${OTHER} -- 原文如此\n1. 乙\n`, `${OTHER} text/space -- 原文如此\n1. 乙\n`],
  ['blank lines and notes between', `${OTHER}\n\n%% 注\n1. 乙\n`, `${OTHER} text/space\n\n%% 注\n1. 乙\n`],
  ['a directive of another paragraph', `${OTHER}\n一、甲\n1. 乙\n`, `${OTHER}\n一、甲\n${NEW}\n1. 乙\n`],
  ['a directive of another kind', '%% yaodian-disable tag\n1. 乙', `%% yaodian-disable tag\n${NEW}\n1. 乙`],
])('%s', (_, source, expected) => expect(silenced(source, '乙')).toBe(expected));

test('what no comment can silence is left alone', () => {
  expect(silenced('---\n标题: 乙\n---\n', '乙')).toBeNull();
  expect(silenced('%% yaodian-enable 乙\n', '乙')).toBeNull();
  expect(silenced('1. 乙\n', '乙', 'document/directive')).toBeNull();
});
