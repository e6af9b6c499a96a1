import type { CompletionItem } from 'vscode-languageserver';
import declared from '../../../snippets/yaodian.code-snippets.json';
import { type CompletionContext, itemNumberAt, nounOfRoles, type Plan, type PlanText } from '../core';
import { toRange } from './convert/range';
import ofItems from './itemSnippets.json';
import { CompletionItemKind, InsertTextFormat } from './library';

interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly body: string;
  readonly description: string;
}

const SNIPPETS = read(declared);

/** Whole items without their number, which only we can tell: an editor that had them itself would write `3. 1. ` after Enter. */
const ITEMS = read(ofItems);

interface Declared {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

function read(file: Readonly<Record<string, Declared>>): readonly Snippet[] {
  return Object.entries(file).map(([name, { prefix, body, description }]) => ({
    name,
    prefixes: prefix,
    body: body.join('\n'),
    description,
  }));
}

/** A snippet that makes a whole plan has a prefix that begins so. */
const TEMPLATE = 'plan';

/** No prefix is longer; in a long line, to look for the beginning of its letters from each place would take for ever. */
const LONGEST_PREFIX = 20;

/** Where a line or a clause begins, outside of comments. */
const BEGINNING = /^(?!\s*%%)(?:.*[。，、；：）！])?[\s\u3000]*$/;

/**
 * The snippets for a place of a plan: templates where there is nothing yet, and those whose prefix is typed, in letters.
 * The latter not for clients that have the same snippets themselves.
 */
export function snippetItems(plan: Plan, offset: number, hasOwn: boolean): CompletionItem[] {
  const text = plan.source;
  const { line, character } = text.locate(offset);
  const before = text.lineText(line).slice(0, character);
  const typed = /[A-Za-z]*$/.exec(before.slice(-LONGEST_PREFIX - 1))?.[0] ?? '';
  const head = before.slice(0, before.length - typed.length);
  const isBlank = typed === '' && plan.paragraphs.every(({ paragraph }) => paragraph.kind === 'blank');
  if (isBlank) return items(SNIPPETS, text, offset, typed, (one) => one.startsWith(TEMPLATE));
  if (typed === '' || hasOwn || !BEGINNING.test(head) || isInBracket(head)) return [];
  return items(SNIPPETS, text, offset, typed, (one) => one.startsWith(typed.toLowerCase()));
}

const TYPED = /(?:[A-Za-z]+|[\u4e00-\u9fff]{2,})$/;

/** Whole items at the start of a line or after its number, where their prefix is typed. */
export function itemSnippets(plan: Plan, offset: number, context: CompletionContext): CompletionItem[] {
  const text = plan.source;
  const { line, character } = text.locate(offset);
  const near = text.lineText(line).slice(Math.max(0, character - LONGEST_PREFIX), character);
  const typed = TYPED.exec(near)?.[0].toLowerCase();
  if (typed === undefined) return [];
  const wants = (prefix: string): boolean => prefix.startsWith(typed);
  if (!ITEMS.some(({ prefixes }) => prefixes.some(wants))) return [];
  const number = itemNumberAt(plan, offset - typed.length, context);
  if (number === null) return [];
  const noun = nounOfRoles(plan, context);
  const own = ITEMS.map((one) => ({ ...one, body: number + withFirst(one.body, noun) }));
  return items(own, text, offset, typed, wants);
}

/** The choices of a body with this one, if it is among them, before the others. */
function withFirst(body: string, choice: string | null): string {
  return body.replace(/\|([^|]*)\|/, (all, list: string) => {
    const choices = list.split(',');
    if (choice === null || !choices.includes(choice)) return all;
    return `|${[choice, ...choices.filter((one) => one !== choice)].join(',')}|`;
  });
}

function items(
  snippets: readonly Snippet[],
  text: PlanText,
  offset: number,
  typed: string,
  wants: (prefix: string) => boolean,
): CompletionItem[] {
  const range = toRange(text, { start: offset - typed.length, end: offset });
  // Not a variable of the protocol, as it is one of VS Code.
  const year = String(new Date().getFullYear());
  return snippets
    .filter(({ prefixes }) => prefixes.some(wants))
    .map((one, index) => ({
      label: one.name,
      kind: CompletionItemKind.Snippet,
      detail: one.description,
      // Before what else may stand in an empty plan.
      sortText: `${typed === '' ? '!' : '~'}${String(index).padStart(3, '0')}`,
      filterText: [...new Set([typed, ...one.prefixes])].join(' ').trim(),
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range, newText: one.body.replaceAll('$CURRENT_YEAR', year) },
    }));
}

function isInBracket(head: string): boolean {
  return (
    Math.max(head.lastIndexOf('（'), head.lastIndexOf('【')) >
    Math.max(head.lastIndexOf('）'), head.lastIndexOf('】'))
  );
}
