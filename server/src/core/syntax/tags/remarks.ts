/*
 * What stands in a tag and is nobody's name: a word about the list (列第一位的为牵头单位，下同), about other tasks
 * (以下任务均需各县区政府落实，不再列出), or about the time (年底前完成).
 */

const ABOUT_LIST = /下同$|第一位|排名第一|首位|^以下|^均需|^下列|不再(?:一一|逐一|另行|单独)?列(?:出|明)$/;
/** 以下统称各县（区）政府: how the name before it is called from here on. */
const SHORT_FORM = /^以下(?:统称|简称|均称|合称|并称)/;
const D = '[0-9０-９]';
/** 2024年, 24年. */
const YEAR = `(?:20|２０)?[2２]${D}年`;
const MONTH = `(?:${D}{1,2}|[一二三四五六七八九十]{1,3})月`;
const DAY = `(?:${D}{1,2}[日号])?`;
/** 2024.6, 2024/6/30, 2024-6. */
const DOTTED = `20${D}{2}(?:[.．/／]${D}{1,2}){1,2}(?!${D})|20${D}{2}-${D}{1,2}(?!${D})`;
/** 6.30前: figures alone are no date. */
const DOTTED_DAY = `${D}{1,2}[.．/／]${D}{1,2}[日号]?(?:之前|以前|前|底前)`;
/** 3—11月, 3月至11月. */
const MONTHS = `${D}{1,2}月?[-－–—～~至到]${D}{1,2}月`;
/** 一、二季度, 5月、10月. */
const SEVERAL = `(?:第?[一二三四1-4](?:季度)?、)+第?[一二三四1-4]季度|(?:${D}{1,2}月?(?:[上中下]旬|底|末)?、)+${D}{1,2}月`;
const SEVERAL_TIMES = new RegExp(`^(?:${SEVERAL})`);
const QUARTER = '第?[一二三四1-4]季度|[QＱ][1-4１-４]';
const HOLIDAY = '(?:国庆|元旦|中秋|端午|清明|暑|寒)(?:节|假)?(?:前|后|期间|之前|以前)';
const TIME = new RegExp(
  `^(?:(?:力争|争取|确保|计划|预计)?(?:于|至|到|在|截至|截止)?)(?:(?:${YEAR}|当年|本年|今年|明年|次年|每年)?(?:${SEVERAL}|${MONTHS}|${MONTH}${DAY}|${QUARTER}|[上下]半年|年度?[内底末中前]|全年|春节|汛期)|${YEAR}|${DOTTED}|${DOTTED_DAY}|[春秋]?季?开学(?:前|后)|[本当每下]?月(?:底|末|内)|${HOLIDAY}|每(?:半?年|两?个?[月季周日天]|学期)|持续|长期|常态|立即|即时|适时|按(?:时间)?(?:节点|进度|要求|序时))`,
);

/** True for a word about the list or about other tasks. */
export function isRemark(text: string): boolean {
  return ABOUT_LIST.test(text);
}

/** True for 以下统称…, which stands beside a name. */
export function isShortForm(text: string): boolean {
  return SHORT_FORM.test(text);
}

/** Where the times of a list end that starts at `at`, in which a 、 parts no names; `at` itself where none does. */
export function severalTimesEnd(text: string, at: number): number {
  return at + (SEVERAL_TIMES.exec(text.slice(at, at + 20))?.[0].length ?? 0);
}

/** True for a clause that says when, not who: 6月底前完成, 持续推进. It says so of text that is no name. */
export function isTime(text: string): boolean {
  return TIME.test(text);
}
