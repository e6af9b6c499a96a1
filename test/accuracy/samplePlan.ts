import { type SectionContent, sectionsOf } from './content';
import { type FrameOptions, frameOf } from './frame';
import { officesOf } from './offices';
import { joined, lineStarts, numberedLine, type PlanLine, plainLine, type SamplePlan } from './plan';
import { SeededRandom } from './random';
import type { Style } from './styles/style';
import type { Department } from './vocabulary/department';

const YEARS = [2024, 2025, 2026] as const;

/** A clean plan of a department in a style; the seed decides all the rest. */
export function samplePlan(style: Style, department: Department, seed: number): SamplePlan {
  const random = new SeededRandom(seed);
  const year = YEARS[seed % YEARS.length] as number;
  const options: FrameOptions = { notice: random.chance(0.6), frontMatter: random.chance(0.3) };
  const { before, after } = frameOf(department, year, options, random);
  const withDirectory = style.directory && random.chance(0.7);
  const body = bodyOf(style, department, year, random);
  const rewrite = style.rewrite ?? ((text: string) => text);
  const lines = [...before, ...body, ...after].map((line) =>
    line.role === 'frontMatter' ? line : { ...line, text: rewrite(line.text) },
  );
  return {
    style: style.name,
    year,
    lines,
    breaks: style.width === undefined ? [] : pageBreaks(lines, style.width),
    runsOn: style.runsOn,
    offices: withDirectory ? officesOf(department, year) : null,
  };
}

function bodyOf(style: Style, department: Department, year: number, random: SeededRandom): PlanLine[] {
  const lines: PlanLine[] = [];
  const sections = sectionsOf(department, year, random);
  const places = placesOf(style, sections);
  const words = { department, year, random };
  let item = 0;
  let subsection = 0;
  sections.forEach((section, index) => {
    lines.push(numberedLine('section', { value: index + 1, write: style.section }, section.title));
    section.items.forEach(({ heading, body }, at) => {
      const title = subsectionTitle(style, section, at);
      if (style.subsection !== undefined && title !== null) {
        lines.push(numberedLine('subsection', { value: ++subsection, write: style.subsection }, title));
      }
      const place = places[item++];
      const text = body.replace(/<项(\d+)>/g, (_, number: string) => {
        const target = places[(Number(number) - 1) % places.length];
        return style.reference(target?.section ?? 1, target?.item ?? 1);
      });
      const number = { value: place?.item ?? 1, write: style.item };
      lines.push(numberedLine('item', number, `${heading}。${text}`, style.tag?.(words)));
      for (const line of style.tagLines?.(words) ?? []) lines.push(plainLine('tag', line));
    });
  });
  return lines;
}

/** The heading between a section and the item at `at`, where the style has one there: each section has two. */
function subsectionTitle(style: Style, { items }: SectionContent, at: number): string | null {
  if (style.subsection === undefined) return null;
  if (at === 0) return '明确年度重点任务';
  return at === Math.ceil(items.length / 2) ? '健全配套工作机制' : null;
}

/** The section and the number of each item. Items begin anew below every heading unless they run on. */
function placesOf(style: Style, sections: readonly SectionContent[]): { section: number; item: number }[] {
  let count = 0;
  return sections.flatMap((section, index) =>
    section.items.map((_, at) => {
      const anew = at === 0 || subsectionTitle(style, section, at) !== null;
      count = anew && !style.runsOn ? 1 : count + 1;
      return { section: index + 1, item: count };
    }),
  );
}

/** The breaks of a page that holds `width` full-width characters a line; two half-width ones take the room of one. */
function pageBreaks(lines: readonly PlanLine[], width: number): number[] {
  const breaks: number[] = [];
  const starts = lineStarts(lines);
  const text = joined(lines);
  lines.forEach((line, index) => {
    if (line.role === 'frontMatter' || line.role === 'head' || line.role === 'foot') return;
    const start = starts[index] ?? 0;
    let room = width;
    for (let at = start; at < start + line.text.length; at++) {
      const size = (text.charCodeAt(at) ?? 0) < 0x80 ? 0.5 : 1;
      // A page starts no line with a closing mark, ends none with an opening one and splits no number.
      const splits =
        /[，。；：、！？）》”】%～—]/.test(text[at] ?? '') ||
        /[（《“【～—]/.test(text[at - 1] ?? '') ||
        /\d[\d.]/.test(text.slice(at - 1, at + 1));
      if (room < size && !splits) {
        breaks.push(at);
        room = width;
      }
      room -= size;
    }
  });
  return breaks;
}
