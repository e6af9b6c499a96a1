export const PLAN = 'file:///plans/2020年工作要点.txt';

/** A plan in which nothing is wrong with the numbers. */
export const CLEAN = [
  '2020年全市卫生健康工作要点',
  '',
  '一、提升公共卫生服务能力',
  '1. 加强疾病防控。健全机制，接种率达到95%以上。（牵头处室：疾控处；配合处室：基层处）',
  '2. 加强妇幼健康。保持较低水平。（牵头处室：妇幼处）',
  '二、提升医疗服务能力',
  '3. 加强医院管理。推进改革。（牵头处室：医政处）',
  '4. 加强科教工作。建设重点学科。（责任处室：科教处）',
  '',
].join('\n');

/** The same with a section number that is missing. */
export const GAP = CLEAN.replace('二、', '三、');

/** The same with two marks that are not as they should be. */
export const STYLE = CLEAN.replace('1. ', '1． ').replace('3. ', '3、 ');
