import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { snippetText } from '../client/snippetText';
import type { TestClient } from './client';

/** Someone who types a plan in an editor, and takes what its lists offer. */
export class Typist {
  text = '';
  #cursor = 0;
  /** The places that a snippet leaves to be filled in, counted from the end of the text. */
  #stops: number[] = [];

  constructor(
    private readonly client: TestClient,
    private readonly uri: string,
  ) {}

  async open(): Promise<void> {
    await this.client.open(this.uri, this.text);
  }

  /** Types as on a keyboard: a bracket is closed by the editor, and one that is typed over stays one. */
  async type(text: string): Promise<void> {
    for (const char of text) {
      if (char === '）' && this.text.charAt(this.#cursor) === '）') this.#cursor++;
      else await this.#put(this.#cursor, this.#cursor, char === '（' ? '（）' : char, 1);
    }
  }

  /** Puts a snippet in at the cursor; its first stop is where one goes on. */
  async insertSnippet(body: string): Promise<void> {
    await this.#putSnippet(this.#cursor, this.#cursor, body);
  }

  /** To the next place of the snippet. */
  tab(): void {
    const stop = this.#stops.shift();
    if (stop !== undefined) this.#cursor = this.text.length - stop;
  }

  /** Types, and takes the entry that the list shows first. The list must show it there. */
  async take(typed: string, label: string): Promise<void> {
    await this.type(typed);
    const document = this.#document();
    const list = await this.client.completions(this.uri, document.positionAt(this.#cursor));
    const shown = this.#shown(list, document);
    if (shown[0]?.label !== label) {
      const line = this.text.slice(0, this.#cursor).split('\n').at(-1);
      throw new Error(
        `${line}│ 首先列出的不是“${label}”，而是：${shown.map((item) => item.label).join(' ') || '无'}`,
      );
    }
    const range = list?.itemDefaults?.editRange;
    if (range === undefined || !('insert' in range)) throw new Error('没有范围');
    const [start, end] = [document.offsetAt(range.insert.start), document.offsetAt(range.insert.end)];
    const text = shown[0].textEditText ?? label;
    if (shown[0].insertTextFormat === 2) await this.#putSnippet(start, end, text);
    else await this.#put(start, end, text, text.length);
  }

  /** What an editor shows of a list: it compares what stands in the range with each filter text, as VS Code does. */
  #shown(list: CompletionList | null, document: TextDocument): CompletionItem[] {
    const range = list?.itemDefaults?.editRange;
    if (list === null || range === undefined || !('insert' in range)) return [];
    const word = this.text.slice(document.offsetAt(range.insert.start), this.#cursor).toLowerCase();
    return list.items.filter(({ filterText = '' }) => isWithin(word, filterText.toLowerCase()));
  }

  async #putSnippet(start: number, end: number, body: string): Promise<void> {
    const { text, stops } = snippetText(body);
    await this.#put(start, end, text, text.length);
    this.#stops = stops.map((place) => this.text.length - (start + place));
    this.tab();
  }

  async #put(start: number, end: number, text: string, cursor: number): Promise<void> {
    const document = this.#document();
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    await this.client.change(this.uri, { range, text });
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.#cursor = start + cursor;
  }

  #document(): TextDocument {
    return TextDocument.create(this.uri, 'yaodian', 1, this.text);
  }
}

/** The characters of `word` in their order, the first at the beginning of a word. */
function isWithin(word: string, filter: string): boolean {
  if (word === '') return true;
  for (let start = 0; start < filter.length; start++) {
    if (filter.charAt(start) !== word.charAt(0) || (start > 0 && filter.charAt(start - 1) !== ' ')) continue;
    let at = start;
    for (const char of word) at = filter.indexOf(char, at) + 1 || Number.POSITIVE_INFINITY;
    if (at !== Number.POSITIVE_INFINITY) return true;
  }
  return false;
}
