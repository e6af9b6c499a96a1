import { describe, expect, test } from 'vitest';
import { Analyzer } from '../../../server/src/core';
import { canJoinItems, joinItems } from '../../../server/src/core/refactor/joinItems';
import { canMergeItems, mergeItems } from '../../../server/src/core/refactor/mergeItems';
import { canSplitItem, splitItem } from '../../../server/src/core/refactor/splitItem';
import { readYaml } from '../../../server/src/import/yaml';
import { edited } from '../edited';
import { planOf } from '../ide/plan';
import { made } from './structure/made';

const analyzer = new Analyzer({ readYaml });

/** The text after the edit at `│`; null where there is none. */
function done(marked: string, edit: typeof splitItem): string | null {
  const offset = marked.indexOf('│');
  const text = marked.replace('│', '');
  const result = made(edit(planOf(text), offset, (one) => analyzer.parse(one)));
  return result === null ? null : edited(text, result.edits);
}

describe('an item is cut in two and put together again', () => {
  test.each<[string, string, string]>([
    [
      'both are assigned',
      '1. 甲。做一。│做二。（牵头处室：疾控处；配合处室：基层处）\n2. 乙。见第1项、第2项。\n',
      '1. 甲。做一。（牵头处室：疾控处；配合处室：基层处）\n2. 做二。（牵头处室：疾控处；配合处室：基层处）\n3. 乙。见第1项、第3项。\n',
    ],
    [
      'a tag a sentence',
      '1. 甲。做一。（责任处室：疾控处）│做二。（责任处室：基层处）\n',
      '1. 甲。做一。（责任处室：疾控处）\n2. 做二。（责任处室：基层处）\n',
    ],
    [
      'tags on lines of their own',
      '1. 甲。做一。│做二。\r\n牵头单位：市教育局\r\n责任单位：各街道\r\n2. 乙。',
      '1. 甲。做一。\r\n牵头单位：市教育局\r\n责任单位：各街道\r\n2. 做二。\r\n牵头单位：市教育局\r\n责任单位：各街道\r\n3. 乙。',
    ],
    [
      'what stands below goes with the second part',
      '1. 甲。做一。│做二：\n（1）丙。\n（2）丁。\n2. 乙。\n',
      '1. 甲。做一。\n2. 做二：\n（1）丙。\n（2）丁。\n3. 乙。\n',
    ],
    [
      'blank lines as in the plan',
      '1. 甲。做一。│做二。\n\n2. 乙。\n',
      '1. 甲。做一。\n\n2. 做二。\n\n3. 乙。\n',
    ],
    [
      'the blank line before the next heading is not one between items',
      '一、丙\n1. 乙。\n2. 甲。做一。│做二。\n\n二、丁\n3. 戊。\n',
      '一、丙\n1. 乙。\n2. 甲。做一。\n3. 做二。\n\n二、丁\n4. 戊。\n',
    ],
    ['indented', '　　1. 甲。做一。│做二。\n', '　　1. 甲。做一。\n　　2. 做二。\n'],
    [
      'a hard-wrapped item',
      '1. 甲的做法。各地各单位要高度重视，加强组织领导，层层压\n实责任，确保各项任务落到实处。│各地各单位要及时总结经验，\n研究解决问题，重大情况随时报告。（牵头处室：疾控处；配合\n处室：基层处）\n2. 各地各单位要高度重视，加强组织领导，层层压实责任，确\n保任务落实。\n',
      '1. 甲的做法。各地各单位要高度重视，加强组织领导，层层压\n实责任，确保各项任务落到实处。（牵头处室：疾控处；配合处室：基层处）\n2. 各地各单位要及时总结经验，\n研究解决问题，重大情况随时报告。（牵头处室：疾控处；配合\n处室：基层处）\n3. 各地各单位要高度重视，加强组织领导，层层压实责任，确\n保任务落实。\n',
    ],
    [
      'a locked number stays with the first part',
      '%% yaodian-lock-number\n5. 甲。│乙。\n6. 丙。\n',
      '%% yaodian-lock-number\n5. 甲。\n6. 乙。\n7. 丙。\n',
    ],
  ])('%s', (_, before, after) => {
    expect(done(before, splitItem)).toBe(after);
    const first = after.indexOf('甲');
    expect(done(`${after.slice(0, first)}│${after.slice(first)}`, joinItems)).toBe(before.replace('│', ''));
  });

  test.each([
    ['in the number', '1│. 甲。乙。\n'],
    ['where the first part would be empty', '1. │甲。乙。\n'],
    ['where the second would be', '1. 甲。乙。│（责任处室：疾控处）\n'],
    ['in a tag', '1. 甲。乙。（责任│处室：疾控处）\n'],
    ['in quotes', '1. 甲“乙│丙”。\n'],
    ['in a heading', '一、甲│乙\n1. 丙。\n'],
    ['in a reference', '1. 甲。\n2. 乙。见第一部分│第1项。\n'],
    ['in a list of references', '1. 甲。见第1项、│第2项。\n2. 乙。\n'],
    ['before the first number', '前│言\n1. 丙。\n'],
  ])('not %s', (_, text) => {
    expect(done(text, splitItem)).toBeNull();
    expect(canSplitItem(planOf(text.replace('│', '')), text.indexOf('│'))).toBeNull();
  });

  // Joining what they become would not give the item back: the menu says so.
  test.each([
    [
      'between two tags that are the same',
      '1. 甲。（责任处室：疾控处）│乙。（责任处室：疾控处）\n',
      'sameTags',
      '1. 甲。（责任处室：疾控处）\n2. 乙。（责任处室：疾控处）\n',
    ],
    [
      'where a page breaks',
      '1. 甲的做法，各地各单位要高度重视\n\n│并加强组织领导。\n',
      'text',
      '1. 甲的做法，各地各单位要高度重视\n2. 并加强组织领导。\n',
    ],
  ])('%s', (_, before, obstacle, after) => {
    expect(done(before, splitItem)).toBeNull();
    const [text, offset] = [before.replace('│', ''), before.indexOf('│')];
    expect(canSplitItem(planOf(text), offset)).toBe('oneWay');
    const made = splitItem(planOf(text), offset, (one) => analyzer.parse(one));
    const found = made !== null && 'obstacle' in made ? made : null;
    expect(found?.obstacle).toBe(obstacle);
    expect(edited(text, found?.oneWay.edits ?? [])).toBe(after);
  });
});

