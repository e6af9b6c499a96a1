/**
 * One slip as drafters make it: `from` stands once in the clean plan and is replaced by `to`. The rule has to speak on the
 * line of the slip, or where the slip shows on another, on the line that holds `shows`.
 */
export interface Plant {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly shows?: string;
}

function plant(rule: string, from: string, to: string, shows?: string): Plant {
  return shows === undefined ? { rule, from, to } : { rule, from, to, shows };
}

/** By the name of the plan's file. */
export const PLANTS: Readonly<Record<string, readonly Plant[]>> = {
  'city-transport': [
    plant('numbering/duplicate', '6. 推进城乡客运', '7. 推进城乡客运'),
    plant('numbering/duplicate', '9. 强化应急保障', '8. 强化应急保障'),
    plant('numbering/reference', '本要点第7项', '本要点第17项'),
    plant('numbering/ordinal-style', '11. 加强党风', '11． 加强党风'),
    plant('tag/missing', '（牵头处室：建设管理处；配合处室：公路事业发展中心等各相关单位）', ''),
    plant('tag/role-unknown', '（牵头处室：港航处', '（牵头处事：港航处'),
    plant('tag/role-mixed', '（牵头处室：法规处', '（责任处室：法规处'),
    plant('office/lead-and-support', '配合处室：公交集团', '配合处室：公交集团、运输管理处'),
    plant('target/comparator-conflict', '不少于96公里', '不少于96公里以内'),
    plant('target/percent-bound', '投诉办结率达到98%以上', '投诉办结率达到198%以上'),
    plant('document/year', '2024年2月18日', '2023年2月18日'),
    plant('document/number', '江市交发〔2024〕6号', '江市交发[2024]06号'),
    plant('text/punctuation-repeated', '整改率100%。', '整改率100%。。'),
  ],
  'county-agriculture': [
    plant('numbering/duplicate', '2.打击假劣农资', '1.打击假劣农资'),
    plant('tag/unclosed', '（责任股室：畜牧兽医股）', '（责任股室：畜牧兽医股'),
    plant('tag/separator', '种植业管理股）', '种植业管理股，计划财务股）'),
    plant('office/duplicate', '农田建设股、计划财务股', '农田建设股、计划财务股、农田建设股'),
    plant('target/value-missing', '颁证率不低于95%', '颁证率不低于%'),
    plant('target/comparator-double', '农资抽检合格率达到98%以上', '农资抽检合格率不低于98%以上'),
    plant('numbering/ordinal-style', '（二）加强种质资源保护', '（二）、加强种质资源保护'),
  ],
  'state-council': [
    plant('numbering/duplicate', '（五）加强重点领域监管', '（三）加强重点领域监管'),
    plant('tag/bracket-width', '（各地区、各有关部门按职责分工负责）', '(各地区、各有关部门按职责分工负责）'),
    plant('target/digit-width', '抽查比例不低于10%', '抽查比例不低于１０%'),
    plant('text/brackets', '“跨省通办”窗口', '“跨省通办窗口'),
    plant('document/number', '国办发〔2022〕300号', '国办发〔2022〕第300号'),
    plant('document/year', '2022年3月25日', '2021年3月25日'),
  ],
  'party-committee': [
    plant('numbering/enumeration', '三是用好“学习强国”', '四是用好“学习强国”'),
    plant('numbering/duplicate', '四、加强自身建设', '三、加强自身建设'),
    plant('target/range-order', '引进侨资项目2至3个', '引进侨资项目3至2个'),
    plant('target/approximate-double', '建立120人左右的', '建立约120人左右的'),
    plant('text/brackets', '（中办发〔2020〕300号）', '（中办发〔2020〕300号'),
    plant('text/punctuation-width', '防止非法宗教活动反弹', '遏制非法活动,防止反弹'),
  ],
  school: [
    plant('numbering/gap', '3．关注心理健康', '4．关注心理健康'),
    plant('numbering/ordinal-style', '3．开展课后服务', '3、开展课后服务'),
    plant('target/date-invalid', '每月谈心1次以上', '13月31日前谈心1次以上'),
    plant('target/percent-bound', '参与率达到95%以上', '参与率达到950%以上'),
    plant('tag/separator', '责任部门：总务处、安全办', '责任部门：总务处，安全办'),
    plant('tag/empty', '责任部门：德育处、心理健康辅导站', '责任部门：'),
  ],
  hospital: [
    plant('tag/empty', '（责任科室：护理部；', '（责任科室：；'),
    plant('tag/separator', '（责任科室：病案室、医务科；', '（责任科室：病案室 医务科；'),
    plant('tag/stray-separator', '科教科；完成时限：11月30日前', '科教科、；完成时限：11月30日前'),
    plant('target/comparator-conflict', '控制在5‰以内', '不高于5‰以上'),
    plant('target/date-invalid', '11月30日前', '11月31日前'),
    plant('text/garbled', '门诊患者平均', '门诊患�平均'),
  ],
  street: [
    plant('office/unknown', '牵头科室：平安建设办公室', '牵头科室：平安建设管理办公室'),
    plant('office/alias', '牵头科室：应急管理办公室', '牵头科室：安监办'),
    plant('office/malformed', '责任单位：市场监管所、税务所', '责任单位：市场 监管所、税务所'),
    plant('numbering/gap', '（五）服务市场主体', '（七）服务市场主体'),
    plant('tag/unclosed', '司法所、各社区】', '司法所、各社区'),
    plant('target/unit-missing', '新增社区食堂2处', '新增社区食堂2'),
  ],
  'open-government': [
    plant('tag/role-duplicate', '责任单位：州司法局）', '责任单位：州司法局；责任单位：州信访局）'),
    plant('text/brackets', '〈2023年全省政务公开工作要点〉的通知》', '〈2023年全省政务公开工作要点〉的通知'),
    plant('numbering/gap', '三、夯实公开工作基础', '四、夯实公开工作基础'),
    plant('tag/position', '更新不少于1次。（牵头单位', '更新不少于1次（牵头单位'),
  ],
  court: [
    plant('numbering/policy', '7．加强政治建设', '1．加强政治建设'),
    plant('target/comparator-double', '终本率控制在30%以内', '终本率不超过30%以内'),
    plant('target/percent-bound', '网上立案率达到60%', '网上立案率达到600%'),
    plant('text/punctuation-repeated', '同比下降5%，诉前', '同比下降5%，，诉前'),
    plant('text/control', '典型案例10篇', '典型\u200b案例10篇'),
  ],
  'market-regulation': [
    plant('office/retired', '配合科室：执法稽查科）', '配合科室：价格监督检查科）'),
    plant('office/unknown', '牵头科室：质量发展科', '牵头科室：质量发展处'),
    plant('document/year', '年度: 2024', '年度: 2023'),
    plant('document/front-matter', '发文字号: 东市监发', '发文字好: 东市监发'),
    plant(
      'target/inconsistent',
      '新登记经营主体增长10%以上，',
      '药品抽检不合格处置率98%，',
      '药品抽检不合格处置率100%',
    ),
    plant(
      'tag/lead-missing',
      '（牵头科室：药品监管科；配合科室：医疗器械监管科）',
      '（配合科室：医疗器械监管科）',
    ),
  ],
  township: [
    plant('numbering/duplicate', '2.改善基础设施', '1.改善基础设施'),
    plant('numbering/gap', '五、聚力党的建设', '六、聚力党的建设'),
    plant('target/value-missing', '达到95%。', '达到%。'),
    plant('target/range-order', '0～6岁儿童', '6～0岁儿童'),
    plant('text/brackets', '（4月1日至9月30日）', '（4月1日至9月30日'),
    plant('target/date-invalid', '9月30日）', '9月31日）'),
    plant('text/ending', '饮水安全问题。', '饮水安全问题'),
  ],
  'annex-table': [
    plant('numbering/duplicate', '（四）畅通城市路网', '（三）畅通城市路网'),
    plant('tag/separator', '区财政局、区自然资源', '区财政局/区自然资源'),
    plant('document/attachment', '附件：1. 2022年', '附件：1、2022年'),
    plant('document/addressee', '各直属机构：', '各直属机构。'),
    plant('target/comparator-conflict', '不少于600户', '不少于600户以下'),
  ],
  housing: [
    plant('office/unknown', '归集管理科牵头', '归集与管理处牵头'),
    plant('office/alias', '信息技术科牵头，风险管理科配合', '科技科牵头，风险管理科配合'),
    plant('office/lead-and-support', '稽核科、财务科配合', '风险管理科、财务科配合'),
    plant('numbering/gap', '（六）建设模范机关', '（七）建设模范机关'),
    plant('target/range-unit', '85%～95%', '85～95%'),
    plant('document/front-matter', 'year: 2025', 'yaer: 2025'),
  ],
  'digital-province': [
    plant('numbering/gap', '2.迭代“海事通”', '3.迭代“海事通”'),
    plant('tag/separator', '牵头单位：省委网信办；责任', '牵头单位：省委网信办，责任'),
    plant('tag/role-unknown', '（牵头单位：省密码管理局', '（牵投单位：省密码管理局'),
    plant('target/percent-bound', '风险预警准确率达到85%', '风险预警准确率达到185%'),
    plant('text/brackets', '《公共数据安全管理办法》', '《公共数据安全管理办法'),
  ],
  articles: [
    plant('numbering/gap', '第七条 区河长办', '第八条 区河长办'),
    plant('numbering/gap', '（三）农田灌溉', '（四）农田灌溉'),
    plant('target/value-missing', '治理率达到45%', '治理率达到%'),
    plant('target/comparator-conflict', '控制在3.6亿立方米以内', '不少于3.6亿立方米以内'),
  ],
  wrapped: [
    plant('numbering/duplicate', '（四）推进数字化转型', '（三）推进数字化转型'),
    plant('target/range-order', '45%～60%', '60%～45%'),
    plant('tag/missing', '（责任\n科室：法规宣传科、办公室）', '', '（一）贯彻'),
    plant('text/punctuation-repeated', '培训人员400人次以上，', '培训人员400人次以上，，'),
  ],
  halfwidth: [
    plant('numbering/gap', '6.传承非遗项目', '7.传承非遗项目'),
    plant('target/comparator-conflict', '演出不少于60场', '演出不少于60场以内'),
    plant('tag/missing', '(责任科室:文物科)', ''),
  ],
  table: [
    plant('numbering/gap', '（二）发展林下经济', '（三）发展林下经济'),
    plant('target/percent-bound', '查处率达到95%以上', '查处率达到195%以上'),
    plant('target/comparator-conflict', '不低于90%', '不低于90%以内'),
    plant('text/punctuation-repeated', '培育省级示范基地6个。', '培育省级示范基地6个。。'),
    plant('numbering/duplicate', '三、发展绿色富民产业', '二、发展绿色富民产业'),
  ],
  traditional: [
    plant('numbering/gap', '6.做好體育彩票', '8.做好體育彩票'),
    plant('tag/missing', '（責任處室：體彩中心）', ''),
    plant('target/approximate-double', '達到40%左右', '約40%左右'),
    plant('office/duplicate', '群眾體育處、體育總會', '群眾體育處、群眾體育處'),
  ],
  'court-tasks': [
    plant('numbering/duplicate', '7.有财产', '6.有财产'),
    plant('numbering/duplicate', '（五）加强审判', '（六）加强审判'),
    plant('tag/missing', '责任部门：督察室', '', '12.严格'),
    plant('tag/empty', '责任部门：刑事审判庭、执行局', '责任部门：'),
    plant(
      'tag/role-unknown',
      '责任部门：审判管理办公室（研究室）、各业务庭',
      '责任部们：审判管理办公室（研究室）、各业务庭',
    ),
    plant('office/duplicate', '责任部门：政治部、各人民法庭', '责任部门：政治部、政治部'),
    plant('target/comparator-conflict', '总执结率不低于80%', '总执结率不低于80%以下'),
    plant('target/date-invalid', '完成时限：11月底前', '完成时限：11月31日前'),
    plant('target/deadline-year', '2024年12月31日前', '2023年12月31日前'),
  ],
  procuratorate: [
    plant('numbering/duplicate', '第三部分 强化', '第二部分 强化'),
    plant('numbering/gap', '第四部分 锻造', '第五部分 锻造'),
    plant('numbering/duplicate', '十、公益诉讼', '九、公益诉讼'),
    plant('target/unit-missing', '整改率不低于95%', '整改率不低于95'),
    plant('target/percent-bound', '诉前整改率达到98%以上', '诉前整改率达到198%以上'),
    plant('tag/unclosed', '【政治部牵头，办公室配合】', '【政治部牵头，办公室配合'),
  ],
  enterprise: [
    plant('numbering/duplicate', '（三）守住风险', '（二）守住风险'),
    plant('numbering/duplicate', '3.优化融资', '4.优化融资'),
    plant('tag/missing', '牵头部门：安全质量部　　配合部门：工程管理部、各子公司', '', '7.抓好'),
    plant('tag/lead-missing', '牵头部门：安全质量部　　配合', '配合'),
    plant('tag/role-unknown', '法务风控部　　配合部门：各部门', '法务风控部　　配和部门：各部门'),
    plant(
      'office/lead-and-support',
      '资产运营部　　配合部门：财务资金部',
      '资产运营部　　配合部门：资产运营部',
    ),
    plant('target/range-order', '10%—20%', '20%—10%'),
    plant('target/unit-missing', '资产出租率达90%以上', '资产出租率达90以上'),
  ],
  'trade-union': [
    plant('numbering/duplicate', '8.推进新就业', '7.推进新就业'),
    plant('tag/missing', '(责任部室:女职工部、权益保障部)', ''),
    plant('tag/role-unknown', '(责任部室:组织部)', '(责人部室:组织部)'),
  ],
  letter: [
    plant('numbering/reference', '第二部分第（二）项', '第二部分第（九）项'),
    plant('numbering/duplicate', '（三）强化数据', '（四）强化数据'),
    plant('tag/missing', '（省数据局牵头，省直各单位、各市人民政府配合）', ''),
    plant('document/year', '2026年1月12日', '2025年1月12日'),
    plant('document/attachment', '2.意见反馈表', '3.意见反馈表'),
  ],
  'education-bureau': [
    plant('numbering/duplicate', '9. 强化师德', '8. 强化师德'),
    plant('numbering/duplicate', '三、建设高素质', '四、建设高素质'),
    plant('tag/missing', '（电教馆牵头，计财科配合）', ''),
    plant('tag/unclosed', '（党建科牵头，各科室、各直属单位配合）', '（党建科牵头，各科室、各直属单位配合'),
    plant('tag/separator', '（基教科牵头，计财科、督导室配合）', '（基教科牵头，计财科，督导室配合）'),
    plant('office/lead-and-support', '（职成科牵头）', '（职成科牵头，职成科配合）'),
    plant('target/range-order', '示范高中1至2所', '示范高中2至1所'),
    plant('document/date', '2023年3月2日', '2023年2月30日'),
  ],
  'school-term': [
    plant('numbering/duplicate', '（三）体卫艺', '（二）体卫艺'),
    plant('tag/unclosed', '（责任部门：教务处、教科室）', '（责任部门：教务处、教科室'),
    plant('office/duplicate', '（责任部门：总务处、安全办）', '（责任部门：总务处、总务处）'),
    plant('target/unit-missing', '普高上线率达到65%以上', '普高上线率达到65以上'),
    plant('target/comparator-conflict', '家长满意度不低于90%', '家长满意度不低于90%以下'),
    plant('document/date', '2023年2月6日', '2023年2月36日'),
  ],
  'county-party': [
    plant('numbering/duplicate', '三、深化改革', '二、深化改革'),
    plant('tag/unclosed', '（县教育局负责）', '（县教育局负责'),
    plant('tag/stray-separator', '县委办公室、县委组织部负责', '县委办公室、、县委组织部负责'),
    plant('target/percent-bound', '九年义务教育巩固率达97%', '九年义务教育巩固率达197%'),
  ],
  'district-science': [
    plant('numbering/duplicate', '（四）加强科技金融', '（三）加强科技金融'),
    plant('tag/missing', '责任单位：区科协、区科技局、区教育局', '', '（六）开展'),
    plant(
      'target/unit-missing',
      '规上工业企业R&D活动覆盖率达到85%以上',
      '规上工业企业R&D活动覆盖率达到85以上',
    ),
  ],
};
