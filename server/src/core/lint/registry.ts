import type { Rule } from './rule';

/** Every rule, by group in the order of the catalogue. A new rule is its file, its page, and a line here. */
export const RULES: readonly Rule[] = [];
