/*
 * Rates that are parts of a whole, and so lie between 0 and 100%. Growth, gross and financial rates do not: 增长率,
 * 毛入学率, 拨备覆盖率, 计划完成率 may well be more. Only what is listed here is checked.
 */

const STEMS =
  '合格 达标 及格 优良 优秀 覆盖 普及 知晓 满意 签约 续签 续约 首诊 就诊 转诊 入学 入园 入托 巩固 升学 就业 失业 参与 办结 结案 破案 查处 处置 处理 整改 销号 化解 调解 执结 公开 回复 答复 反馈 ' +
  '随访 管理 登记 申报 报告 报备 检出 治愈 控制 准确 准时 准点 正点 及时 按时 成功 通过 录取 配备 配置 设置 安装 持证 完好 绿化 城镇化 城市化 硬化 净化 无害化 资源化 机械化 规模化 标准化 信息化 电子化 ' +
  '网办 联网 接入 综合利用 死亡 发病 患病 感染 病死 致残 伤亡 阳性 漏报 漏诊 误诊 脱贫 返贫 空置 闲置 缺勤 出勤 到课 到会 应答 响应 守信 失信 挂牌 亮证 承诺 自查 建立 ' +
  '安检 收集 治理 安葬 评定 年检 参加 入住 免费开放 参保 优良路 办理 ' +
  '立案 预约 诊疗 正确 识别 签收 送达 适用 息诉 调撤 撤诉 上诉 改判 再犯 接通 好评 受理 批复 收缴 征缴 检测 检定 抽检 检验 合规 培训 参训 上岗 建档 采集 归集 入库 编目 组建 配套 认证 兑现 ' +
  '公示 归档 修复 成活 存活 保护 毕业 辍学 近视 肥胖 发生 接种 喂养 早诊 筛查 收治 评价 评估 换证 供水 通达 通畅 复发 入驻 上报 上云 适配 整治 发放 上线 配送 录入 参学 核查 追回 可用';
const stems = new Set(STEMS.split(' '));
/** 病床使用率, 资金使用率 and the like can be above 100%, or mean something else in finance. */
const BEYOND =
  /毛入|拨备|流动性|偿付|利息|保障倍|增长|增值|保值|投资|资本|资金|预算|床|产能|容积|负荷|负债|收益|回报|利润|计划|任务|目标|指标|产值|产量|贷款|担保|抵押|电话|手机|移动|宽带|网络|户籍|自给|出租|换手|备付|周转/;

/** True for the name of a rate or share that cannot be above 100%. */
export function isShare(indicator: string): boolean {
  const name = indicator.replace(/(?:[要应须将均都各共]|分别|总体|全部|稳定|力争|确保)+$/, '');
  // A part of a whole, whatever it is a part of.
  if (/(?:占比|比重|占[^，、]{1,24}(?:的)?比例|覆盖面)$/.test(name)) return true;
  if (BEYOND.test(name)) return false;
  const rate = /([\u4e00-\u9fff]{2,6})率$/.exec(name)?.[1];
  if (rate === undefined) return /(?:全?覆盖|占)$/.test(name) && name.length > 2;
  for (let length = rate.length; length >= 2; length--) if (stems.has(rate.slice(-length))) return true;
  return false;
}