describe('two items become one', () => {
  test.each([
    [
      'tags that differ stay with their sentences',
      '1. │甲。（责任处室：疾控处）\n2. 乙。（责任处室：基层处）\n',
      '1. 甲。（责任处室：疾控处）乙。（责任处室：基层处）\n',
    ],
    [
      'references to others',
      '1. │甲。\n2. 乙。\n3. 丙。见第1项、第3项。\n',
      '1. 甲。乙。\n2. 丙。见第1项、第2项。\n',
    ],
  ])('%s', (_, before, after) => {
    expect(done(before, joinItems)).toBe(after);
    const seam = after.indexOf('乙');
    expect(done(`${after.slice(0, seam)}│${after.slice(seam)}`, splitItem)).toBe(before.replace('│', ''));
  });

  test.each([
    ['there is no next one', '一、甲\n1. │乙。\n二、丙\n2. 丁。\n'],
    ['the next has a locked number', '1. │甲。\n%% yaodian-lock-number\n5. 乙。\n'],
    ['something stands below the first', '1. │甲。\n（1）丙。\n2. 乙。\n'],
    ['their tag lines differ', '1. │甲。\n责任单位：各街道\n2. 乙。\n责任单位：市教育局\n'],
  ])('not where %s', (_, text) => {
    expect(done(text, joinItems)).toBeNull();
    expect(canJoinItems(planOf(text.replace('│', '')), text.indexOf('│'))).toBeNull();
  });

  // Splitting what they become would give something else: merging is for them.
  test.each([
    [
      'comments between them',
      '1. │甲。\n%% 待定\n\n2. 乙。\n3. 丙。见第2项。\n',
      '1. 甲。乙。\n%% 待定\n\n2. 丙。见第1项。\n',
    ],
    [
      'references to both',
      '1. │甲。\n2. 乙。\n3. 丙。见第1项、第2项、第3项。\n',
      '1. 甲。乙。\n2. 丙。见第1项、第1项、第2项。\n',
    ],
    ['blank lines unlike those behind them', '1. │甲。\n\n2. 乙。\n3. 丙。\n', '1. 甲。乙。\n2. 丙。\n'],
    ['numbers that are written otherwise', '1. │甲。\n2．乙。\n', '1. 甲。乙。\n'],
    ['a tag of the second', '1. │甲。\n2. 乙。（责任处室：疾控处）\n', '1. 甲。乙。（责任处室：疾控处）\n'],
    ['tag lines of the second', '1. │甲。\n2. 乙。\n责任单位：各街道\n', '1. 甲。乙。\n责任单位：各街道\n'],
  ])('%s', (what, before, after) => {
    expect(done(before, joinItems)).toBeNull();
    expect(done(before, mergeItems)).toBe(after);
    const offset = before.indexOf('│');
    const plan = planOf(before.replace('│', ''));
    // What refers to the second is looked for when it comes to it.
    const isSeen = what !== 'references to both';
    expect(canJoinItems(plan, offset)).toBe(isSeen ? 'oneWay' : 'reversible');
    expect(canMergeItems(plan, offset)).toBe(isSeen);
    const joined = joinItems(plan, offset, (one) => analyzer.parse(one));
    const way = joined !== null && 'obstacle' in joined ? joined.oneWay : null;
    expect(edited(plan.source.toString(), way?.edits ?? [])).toBe(after);
  });
});

