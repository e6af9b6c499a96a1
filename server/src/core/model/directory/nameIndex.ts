import type { Office, OfficeMatch, OfficeMatchKind } from '../office';
import { foldName, splitBracket, withoutLevel } from './officeNames';

/**
 * The written forms of the offices of a directory, for lookup in constant time. Forms that follow from a name (its parts
 * without the bracket, without the level) count only where they lead to one office.
 */
export class NameIndex {
  /** Names, full names and aliases, as the directory writes them. */
  readonly #written = new Map<string, OfficeMatch>();
  /** The same, folded. */
  readonly #folded = new Map<string, Office>();
  /** What follows from them, folded; null for a form that leads to several offices. */
  readonly #derived = new Map<string, OfficeMatch | null>();

  constructor(offices: readonly Office[]) {
    for (const office of offices) this.#list(office.name, office, 'name');
    for (const office of offices)
      if (office.fullName !== null) this.#list(office.fullName, office, 'fullName');
    for (const office of offices) for (const alias of office.aliases) this.#list(alias, office, 'alias');
    this.#derive(offices, 'withoutBracket', bracketParts);
    // Other bodies come first: 财政局 is the city's, whatever offices of our own may be called.
    const external = offices.filter((office) => office.kind === 'external');
    const own = offices.filter((office) => office.kind !== 'external');
    this.#derive(external, 'withoutPrefix', levelParts);
    this.#derive(own, 'withoutPrefix', levelParts);
  }

  find(written: string): OfficeMatch | undefined {
    const exact = this.#written.get(written);
    if (exact !== undefined) return exact;
    // Without a directory every name of a plan is asked for in vain.
    if (this.#folded.size === 0) return undefined;
    const name = foldName(written);
    const listed = this.#folded.get(name);
    if (listed !== undefined) return { office: listed, by: 'spacing' };
    const derived = this.#derived.get(name);
    if (derived !== undefined && derived !== null) return derived;
    // A form that the text gives more fully than the directory: 办公室（对外合作交流处） where it lists 办公室.
    const unbracketed = this.#folded.get(splitBracket(name)?.outer ?? '');
    if (unbracketed !== undefined) return { office: unbracketed, by: 'withoutBracket' };
    const unlevelled = this.#folded.get(withoutLevel(name) ?? '');
    return unlevelled === undefined ? undefined : { office: unlevelled, by: 'withoutPrefix' };
  }

  #list(name: string, office: Office, by: OfficeMatchKind): void {
    if (!this.#written.has(name)) this.#written.set(name, { office, by });
    const folded = foldName(name);
    if (folded !== '' && !this.#folded.has(folded)) this.#folded.set(folded, office);
  }

  #derive(
    offices: readonly Office[],
    by: OfficeMatchKind,
    partsOf: (name: string) => readonly string[],
  ): void {
    const found = new Map<string, OfficeMatch | null>();
    for (const office of offices) {
      for (const name of [office.name, office.fullName ?? '', ...office.aliases]) {
        for (const part of partsOf(foldName(name))) {
          const other = found.get(part);
          if (other === undefined) found.set(part, { office, by });
          else if (other !== null && other.office !== office) found.set(part, null);
        }
      }
    }
    for (const [part, match] of found) if (!this.#derived.has(part)) this.#derived.set(part, match);
  }
}

function bracketParts(name: string): readonly string[] {
  const parts = splitBracket(name);
  return parts === null ? [] : [parts.outer, parts.inner];
}

function levelParts(name: string): readonly string[] {
  const bare = withoutLevel(name);
  return bare === null ? [] : [bare];
}
