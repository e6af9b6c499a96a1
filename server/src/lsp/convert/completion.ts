import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver';
import {
  type CompletionList as Choices,
  type Entry,
  type EntryAbout,
  type EntryKind,
  formatMessage,
  type Language,
  type PlanText,
} from '../../core';
import type { ClientFeatures } from '../clientFeatures';
import { CompletionItemKind, InsertTextFormat } from '../library';
import { ENTRY_NOTES } from '../messages/completion';
import { toRange } from './range';

/** Chosen for their icons. */
const KINDS: Readonly<Record<EntryKind, CompletionItemKind>> = {
  office: CompletionItemKind.Class,
  group: CompletionItemKind.Interface,
  role: CompletionItemKind.Keyword,
  tag: CompletionItemKind.Snippet,
  ordinal: CompletionItemKind.Enum,
  title: CompletionItemKind.Text,
  target: CompletionItemKind.Unit,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  path: CompletionItemKind.File,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.Constant,
};

/** What an item carries until it is resolved. */
export interface CompletionData {
  readonly uri: string;
  readonly about: EntryAbout;
}

interface Target {
  readonly uri: string;
  readonly text: PlanText;
  readonly language: Language;
  /** The client's command that opens the list again; undefined where there is none, or no name to list. */
  readonly suggestCommand: string | undefined;
}

/** After these come names. */
const GO_ON: ReadonlySet<EntryKind> = new Set<EntryKind>(['tag', 'role']);

/** The list for the client. It is asked for anew as one types: what fits is chosen here, by sound too. */
export function toCompletionList(
  { insert, replace, entries }: Choices,
  target: Target,
  client: ClientFeatures,
): CompletionList {
  const inserted = toRange(target.text, insert);
  const replaced = toRange(target.text, replace);
  const items = entries.map((entry, index) => toItem(entry, index, inserted, replaced, target, client));
  if (!client.listEditRange) return { isIncomplete: true, items };
  const editRange = client.insertReplace ? { insert: inserted, replace: replaced } : inserted;
  return { isIncomplete: true, items, itemDefaults: { editRange } };
}

function toItem(
  entry: Entry,
  index: number,
  insert: Range,
  replace: Range,
  { uri, language, suggestCommand }: Target,
  client: ClientFeatures,
): CompletionItem {
  const isSnippet = client.snippets && entry.gaps.length > 0;
  const newText = isSnippet ? toSnippet(entry) : entry.text;
  const item: CompletionItem = {
    label: entry.label.replace(/^\n/, '').replaceAll('\n', ' '),
    kind: KINDS[entry.kind],
    sortText: String(index).padStart(4, '0'),
    filterText: entry.filter,
  };
  const inserted = entry.holdsRest ? replace : insert;
  if (client.listEditRange && inserted === insert) item.textEditText = newText;
  else {
    item.textEdit = client.insertReplace
      ? { newText, insert: inserted, replace }
      : { range: inserted, newText };
  }
  if (isSnippet) item.insertTextFormat = InsertTextFormat.Snippet;
  // Without snippets the cursor is past what is to be filled in.
  const goesOn = GO_ON.has(entry.kind) && (isSnippet || entry.gaps.length === 0);
  if (goesOn && entry.note !== 'lastYear' && suggestCommand !== undefined) {
    item.command = { title: '', command: suggestCommand };
  }
  const description = descriptionOf(entry, language);
  if (description !== '') {
    if (client.labelDetails) item.labelDetails = { description };
    else item.detail = description;
  }
  if (entry.about !== null) item.data = { uri, about: entry.about } satisfies CompletionData;
  return item;
}

function descriptionOf({ note, detail }: Entry, language: Language): string {
  if (note !== null) return formatMessage(ENTRY_NOTES[note], {}, language);
  if (detail === null) return '';
  return typeof detail === 'string' ? detail : formatMessage(detail, {}, language);
}

/** The text with its gaps as the stops of a snippet. */
function toSnippet({ text, gaps }: Entry): string {
  let snippet = '';
  let from = 0;
  for (const [index, gap] of gaps.entries()) {
    snippet += `${escapeSnippet(text.slice(from, gap))}\${${index + 1}}`;
    from = gap;
  }
  return `${snippet}${escapeSnippet(text.slice(from))}$0`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
