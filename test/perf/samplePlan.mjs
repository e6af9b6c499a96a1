// A plan of any size whose paragraphs all differ and whose numbering runs on: nothing in it can be served from a memo by text.

const VERBS = [
  '推进',
  '完善',
  '加强',
  '健全',
  '优化',
  '深化',
  '规范',
  '落实',
  '实施',
  '开展',
  '做实',
  '提升',
];
const AREAS = [
  '课后服务',
  '农村公路',
  '养老机构',
  '水质监测',
  '职业培训',
  '图书借阅',
  '防汛物资',
  '社区食堂',
  '耕地保护',
];
const ENDS = [
  '体系建设',
  '能力建设',
  '规范管理',
  '长效机制',
  '质量提升',
  '试点工作',
  '信息平台',
  '评价办法',
  '联动机制',
];
export const OFFICES = [
  '办公室',
  '规划处',
  '财务处',
  '人事处',
  '监督处',
  '宣传处',
  '信息处',
  '法规处',
  '基建处',
  '科教处',
  '基层处',
];
const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A generator of numbers that is the same on every run. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function chinese(value) {
  let text = '';
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ]) {
    const digit = Math.floor(value / size) % 10;
    if (digit > 0) text += (unit === '十' && digit === 1 && text === '' ? '' : CHINESE[digit]) + unit;
    else if (text !== '' && value % size > 0 && !text.endsWith('零')) text += '零';
  }
  return text + CHINESE[value % 10];
}

/**
 * A plan of about `bytes` bytes in UTF-8. A rough one has tags in shorthand, references, half-width commas here and there,
 * and its items are numbered from two.
 */
export function samplePlan(bytes, seed = 1, { rough = false } = {}) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const lines = [
    '2026年全市综合工作要点',
    '2026年全市综合工作的总体要求是：坚持稳中求进，抓好各项任务落实。',
  ];
  let size = Buffer.byteLength(lines.join('\n'));
  let item = 0;
  let section = 0;
  while (size < bytes) {
    let line;
    if (item % 12 === 0 && section * 12 <= item && section < 9990) {
      section++;
      line = `${chinese(section)}、${pick(VERBS)}${pick(AREAS)}${pick(ENDS)}`;
    } else {
      item++;
      const clauses = [];
      const count = 3 + Math.floor(random() * 5);
      for (let i = 0; i < count; i++)
        clauses.push(`${pick(VERBS)}${i === 0 ? `第${item}批` : ''}${pick(AREAS)}${pick(ENDS)}`);
      const target =
        random() < 0.4 ? `，第${item}批${pick(AREAS)}覆盖率达到${50 + Math.floor(random() * 50)}%以上` : '';
      const lead = Math.floor(random() * OFFICES.length);
      const support = [1, 2, 3].map((step) => OFFICES[(lead + step) % OFFICES.length]).join('、');
      const title = `${pick(VERBS)}${pick(AREAS)}${pick(ENDS)}`;
      const tag = rough
        ? `（${OFFICES[lead]}/${support}）`
        : `（牵头处室：${OFFICES[lead]}；配合处室：${support}等各相关处室）`;
      const reference = rough && item > 5 && item % 5 === 0 ? `，参见第${item - 2}项` : '';
      const comma = rough && item % 10 === 0 ? ',' : '，';
      line = `${item + (rough ? 1 : 0)}. ${title}。${clauses.join(comma)}${target}${reference}。${tag}`;
    }
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return `${lines.join('\n')}\n`;
}