describe('two items become one, and so do their tags', () => {
  test.each([
    [
      'each office once',
      '1. │甲。（牵头处室：疾控处；配合处室：基层处、办公室）\n2. 乙。（牵头处室：疾控处；配合处室：办公室、妇幼处等各相关处室）\n3. 丙。见第2项。\n',
      '1. 甲。乙。（牵头处室：疾控处；配合处室：基层处、办公室、妇幼处等各相关处室）\n2. 丙。见第1项。\n',
    ],
    [
      'who leads supports no one',
      '1. │甲。【牵头单位：市教育局】\n2. 乙。【牵头单位：市财政局；配合单位：市教育局】\n',
      '1. 甲。乙。【牵头单位：市教育局、市财政局】\n',
    ],
    [
      'on lines of their own',
      '1. │甲。\r\n责任单位：各街道\r\n\r\n2. 乙。\r\n责任单位：市教育局',
      '1. 甲。乙。\r\n责任单位：市教育局、各街道',
    ],
    [
      'with a verb',
      '1. │甲。（市教育局牵头，市财政局配合）\n2. 乙。（市教育局牵头，市民政局配合）\n',
      '1. 甲。乙。（市教育局牵头，市财政局、市民政局配合）\n',
    ],
    ['the tag of the first', '1. │甲。（责任处室：疾控处）\n2. 乙。\n', '1. 甲。乙。（责任处室：疾控处）\n'],
  ])('%s', (_, before, after) => expect(done(before, mergeItems)).toBe(after));

  test.each([
    ['labels differ', '1. │甲。（责任处室：疾控处）\n2. 乙。（落实处室：基层处）\n'],
    [
      'deadlines differ',
      '1. │甲。（责任单位：市教育局；完成时限：6月底前）\n2. 乙。（责任单位：市民政局；完成时限：9月底前）\n',
    ],
    ['styles differ', '1. │甲。（责任处室：疾控处）\n2. 乙。【责任处室：基层处】\n'],
    ['a tag says when', '1. │甲。（责任处室：疾控处，6月底前完成）\n2. 乙。（责任处室：基层处）\n'],
  ])('not where %s', (_, text) => expect(done(text, mergeItems)).toBeNull());
});
