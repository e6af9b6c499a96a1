import { findDate, type WrittenDate } from '../base/dates';
import type { Span } from '../base/span';
import { type DocumentNumber, readDocumentNumber } from '../syntax/documentNumber';
import { lineFacts } from '../syntax/lineFacts';
import type { PlanParagraph } from './planParagraph';

/** An element of the document head or foot at its place; `span` is within the paragraph's reading. */
export interface HeadElement {
  readonly at: PlanParagraph;
  readonly span: Span;
}

/** What stands before the plan proper: the covering notice, if there is one (GB/T 9704-2012 7.2, 7.3). */
export interface DocumentHead {
  readonly documentNumber: (HeadElement & { readonly number: DocumentNumber }) | null;
  /** 关于印发《…》的通知. */
  readonly noticeTitle: HeadElement | null;
  /** 主送机关. */
  readonly addressee: HeadElement | null;
  /** 发文机关署名. */
  readonly issuer: HeadElement | null;
  /** 成文日期. */
  readonly date: (HeadElement & { readonly date: WrittenDate }) | null;
  /** 附件说明, with the lines of its list. */
  readonly attachments: readonly PlanParagraph[];
}

/** Marks at both ends that are no text: blanks, and the question marks that lost blanks became. */
const EDGE = /^[\s\u3000?？]+|[\s\u3000?？]+$/g;
const ANNEX_LINE =
  /^[\s\u3000]*附[\s\u3000]*件[\s\u3000]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[\s\u3000]*$/;
/** The paragraphs, blank ones too, within which a signature ends. */
const MOST_SIGNED = 24;
export const SENTENCE = /[，。；：！,;:!]/;
/** The text of a paragraph without the blanks and lost blanks around it, and where that text stands. */
export function trimmed(at: PlanParagraph): { text: string; span: Span } {
  const text = at.text;
  const lead = /^[\s\u3000?？]*/.exec(text)?.[0].length ?? 0;
  const core = text.replace(EDGE, '');
  return { text: core, span: { start: lead, end: lead + core.length } };
}

/**
 * Reads the paragraphs before the title (or before the first number where there is no title). Web pages show the number
 * below the title: `after` is what follows it.
 */
export function readHead(head: readonly PlanParagraph[], after: readonly PlanParagraph[] = []): DocumentHead {
  let documentNumber: DocumentHead['documentNumber'] = null;
  let noticeTitle: HeadElement | null = null;
  let addressee: HeadElement | null = null;
  let issuer: HeadElement | null = null;
  let date: DocumentHead['date'] = null;
  let before: PlanParagraph | null = null;
  const attachments: PlanParagraph[] = [];
  for (const at of head) {
    if (at.paragraph.kind !== 'text') continue;
    const { text, span } = trimmed(at);
    const facts = lineFacts(at.paragraph.lines[0] as (typeof at.paragraph.lines)[0]);
    const number: DocumentNumber | null = documentNumber === null ? readDocumentNumber(at.text) : null;
    if (number !== null) documentNumber = { at, span: number, number };
    else if (
      facts.marker === 'attachment' ||
      (attachments.length > 0 && before === attachments.at(-1) && at.paragraph.ordinal?.kind === 'item')
    ) {
      attachments.push(at);
    } else if (noticeTitle === null && addressee === null && /通知$/.test(text)) noticeTitle = { at, span };
    else if (addressee === null && /[：:]$/.test(text)) addressee = { at, span };
    else if (isDateLine(text)) {
      const found = findDate(at.text);
      if (found !== null) {
        date = { at, span: found, date: found };
        if (before !== null && isSignature(trimmed(before).text))
          issuer = { at: before, span: trimmed(before).span };
      }
    }
    before = at;
  }
  const below = after.find((at) => at.paragraph.kind === 'text');
  if (documentNumber === null && below !== undefined) {
    const number = readDocumentNumber(below.text);
    if (number !== null) documentNumber = { at: below, span: number, number };
  }
  return { documentNumber, noticeTitle, addressee, issuer, date, attachments };
}

/** The name and date below a plan that was issued without a notice; annexes have dates of their own. */
export function readSignature(
  foot: readonly PlanParagraph[],
): Partial<Pick<DocumentHead, 'issuer' | 'date'>> {
  const annex = foot.findIndex((at) => isAnnexLine(at.text));
  const { issuer, date } = readHead(foot.slice(0, annex < 0 ? MOST_SIGNED : Math.min(annex, MOST_SIGNED)));
  return date === null || issuer === null ? {} : { issuer, date };
}

export function isDateLine(text: string): boolean {
  return (
    text.length <= 24 && /^[0-9０-９]{2,4}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日$/.test(text)
  );
}

export function isSignature(text: string): boolean {
  return text.length >= 3 && text.length <= 60 && !SENTENCE.test(text) && !/[〔〕《》]/.test(text);
}

/** The index of the first paragraph of the foot, in a body that ends at `body.length`. */
export function footStart(body: readonly PlanParagraph[]): number {
  let end = body.length;
  let numbered = false;
  for (let i = 0; i < body.length; i++) {
    const at = body[i] as PlanParagraph;
    if (at.paragraph.kind !== 'text') continue;
    if (at.paragraph.ordinal !== null) numbered = true;
    else if (numbered) {
      const line = at.paragraph.lines[0];
      if (line !== undefined && (lineFacts(line).marker !== null || isAnnexLine(at.text))) {
        end = i;
        break;
      }
    }
  }
  return signatureStart(body, end);
}

/** 附件2 on a line of its own: an annex begins, with numbers of its own. */
function isAnnexLine(text: string): boolean {
  return text.includes('附') && ANNEX_LINE.test(text);
}

/** A plan issued without a notice is signed at its end: name, date, and perhaps a note in brackets. */
function signatureStart(body: readonly PlanParagraph[], end: number): number {
  let start = end;
  let dated = false;
  for (let i = end - 1; i >= 0 && i > end - 12; i--) {
    const at = body[i] as PlanParagraph;
    if (at.paragraph.kind !== 'text') continue;
    if (at.paragraph.ordinal !== null) break;
    const { text } = trimmed(at);
    if (isDateLine(text)) {
      dated = true;
      start = i;
    } else if (dated && isSignature(text)) start = i;
    else if (!dated && /^[（(](?:此件|联系|本件).*[）)]$/.test(text)) start = i;
    else break;
  }
  return start;
}
