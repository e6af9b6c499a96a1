import type { CancellationToken } from 'vscode-languageserver';
import type { WorkspacePlan } from './plans';
import { sameUri } from './uris';

interface Gathered {
  plans: readonly WorkspacePlan[] | undefined;
}

/** The plans beside each plan, gathered once until something changes: they are asked for at every keystroke. */
export class Siblings {
  readonly #gathered = new Map<string, Gathered>();

  async of(
    uri: string,
    token: CancellationToken | undefined,
    gather: () => Promise<readonly WorkspacePlan[]>,
  ): Promise<readonly WorkspacePlan[]> {
    const known = this.#gathered.get(uri)?.plans;
    if (known !== undefined) return known;
    const entry: Gathered = { plans: undefined };
    this.#gathered.set(uri, entry);
    const plans = await gather();
    // What was gathered before a change, or only in part, is of use for this once. An entry that was replaced is not seen.
    if (!token?.isCancellationRequested) entry.plans = plans;
    return plans;
  }

  /** An open plan was edited: it is new to all but itself. */
  changed(uri: string): void {
    for (const other of this.#gathered.keys()) if (!sameUri(other, uri)) this.#gathered.delete(other);
  }

  clear(): void {
    this.#gathered.clear();
  }
}
