import { likeOffices } from '../../lint/offices/like';
import type { Office } from '../../model/office';
import type { OfficeDirectory } from '../../model/officeDirectory';

/** Words that say nothing of what an office does. */
const COMMON = new Set(
  '工作 管理 建设 服务 推进 加强 开展 组织 实施 落实 完善 健康 卫生 体系 能力 综合'.split(' '),
);

/** The pairs of characters in a text that tell something of what it is about. */
function subjectsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const stretch of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let i = 0; i + 2 <= stretch.length; i++) {
      const pair = stretch.slice(i, i + 2);
      if (!COMMON.has(pair)) pairs.add(pair);
    }
  }
  return pairs;
}

/** Tells how much of what each of some offices is for comes up in a text. */
export function affinities(
  offices: readonly { readonly name: string; readonly duties: string | null }[],
): (text: string) => number[] {
  const subjects = offices.map(({ name, duties }) => [
    // The end of a name, 处 or 办公室, is everyone's.
    ...subjectsOf(`${name.replace(/(?:办公室|[处科股室办])$/, '')}，${duties ?? ''}`),
  ]);
  return (text) => subjects.map((pairs) => pairs.filter((pair) => text.includes(pair)).length);
}

/** The offices that may take over from one, the likeliest first: its successor, those of like name, those of like duties. */
export function likelySuccessors(office: Office, directory: OfficeDirectory, year: number | null): Office[] {
  const others = directory.offices.filter(
    (one) => one !== office && (year === null || directory.isCurrent(one, year)),
  );
  const like = likeOffices(office.name, directory);
  const about = `${office.name}，${office.duties ?? ''}`;
  const related = affinities(others)(about);
  const rank = (one: Office, index: number): number =>
    (one.name === office.successor ? 1000 : 0) +
    (like.includes(one) ? 100 : 0) +
    (one.kind === office.kind ? 0.5 : 0) +
    (related[index] ?? 0);
  return others
    .map((one, index) => ({ one, weight: rank(one, index) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one);
}
