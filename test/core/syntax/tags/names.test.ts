import { describe, expect, test } from 'vitest';
import { isGroup, looksLikeOffice } from '../../../../server/src/core/syntax/tags';

describe('groups', () => {
  test.each(
    '各相关处室 各有关单位 机关各处室 委直属各单位 各县市区政府 有关部门 各市（县）区卫生健康委 各街道 各区 县政府有关部门 有关直属单位 全区经济运行各专班 市相关部门 其他处室 成员单位 10个部门 部门'.split(
      ' ',
    ),
  )('%s is one', (name) => expect(isGroup(name)).toBe(true));

  test.each('疾控处 办公室（对外合作交流处） 工会 市教育局 经济开发区 县级市 高等院校'.split(' '))(
    '%s is none',
    (name) => expect(isGroup(name)).toBe(false),
  );
});

describe('offices', () => {
  test.each(
    '疾控处 应急办 老龄办 综合办 机关党委 工会 团委 办公室（对外合作交流处） 办公室(对外合作交流处) 安全监管科 组干科 市财政局 市安全局 市卫生健康委 区发改局 教科所 市疾控中心 县政府 海州街道 经济开发区 魏武国控集团 市委组织部 市中级人民法院 资产科 安全科 市政协办 刑一庭 立案庭 综合行政执法队'.split(
      ' ',
    ),
  )('%s looks like one', (name) => expect(looksLikeOffice(name)).toBe(true));

  test.each(
    '住院 门诊 好处 举办 心内科 专科 公共场所 落实 社会 党委领导 各项工作 张三 万元 2024年6月底前 加强的处 老干部 总体布局 家庭 医生家庭 签约团队'.split(
      ' ',
    ),
  )('%s does not', (name) => expect(looksLikeOffice(name)).toBe(false));
});
