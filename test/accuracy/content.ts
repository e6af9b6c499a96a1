import type { SeededRandom } from './random';
import type { Department } from './vocabulary/department';

/** What a work item says, before it is numbered and assigned. */
export interface ItemContent {
  readonly heading: string;
  /** Whole sentences, each with its full stop. */
  readonly body: string;
}

export interface SectionContent {
  readonly title: string;
  readonly items: readonly ItemContent[];
}

/** Sentences that any department writes; they bring what the word lists lack: ranges, titles, lists, references. */
const COMMON: readonly string[] = [
  '一是摸清底数、建立工作台账，二是落实包保责任、明确完成时限，三是强化跟踪问效、定期通报进展。',
  '一要加强统筹协调，二要细化任务清单，三要压实工作责任，四要严格考核奖惩。',
  '重点做好以下工作：（1）开展调查摸底；（2）分类制定措施；（3）建立长效机制。',
  '把握三个环节：①前期论证；②过程监管；③绩效评价。',
  '贯彻落实《重大行政决策程序暂行条例》《政府信息公开条例》，规范决策程序。',
  '按照《全市“十五五”规划纲要》（示政发〔2025〕12号）要求，分解年度任务。',
  '执行示政办发〔2025〕36号文件规定，加强资金绩效管理。',
  '推广“一件事”“一次办”服务模式，上线手机APP办理功能。',
  '推进“互联网+监督”，试点5G、人工智能等新技术应用。',
  '编制专项行动方案（2026—2028年），明确路线图、责任人。',
  '选树先进典型<3-5>～<6-9>个，总结推广经验做法。',
  '办事时限平均压缩<5-9>%～<10-15>%，群众满意度稳步提升。',
  '开展宣传活动约<30-90>场，覆盖群众<2-4>万～<5-9>万人次。',
  '培训基层业务骨干<200-600>余人，组织观摩交流<2-5>次以上。',
  '年度重点任务按期完成率≥<95-98>%，<限>开展中期评估。',
  '定期调度、分析研判，做到早部署、早安排、早落实。',
  '截至目前尚未完成的事项，要逐项倒排工期，<限>全部办结。',
  '严格执行“双随机、一公开”监管要求，年内抽查不少于<20-60>家。',
  '具体分工见第<项>，由相关处室按职责抓好落实。',
  '加强部门会商（每月一次），及时解决推进中的问题。',
  '对照“时间表、路线图”抓好落实，公布监督电话12345，接受社会监督。',
];

const DEADLINES: readonly string[] = ['6月底前', '9月底前', '上半年', '年底前', '11月底前', '三季度前'];

/** The sections of a plan in its year: the department's own, with its items in random order and some common sentences. */
export function sectionsOf(department: Department, year: number, random: SeededRandom): SectionContent[] {
  const common = random.shuffle(COMMON);
  const items = department.sections.reduce((sum, section) => sum + section.tasks.length, 0);
  let used = 0;
  return department.sections.map(({ title, tasks }) => ({
    title,
    items: random.shuffle(tasks).map((task) => {
      const [heading = '', ...parts] = task.split('｜');
      const [done = '', ...targets] = parts;
      const sentences = random.chance(0.5)
        ? [`${[done, ...targets].join('，')}。`]
        : [`${done}。`, ...(targets.length > 0 ? [`${targets.join('，')}。`] : [])];
      const extra = common[used];
      if (extra !== undefined && random.chance(0.9)) {
        used++;
        if (random.chance(0.5)) sentences.push(extra);
        else sentences.unshift(extra);
      }
      return { heading, body: fill(sentences.join(''), year, items, random) };
    }),
  }));
}

/** Puts figures, deadlines and the numbers of other items into a template. */
function fill(template: string, year: number, items: number, random: SeededRandom): string {
  return template.replace(/<([^>]+)>/g, (_, slot: string) => {
    if (slot === '限') return deadline(year, random);
    if (slot === '项') return `<项${random.integer(1, items)}>`;
    const [low = '0', high = low] = slot.split('-');
    return String(random.integer(Number(low), Number(high)));
  });
}

export function deadline(year: number, random: SeededRandom): string {
  if (random.chance(0.3)) return `${year}年${random.integer(4, 12)}月底前`;
  if (random.chance(0.3)) return `${year}年${random.pick([6, 9, 11])}月30日前`;
  return random.pick(DEADLINES);
}
