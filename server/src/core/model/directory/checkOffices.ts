import { error, type Report, warning } from '../fields/problem';
import type { Office } from '../office';
import type { OfficeDirectory } from '../officeDirectory';
import type { DirectoryKey } from './messages';
import type { PlacedOffice } from './readOffice';

/** Leaves out offices whose name an earlier one has. */
export function withoutRepeated(
  placed: readonly PlacedOffice[],
  report: Report<DirectoryKey>,
): PlacedOffice[] {
  const names = new Set<string>();
  return placed.filter(({ office }) => {
    if (!names.has(office.name)) {
      names.add(office.name);
      return true;
    }
    report(error('office.nameRepeated', office.nameSpan, { name: office.name }));
    return false;
  });
}

/** Reports full names and aliases that lead to another office. */
export function checkAliases(placed: readonly PlacedOffice[], report: Report<DirectoryKey>): void {
  const owners = new Map<string, string>(placed.map(({ office }) => [office.name, office.name]));
  for (const { office, otherNames } of placed) {
    for (const alias of otherNames) {
      const other = owners.get(alias.value);
      if (other === undefined) owners.set(alias.value, office.name);
      else if (other !== office.name) {
        const args = { alias: alias.value, other, name: office.name };
        report(warning('office.aliasTaken', alias.span, args));
      }
    }
  }
}

/** Reports successors that are not in the directory, and chains of them that go round in a circle, once each. */
export function checkSuccessors(
  placed: readonly PlacedOffice[],
  directory: OfficeDirectory,
  report: Report<DirectoryKey>,
): void {
  const next = new Map<Office, Office>();
  for (const { office, successorSpan } of placed) {
    const { name, successor } = office;
    if (successor === null || successorSpan === null) continue;
    const target = directory.find(successor)?.office;
    if (target !== undefined) {
      next.set(office, target);
      continue;
    }
    const near = directory.nearest(successor, 2).find((one) => one !== office)?.name;
    if (near === undefined) report(error('office.successorUnknown', successorSpan, { name, successor }));
    else {
      const fix = { span: successorSpan, newText: near };
      report(error('office.successorUnknownNear', successorSpan, { name, successor, near }, fix));
    }
  }
  checkCycles(placed, next, report);
}

function checkCycles(
  placed: readonly PlacedOffice[],
  next: ReadonlyMap<Office, Office>,
  report: Report<DirectoryKey>,
): void {
  const done = new Set<Office>();
  for (const { office, successorSpan } of placed) {
    const chain: Office[] = [];
    let at: Office | undefined = office;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      chain.push(at);
      at = next.get(at);
    }
    const start = at === undefined ? -1 : chain.indexOf(at);
    if (start < 0 || at === undefined) continue;
    const circle = [...chain.slice(start), at].map((one) => one.name).join(' → ');
    const first = placed.find((one) => one.office === at)?.successorSpan ?? successorSpan ?? at.nameSpan;
    report(error('office.successorCycle', first, { chain: circle }));
  }
}
