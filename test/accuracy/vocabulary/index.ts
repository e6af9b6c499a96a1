import { agriculture } from './agriculture';
import { civilAffairs } from './civilAffairs';
import { culture } from './culture';
import type { Department } from './department';
import { education } from './education';
import { housing } from './housing';
import { transport } from './transport';

export const DEPARTMENTS: readonly Department[] = [
  education,
  transport,
  housing,
  agriculture,
  civilAffairs,
  culture,
];
