import { describe, expect, test } from 'vitest';
import type { ItemJson, PlanJson, SectionJson } from '../../server/src/cli/plan/planJson';
import { runCli } from '../cli/io';
import { readingOf, simplify } from '../core/syntax/targets/seedPlans';
import {
  type GoldItem,
  type GoldOffices,
  type GoldSection,
  type GoldStructure,
  hasGold,
  PLAN_NAMES,
  type PlanName,
  planPath,
  readGold,
} from './gold';

/** What stands where: one line of text a node, so that a difference can be read. */
function outlineOf(sections: readonly SectionJson[], parent = ''): string[] {
  return sections.flatMap((section) => {
    const place = `${parent}/${section.ordinal}`;
    return [
      `${place} @${section.line + 1} ${simplify(section.title)}`,
      ...outlineOf(section.subsections, place),
      ...section.items.map((item) => `${place} item ${item.ordinal} @${item.line + 1}-${item.endLine + 1}`),
    ];
  });
}

function goldOutline(sections: readonly GoldSection[], parent = ''): string[] {
  return sections.flatMap((section) => {
    const place = `${parent}/${section.n}`;
    return [
      `${place} @${section.line} ${section.title}`,
      ...goldOutline(section.subsections ?? [], place),
      ...(section.items ?? []).map((item) => `${place} item ${item.n} @${item.line}-${item.endLine}`),
    ];
  });
}

function itemsOf(sections: readonly SectionJson[]): ItemJson[] {
  return sections.flatMap((section) => [...itemsOf(section.subsections), ...section.items]);
}

function goldItems(sections: readonly GoldSection[]): GoldItem[] {
  return sections.flatMap((section) => [...goldItems(section.subsections ?? []), ...(section.items ?? [])]);
}

async function parse(name: PlanName): Promise<PlanJson> {
  const { code, stdout, stderr } = await runCli(['parse', planPath(name), '--no-config']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as PlanJson;
}

describe.runIf(hasGold).each(PLAN_NAMES)('the structure of %s', (name) => {
  const gold = hasGold ? readGold<GoldStructure>(`structure-${name}`) : null;

  test('head', async () => {
    const plan = await parse(name);
    expect({
      title: simplify(plan.title ?? ''),
      documentNumber: plan.documentNumber,
      issuer: simplify(plan.issuer ?? ''),
      date: plan.date,
      year: plan.year,
      items: plan.items,
    }).toEqual({
      title: readingOf(gold!.title),
      documentNumber: gold!.docNumber,
      issuer: readingOf(gold!.issuer),
      date: gold!.date,
      year: gold!.planYear,
      items: [],
    });
    const { sections, subsections, items } = plan.statistics;
    expect({ sections, subsections, items }).toMatchObject({
      sections: gold!.counts.sections,
      subsections: gold!.counts.subsections,
      items: gold!.counts.items,
    });
    expect(plan.numbering).toEqual({
      section: 'continuous',
      subsection: gold!.counts.subsections === 0 ? null : 'continuous',
      item: 'continuous',
    });
  });

  test('sections, subsections and items with their lines and parents', async () => {
    const plan = await parse(name);
    expect(outlineOf(plan.sections)).toEqual(goldOutline(gold!.sections));
  });

  test('headings and first sentences', async () => {
    const found = itemsOf((await parse(name)).sections);
    const wanted = goldItems(gold!.sections);
    expect(
      found.map((item, index) => {
        const start = wanted[index]?.firstSentence;
        const title = simplify(item.title);
        // The reader copied the beginning of a first sentence, the whole of a heading.
        return start === undefined ? title : title.slice(0, start.length);
      }),
    ).toEqual(wanted.map((item) => item.heading ?? item.firstSentence));
  });

  test('responsibilities', async () => {
    const found = itemsOf((await parse(name)).sections);
    const wanted = goldItems(gold!.sections);
    const roles = ['lead', 'support', 'responsible'] as const;
    const written = found.map(
      ({ ordinal, responsibility }) =>
        `${ordinal} ${roles.map((role) => (responsibility?.[role] ?? []).map(simplify).join('、')).join('/')}`,
    );
    expect(written).toEqual(
      wanted.map(({ n, roles: tags = [] }) => {
        const names = (role: string): string =>
          tags
            .filter((tag) => tag.role === role)
            .flatMap(({ offices, group }) => [
              ...offices,
              ...(group === null ? [] : [group.replace(/^等/, '')]),
            ])
            .join('、');
        return `${n} ${roles.map(names).join('/')}`;
      }),
    );
  });

  test('offices and how often they are named', async () => {
    const plan = await parse(name);
    const wanted = readGold<GoldOffices>(`offices-${name}`);
    const counts = Object.fromEntries(
      plan.offices.map(({ name: office, lead, support, responsible }) => [
        simplify(office),
        { lead, support, responsible },
      ]),
    );
    expect(counts).toEqual(
      Object.fromEntries(
        Object.entries(wanted.offices).map(([office, { lead, support, responsible }]) => [
          office,
          { lead, support, responsible },
        ]),
      ),
    );
    expect(plan.offices).toHaveLength(wanted.distinct);
    const groups: Record<string, number> = {};
    for (const [group, { lead, support, responsible }] of Object.entries(wanted.groups)) {
      const bare = group.replace(/^等/, '');
      groups[bare] = (groups[bare] ?? 0) + lead + support + responsible;
    }
    expect(Object.fromEntries(plan.groups.map((group) => [simplify(group.name), group.count]))).toEqual(
      groups,
    );
  });
});

test.skipIf(hasGold)('the five published plans are not here', () => {
  expect(hasGold).toBe(false);
});
