/*
 * A rule's page is its documentation and its test. Fenced blocks under the headings 反例, 修复后 and 正例 are run:
 *
 *   ```yaml         an offices.yaml for the blocks that follow
 *   ```json         settings of this rule for the blocks that follow: ["warning", {"max": 3}]
 *   ```yaodian      a plan
 *   ```诊断         under 反例, after its plan: what this rule reports, a line each
 *
 * 修复后 holds the plan of the 反例 before it as the rule's fixes leave it.
 */

export interface PageBlock {
  readonly heading: string;
  readonly language: string;
  readonly text: string;
  /** Where the block's text stands in the page, to write it anew. */
  readonly start: number;
  readonly end: number;
}

export function pageBlocks(page: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  let heading = '';
  const pattern = /^## (.+)$|^```(\S*)\n([\s\S]*?)^```$/gm;
  for (let match = pattern.exec(page); match !== null; match = pattern.exec(page)) {
    if (match[1] !== undefined) {
      heading = match[1].trim();
      continue;
    }
    const text = match[3] ?? '';
    const start = match.index + 3 + (match[2] ?? '').length + 1;
    blocks.push({ heading, language: match[2] ?? '', text, start, end: start + text.length });
  }
  return blocks;
}

/** One example of a page with the surroundings it is run in. */
export interface PageExample {
  readonly kind: 'bad' | 'good';
  readonly text: string;
  readonly offices: string | null;
  readonly settings: string | null;
  readonly diagnostics: PageBlock | null;
  readonly fixed: PageBlock | null;
}

export function pageExamples(page: string): PageExample[] {
  const examples: PageExample[] = [];
  let offices: string | null = null;
  let settings: string | null = null;
  for (const block of pageBlocks(page)) {
    if (block.language === 'yaml') offices = block.text;
    else if (block.language === 'json') settings = block.text;
    else if (block.language === '诊断') patch(examples, { diagnostics: block });
    else if (block.language === 'yaodian') {
      if (block.heading === '修复后') patch(examples, { fixed: block });
      else if (block.heading === '反例' || block.heading === '正例') {
        const kind = block.heading === '反例' ? 'bad' : 'good';
        examples.push({
          kind,
          text: withoutLastBreak(block.text),
          offices,
          settings,
          diagnostics: null,
          fixed: null,
        });
      }
    }
  }
  return examples;
}

function patch(examples: PageExample[], change: Partial<PageExample>): void {
  const last = examples.findLastIndex((example) => example.kind === 'bad');
  const example = examples[last];
  if (example !== undefined) examples[last] = { ...example, ...change };
}

/** The line break before a fence belongs to the fence. */
export function withoutLastBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}
