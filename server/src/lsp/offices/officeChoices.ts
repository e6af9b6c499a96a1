import { likelySuccessors, NOTHING_BUT_NAME, officeUses } from '../../core';
import type { OfficeChoices } from '../protocol';
import { replacedName, takesOver, yearOf } from './replaceEdit';
import type { SharedPlans } from './sharedPlans';
import type { OfficeAt } from './symbolAt';

/** The offices that one may become part of, the likeliest first: those of the directory, else the names in the plans. */
export function choicesFor(symbol: OfficeAt, shared: SharedPlans): OfficeChoices['offices'] {
  const name = replacedName(symbol);
  const { directory, plans } = shared;
  if (!directory.isEmpty) {
    const office = symbol.office ?? { ...UNLISTED, name };
    return likelySuccessors(office, directory, yearOf(shared, symbol))
      .filter((one) => !takesOver(directory, one.name, name))
      .map((one) => ({ name: one.name, duties: one.duties ?? '' }));
  }
  const names = new Set<string>();
  for (const { plan } of plans) {
    for (const { key, group, name: other } of officeUses(plan, directory).values()) {
      if (!group && key !== symbol.key) names.add(other);
    }
  }
  return [...names].map((other) => ({ name: other, duties: '' }));
}

const UNLISTED = {
  start: 0,
  end: 0,
  nameSpan: { start: 0, end: 0 },
  ...NOTHING_BUT_NAME,
} as const;
