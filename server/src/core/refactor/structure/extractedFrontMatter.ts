import { FRONT_MATTER_WORDS } from '../../model/frontMatter';
import type { Plan } from '../../model/plan';

/** What is said of the whole document and not of its parts. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (['title', 'year', 'number', 'date', 'lastYear'] as const).flatMap((field) => FRONT_MATTER_WORDS[field]),
);
const KEY = /^([^\s:：#-][^:：]*?)\s*[:：]/;

/** The lines of a front matter for a part of a plan: its own title, and all else that the plan's says of the part too. */
export function extractedFrontMatter(plan: Plan, title: string): string[] {
  const lines = ['---', `标题: ${meansMore(title) ? JSON.stringify(title) : title}`];
  if (plan.year !== null) lines.push(`年度: ${plan.year}`);
  let keeps = true;
  for (const { text } of plan.frontMatter?.at.paragraph.lines.slice(1) ?? []) {
    if (/^-{3,}\s*$/.test(text)) break;
    const key = KEY.exec(text)?.[1];
    if (key !== undefined) keeps = !LEFT_OUT.has(key);
    if (keeps && text.trim() !== '') lines.push(text);
  }
  const leads = plan.nodes.some(({ leadFirst }) => leadFirst);
  if (leads && plan.frontMatter?.value.leadFirst == null) lines.push('首位牵头: true');
  return [...lines, '---'];
}

/** True where a text means something to YAML, or may. */
function meansMore(text: string): boolean {
  // Not made when the server starts: a pattern with classes of Unicode takes half a millisecond.
  return /^[^\p{Script=Han}0-9A-Za-z]|[:#'"[\]{},&*!|>%@`]|^[0-9A-Za-z.-]*$/u.test(text);
}
