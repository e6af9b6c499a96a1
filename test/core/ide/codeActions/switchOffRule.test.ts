import { expect, test } from 'vitest';
import { readConfig, switchOffRule } from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';
import { edited } from '../../edited';

const RULE = 'text/space';

function off(text: string): string | null {
  const edits = switchOffRule(text, RULE, readYaml);
  return edits === null ? null : edited(text, edits);
}

const NEW = `{\n  "rules": {\n    "text/space": "off"\n  }\n}\n`;

test.each([
  ['no text', '', NEW],
  ['blanks', ' \n', NEW],
  ['an empty object', '{}\n', `{\n  "rules": {\n    "text/space": "off"\n  }\n}\n`],
  [
    'other keys',
    '{\n  "offices": "a.yaml"\n}\n',
    '{\n  "offices": "a.yaml",\n  "rules": {\n    "text/space": "off"\n  }\n}\n',
  ],
  ['no rules yet', '{\n  "rules": {}\n}\n', NEW],
  ['another rule', '{"rules": {"tag": "off"}}', '{"rules": {"tag": "off", "text/space": "off"}}'],
  [
    'comments, tabs and line ends',
    '{\r\n\t// 说明\r\n\t"rules": {\r\n\t\t"tag": "off" // 先不查\r\n\t}\r\n}\r\n',
    '{\r\n\t// 说明\r\n\t"rules": {\r\n\t\t"tag": "off", // 先不查\r\n\t\t"text/space": "off"\r\n\t}\r\n}\r\n',
  ],
  [
    'a comma at the end',
    '{\n "rules": {\n  "tag": "off",\n },\n}',
    '{\n "rules": {\n  "tag": "off",\n  "text/space": "off",\n },\n}',
  ],
  [
    'a comma at the end of a line',
    '{"rules": {"tag": "off",}}',
    '{"rules": {"tag": "off", "text/space": "off",}}',
  ],
  ['a comment alone inside', '{"rules": {\n  // 无\n}}', '{"rules": {\n  "text/space": "off"\n  // 无\n}}'],
  ['a rule with another severity', '{"rules": {"text/space": "error"}}', '{"rules": {"text/space": "off"}}'],
  [
    'a rule with options',
    '{"rules": {"text/space": ["error", {"a": 1}]}}',
    '{"rules": {"text/space": ["off", {"a": 1}]}}',
  ],
  [
    'a value that is a list',
    '{\n  "rules": {\n    "tag": ["off", {}]}\n}',
    '{\n  "rules": {\n    "tag": ["off", {}],\n    "text/space": "off"}\n}',
  ],
])('%s', (_, before, after) => {
  expect(off(before)).toBe(after);
  const { config, problems } = readConfig(after, readYaml);
  expect(problems).toEqual([]);
  expect([config.rules[RULE]].flat()[0]).toBe('off');
});

test.each([
  '{"rules": {"text/space": "off"}}',
  '{"rules": [',
  '{"rules": "off"}',
  'rules:\n  tag: off\n',
  '[]',
  '{"rules": {"text/space": 3}}',
])('%s is left alone', (text) => expect(off(text)).toBeNull());
