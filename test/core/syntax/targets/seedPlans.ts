import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';

/*
 * The five published plans and what careful reading found in them stand beside the checkout where they are at hand.
 * They are no part of it, so tests that need them are skipped, visibly, elsewhere.
 */
const SHARED = fileURLToPath(new URL('../../../../../shared/', import.meta.url));

export const seedPlansAtHand = existsSync(`${SHARED}gold/targets.json`);

export const PLANS = [
  'wuxi-2020',
  'wuxi-medical-2020',
  'jiaxing-2020',
  'taizhou-2023',
  'wuzhong-2021',
] as const;

export interface GoldTarget {
  readonly plan: string;
  readonly line: number;
  readonly fragment: string;
  readonly kind: string;
  readonly indicator: string;
  readonly comparator: string;
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly deadline: string | null;
}

export interface GoldLookAlike {
  readonly plan: string;
  readonly line: number;
  readonly fragment: string;
  readonly why: string;
}

export interface SeedParagraph {
  readonly plan: string;
  /** One-based, the last one included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly reading: string;
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const simplifiedOf = new Map<string, string>();

export function simplify(text: string): string {
  let result = '';
  for (const char of text) {
    let simple = simplifiedOf.get(char);
    if (simple === undefined) {
      simple = toSimplified(char);
      simplifiedOf.set(char, simple);
    }
    result += simple;
  }
  return result;
}

const NOTE = /([\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g;

export function readingOf(text: string): string {
  return simplify(text.replace(NOTE, '$1'));
}

const SECTION = /^\s*[一二三四五六七八九十]+、/;
const HEADING = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;
const ORDINAL = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．])/;

export function seedText(plan: string): string {
  return readFileSync(`${SHARED}plans/${plan}.txt`, 'utf8');
}

/** The item paragraphs of a plan, from the first section on, broken lines joined, section headings left out. */
export function itemParagraphs(plan: string): SeedParagraph[] {
  const paragraphs: { firstLine: number; lastLine: number; text: string }[] = [];
  let inBody = false;
  for (const [index, line] of seedText(plan).split('\n').entries()) {
    inBody ||= SECTION.test(line);
    if (!inBody || line.trim() === '') continue;
    const last = paragraphs.at(-1);
    if (
      last !== undefined &&
      !ORDINAL.test(line) &&
      !/[。！？：；）)]\s*$/.test(last.text) &&
      !HEADING.test(last.text)
    ) {
      last.text += line.trim();
      last.lastLine = index + 1;
    } else paragraphs.push({ firstLine: index + 1, lastLine: index + 1, text: line });
  }
  const medical = plan === 'wuxi-medical-2020';
  return paragraphs
    .filter(({ text }) => !(medical ? SECTION : HEADING).test(text))
    .map(({ firstLine, lastLine, text }) => ({ plan, firstLine, lastLine, reading: readingOf(text) }));
}

const json = <T>(name: string): readonly T[] =>
  seedPlansAtHand ? (JSON.parse(readFileSync(`${SHARED}gold/${name}.json`, 'utf8')) as T[]) : [];

export const goldTargets = json<GoldTarget>('targets').map((target) => ({
  ...target,
  plan: target.plan.replace('.txt', ''),
}));
export const goldLookAlikes = json<GoldLookAlike>('not-targets').map((entry) => ({
  ...entry,
  plan: entry.plan.replace('.txt', ''),
}));
