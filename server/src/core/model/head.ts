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
const SENTENCE = /[，。；：！,;:!]/;
const PLAN_NAME =
  /(?:要点|计划|方案|分工|分解|清单|安排|打算|任务书|意见|规划|措施|思路|任务|目标|举措|分解表|分工表|责任表|台账)(?:[（(][^）)]*[）)])?$/;

/** The text of a paragraph without the blanks and lost blanks around it, and where that text stands. */
export function trimmed(at: PlanParagraph): { text: string; span: Span } {
  const text = at.text;
  const lead = /^[\s\u3000?？]*/.exec(text)?.[0].length ?? 0;
  const core = text.replace(EDGE, '');
  return { text: core, span: { start: lead, end: lead + core.length } };
}

/** True for a line that could be the plan's title: short, no sentence, and named as plans are. */
function isPlanName(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 60 &&
    !SENTENCE.test(text) &&
    PLAN_NAME.test(text) &&
    !text.startsWith('关于')
  );
}

/** The plan's own name inside a notice's title: 关于印发《2020年…要点》的通知. */
function quotedName(text: string): string | null {
  return /《([^》]+)》/.exec(text)?.[1] ?? /关于印发(.+?)的通知/.exec(text)?.[1] ?? null;
}

/** The text without the characters that nobody sees; text/control speaks of those. */
function visible(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

/**
 * The title paragraph of the plan: the one that the front matter or the covering notice names, else the first that is
 * named like a plan, else the first short line before the first number. Null where there is none.
 */
export function findTitle(paragraphs: readonly PlanParagraph[], named: string | null): PlanParagraph | null {
  let wanted = named;
  let first: PlanParagraph | null = null;
  let fallback: PlanParagraph | null = null;
  let numbered = false;
  for (const at of paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    if (at.paragraph.ordinal !== null) {
      numbered = true;
      // Past the first numbers only a name that the notice gave can still be the title.
      if (wanted === null || at.index > 400) break;
      continue;
    }
    const { text } = trimmed(at);
    if (/通知$/.test(text) && text.length <= 120) {
      wanted ??= quotedName(text);
      continue;
    }
    if (wanted !== null && visible(text) === visible(wanted)) return at;
    if (numbered) continue;
    if (isPlanName(text)) first ??= at;
    else if (text.length >= 6 && text.length <= 40 && !SENTENCE.test(text) && /[年度]|工作/.test(text)) {
      if (!/文件$/.test(text) && findDate(text) === null && readDocumentNumber(text) === null)
        fallback ??= at;
    }
  }
  return first ?? fallback;
}

/** Reads the paragraphs before the title (or before the first number where there is no title). */
export function readHead(head: readonly PlanParagraph[]): DocumentHead {
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
  return { documentNumber, noticeTitle, addressee, issuer, date, attachments };
}

function isDateLine(text: string): boolean {
  return (
    text.length <= 24 && /^[0-9０-９]{2,4}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日$/.test(text)
  );
}

function isSignature(text: string): boolean {
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
      if (line !== undefined && lineFacts(line).marker !== null) {
        end = i;
        break;
      }
    }
  }
  return signatureStart(body, end);
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
