import type { LineRole } from '../plan';
import type { Defect } from './defect';

/** A slip in how a number is written: what is looked for at the start of a line, and what takes its place. */
interface Slip {
  readonly roles: readonly LineRole[];
  readonly pattern: RegExp;
  readonly by: string;
}

const SLIPS: readonly Slip[] = [
  { roles: ['section'], pattern: /^([一二三四五六七八九十]+)、/, by: '$1．' },
  { roles: ['section'], pattern: /^([一二三四五六七八九十]+)、/, by: '$1.' },
  { roles: ['section'], pattern: /^([一二三四五六七八九十]+)、/, by: '$1,' },
  { roles: ['section'], pattern: /^([一二三四五六七八九十]+)、/, by: '第$1、' },
  { roles: ['subsection', 'item'], pattern: /^（([一二三四五六七八九十]+)）/, by: '($1)' },
  { roles: ['subsection', 'item'], pattern: /^（([一二三四五六七八九十]+)）/, by: '（$1)' },
  { roles: ['subsection', 'item'], pattern: /^（([一二三四五六七八九十]+)）/, by: '（$1）、' },
  { roles: ['item'], pattern: /^(\d+)\. ?/, by: '$1、' },
  { roles: ['item'], pattern: /^(\d+)\. ?/, by: '$1．' },
  { roles: ['item'], pattern: /^(\d+)\. ?/, by: '$1)' },
  { roles: ['item'], pattern: /^(\d+)\. /, by: '$1.' },
  { roles: ['item'], pattern: /^(\d+)\.(?! )/, by: '$1. ' },
  { roles: ['item'], pattern: /^(1)\./, by: '１.' },
];

export const ordinalStyleDefects: readonly Defect[] = SLIPS.map(({ roles, pattern, by }) => ({
  rule: 'numbering/ordinal-style',
  name: `${roles.includes('section') ? '章节' : '条目'}序号写作“${by.replace('$1', /一/.test(pattern.source) ? '二' : '2')}”`,
  restorable: true,
  plant(plan, random) {
    const places = plan.lines.flatMap((line, index) => {
      const match = roles.includes(line.role) ? pattern.exec(line.text) : null;
      return match === null ? [] : [{ line: index, match }];
    });
    if (places.length === 0) return null;
    const { line, match } = random.pick(places);
    const newText = by.replace('$1', match[1] ?? '');
    return { edits: [{ line, start: 0, end: match[0].length, newText }] };
  },
}));
