import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { type Analysis, type Analyzer, type Plan, PlanText, type TextEdit } from '../core';
import { CONFIG_FILE, OFFICES_FILE } from '../workspace/dataFiles';
import { toSpan } from './convert/range';
import { baseName } from './uris';

/** A plan, an office directory, a configuration, or a data file that is none of ours. */
export type DocumentKind = 'plan' | 'offices' | 'config' | 'other';

let revisions = 0;

/**
 * A document in its current version, with what is known of that version: open in the editor, or a plan of the workspace
 * that was read from its file.
 */
export class OpenDocument {
  readonly uri: string;
  readonly kind: DocumentKind;
  version: number;
  /** Differs between any two texts of any documents; a document that is opened again does not count from anew. */
  revision = ++revisions;
  #text: PlanText;
  /** The newest analysis, perhaps of an earlier version: the next one builds on it. */
  #analysis: { readonly analyzer: Analyzer; readonly value: Analysis } | undefined = undefined;
  #plan: { readonly analyzer: Analyzer; readonly value: Plan } | undefined = undefined;

  constructor(
    { uri, languageId, version, text }: TextDocumentItem,
    /** False for a plan that was read from its file. */
    readonly isOpen = true,
  ) {
    this.uri = uri;
    this.kind = kindOf(uri, languageId);
    this.version = version;
    this.#text = PlanText.from(text);
  }

  get text(): PlanText {
    return this.#text;
  }

  /** Takes over the editor's changes, each meant for the text that the one before it left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let text = this.#text;
    let edits: TextEdit[] = [];
    for (const change of changes) {
      if (!('range' in change)) {
        text = text.edit(edits).replaceAll(change.text);
        edits = [];
        continue;
      }
      // Many cursors are sent from the last to the first. Their places do not move each other, so they are located in one
      // text and applied at once.
      const before = edits[0]?.span.start ?? Number.POSITIVE_INFINITY;
      let span = toSpan(text, change.range);
      if (span.end >= before) {
        text = text.edit(edits);
        edits = [];
        span = toSpan(text, change.range);
      }
      edits.unshift({ span, newText: change.text });
    }
    this.#text = text.edit(edits);
    this.version = version;
    this.revision = ++revisions;
  }

  /** The plan alone, which is less work than its findings where those are not known. */
  plan(analyzer: Analyzer): Plan {
    const analysis = this.#analysis;
    if (analysis?.analyzer === analyzer && analysis.value.text === this.#text) return analysis.value.plan;
    if (this.#plan?.analyzer !== analyzer || this.#plan.value.source !== this.#text) {
      this.#plan = { analyzer, value: analyzer.parse(this.#text) };
    }
    return this.#plan.value;
  }

  /**
   * The plan and its findings, worked out once for a version and an analyzer where the document is open: for the current
   * version, or for that of a `plan` which was asked for before.
   */
  analyze(analyzer: Analyzer, plan?: Plan): Analysis {
    // The plans that are not open are many. What is worked out for the findings of one takes more room than its text, and
    // is hung on the text.
    if (!this.isOpen) return analyzer.analyze(PlanText.from(this.#text.toString()));
    const text = plan?.source ?? this.#text;
    const known = this.#analysis?.analyzer === analyzer ? this.#analysis.value : undefined;
    if (known !== undefined && known.text === text) return known;
    const read = plan ?? (this.#plan?.analyzer === analyzer ? this.#plan.value : undefined);
    const value = analyzer.analyze(text, known, read?.source === text ? read : undefined);
    if (text === this.#text) this.#analysis = { analyzer, value };
    return value;
  }
}

/** What a document was at one moment: it may change while an answer waits for something else. */
export type DocumentVersion = Pick<OpenDocument, 'uri' | 'version' | 'text'>;

/** The name tells for the two data files; any other text that is sent to this server is a plan. */
export function kindOf(uri: string, languageId: string): DocumentKind {
  const name = baseName(uri);
  if (name === OFFICES_FILE) return 'offices';
  if (name === CONFIG_FILE) return 'config';
  return languageId === 'yaml' || languageId === 'json' || languageId === 'jsonc' ? 'other' : 'plan';
}
