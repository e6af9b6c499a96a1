import { expect, test } from 'vitest';
import { namesInProse } from '../../../server/src/core';
import { planOf } from './plan';

/** What stands around each place that is found. */
const found = (name: string, sentence: string): string[] => {
  const plan = planOf(`2026年要点\n一、甲\n1. 甲事。${sentence}\n%% 应急处负责\n`);
  const text = plan.source.toString();
  return namesInProse(plan, name).map((at) => text.slice(at - 1, at + name.length + 1));
};

test.each<[string, string, string[]]>([
  ['由应急处牵头，报应急处。', '应急处', ['由应急处牵', '报应急处。']],
  ['提高应急处置能力，处理应急处。', '应急处', []],
  ['市应急处负责。', '应急处', []],
  ['做好应急处和疾控处工作。（牵头处室：应急处）', '应急处', []],
  ['，应急处和疾控处负责。（牵头处室：应急处）', '应急处', ['，应急处和']],
  ['加强疾控，由疾控牵头。', '疾控', []],
  ['由应急\n处牵头。', '应急处', ['由应急\n处']],
])('%s', (sentence, name, places) => {
  expect(found(name, sentence)).toEqual(places);
});
