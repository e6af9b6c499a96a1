import { type PlanLine, plainLine } from './plan';
import type { SeededRandom } from './random';
import type { Department } from './vocabulary/department';

/** What stands around the sections of a plan. */
export interface Frame {
  readonly before: readonly PlanLine[];
  readonly after: readonly PlanLine[];
}

export interface FrameOptions {
  /** With the notice that sends the plan out: number, addressees, signature, attachments. */
  readonly notice: boolean;
  readonly frontMatter: boolean;
}

export function frameOf(
  department: Department,
  year: number,
  options: FrameOptions,
  random: SeededRandom,
): Frame {
  const before: PlanLine[] = [];
  const after: PlanLine[] = [];
  const title = `${year}年全市${department.field}工作要点`;
  const date = `${year}年${random.integer(2, 4)}月${random.integer(1, 28)}日`;
  const head = (text: string): number => before.push(plainLine('head', text));
  if (options.frontMatter) {
    for (const text of ['---', `标题: ${title}`, `年度: ${year}`, `发文机关: ${department.body}`, '---']) {
      before.push(plainLine('frontMatter', text));
    }
  }
  if (options.notice) {
    head(`${department.code}〔${year}〕${random.integer(2, 60)}号`);
    head('');
    head(`关于印发《${title}》的通知`);
    head('');
    head(`${department.addressees}：`);
    head(`现将《${title}》印发给你们，请结合实际，认真抓好落实。`);
    head('');
    head(`附件：1.${year}年重点任务责任分解表`);
    head('2.年度重点项目进度安排');
    head('');
    head(department.body);
    head(date);
    head('（此件公开发布）');
    head('');
    after.push(
      plainLine('foot', ''),
      plainLine('foot', '抄送：市委办公室，市政府办公室，市纪委监委派驻组。'),
    );
  }
  before.push(plainLine('title', title));
  before.push(
    plainLine(
      'preamble',
      `${year}年全市${department.field}工作的总体要求是：深入学习贯彻党的二十大精神，${department.aim}，推动各项工作取得新成效。重点做好以下工作：`,
    ),
  );
  return { before, after };
}
