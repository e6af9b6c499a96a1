import type { CancellationToken } from 'vscode-languageserver';
import { affinities, shorten, tagsNaming, type UsingTag } from '../../core';
import type { Words } from '../hover/words';
import { OFFICES } from '../messages/offices';
import type { WorkspacePlan } from '../plans';
import type { SplitItem } from '../protocol';
import { baseName } from '../uris';
import { checkSplit, isAffected, yearOf } from './replaceEdit';
import type { OfficeAt } from './symbolAt';

/** What an office has to do, one entry a tag, and which of the new offices each goes with best. */
export async function splitItems(
  symbol: OfficeAt,
  into: readonly string[],
  words: Words,
  token: CancellationToken,
): Promise<SplitItem[]> {
  checkSplit(symbol, into);
  const shared = await symbol.shared(token);
  const year = yearOf(shared, symbol);
  const offices = into.map((name) => shared.directory.byName(name) ?? { name, duties: null });
  const scoresOf = affinities(offices);
  const plans = shared.plans.filter(({ plan }) => isAffected(plan, year));
  return plans.flatMap((plan) =>
    tagsNaming(plan.plan, plan.configuration.analyzer.directory, symbol.key).map((using) =>
      itemOf(plan, using, scoresOf, words),
    ),
  );
}

/** A title may be a whole sentence. */
const MAX_TITLE = 40;

function itemOf(
  { plan, document }: WorkspacePlan,
  { use }: UsingTag,
  scoresOf: (text: string) => readonly number[],
  words: Words,
): SplitItem {
  const { node, at, mention, role } = use;
  const { uri, version } = document;
  const scores = scoresOf(`${node.title}。${node.text}`);
  return {
    uri,
    version,
    position: plan.source.locate(at.toDocument(mention).start),
    file: baseName(uri),
    item: shorten(`${node.ordinal.label}${node.title.trim()}`, MAX_TITLE),
    role: words.say(OFFICES[role]),
    suggested: scores.indexOf(Math.max(...scores)),
  };
}
