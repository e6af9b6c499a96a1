import type { Comparator, Target } from '../syntax/types';

const SIGNS: Partial<Record<Comparator, string>> = {
  '=': '=',
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '~': '≈',
  full: '=',
};

/** Large numbers are written with these again, where that loses no figure. */
const SIZES: readonly (readonly [number, string])[] = [
  [100_000_000, '亿'],
  [10_000, '万'],
];

/**
 * The figure of a target in one form, whatever words it is said in: `≥95%`, `≤8/10万`, `5–10百分点`. Null for targets
 * without a figure, and for changes, whose figure does not say in which direction.
 */
export function targetForm({ kind, comparator, value, low, high, unit, per }: Target): string | null {
  if (kind === 'delta') return null;
  const measure = (unit ?? '') + (per === null || unit?.startsWith('/') === true ? '' : `/${per}`);
  if (comparator === 'range') {
    return low === null || high === null ? null : `${figure(low)}–${figure(high)}${measure}`;
  }
  const sign = SIGNS[comparator];
  return sign === undefined || value === null ? null : `${sign}${figure(value)}${measure}`;
}

function figure(value: number | string): string {
  if (typeof value === 'string') return value;
  const size = SIZES.find(([unit]) => value >= unit && (value * 100) % unit === 0);
  return size === undefined ? String(value) : `${value / size[0]}${size[1]}`;
}
