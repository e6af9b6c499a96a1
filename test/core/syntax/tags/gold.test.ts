import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readParagraph } from '../../../../server/src/core/syntax/reading';
import { createRoleLexicon, findTags } from '../../../../server/src/core/syntax/tags';
import type { Tag } from '../../../../server/src/core/syntax/types';

/*
 * The published plans and what careful reading found in them stand beside the checkout where they are at hand. They are
 * no part of it, so these tests are skipped, visibly, elsewhere.
 */
const SHARED = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const context = { lexicon: createRoleLexicon(), isOffice: () => false };

interface GoldRole {
  readonly label: string;
  readonly role: string;
  readonly offices: readonly string[];
  readonly group: string | null;
}

interface GoldItem {
  readonly line: number;
  readonly hasTag: boolean;
  readonly roles?: readonly GoldRole[];
}

describe.skipIf(!existsSync(`${SHARED}plans`))(
  'the published plans (skipped where they are not at hand)',
  () => {
    test.each([
      ['wuxi-2020', 70],
      ['taizhou-2023', 83],
    ])('%s: %i tags as careful reading found them', (plan, count) => {
      const gold = new Map(itemsOf(plan).map((item) => [item.line, item.hasTag ? (item.roles ?? []) : []]));
      const found = tagsByLine(plan);
      expect([...found.values()].flat()).toHaveLength(count);
      for (const [line, tags] of found) {
        expect({ line, roles: tags.flatMap(rolesOf) }).toEqual({ line, roles: gold.get(line) ?? [] });
      }
      const tidy = [...found.values()]
        .flat()
        .filter((tag) => tag.open === null || tag.close === null || tag.ownLine);
      expect(tidy).toEqual([]);
    });

    test.each(['jiaxing-2020', 'wuxi-medical-2020', 'wuzhong-2021'])('%s: no tags', (plan) => {
      expect([...tagsByLine(plan).values()].flat()).toEqual([]);
    });
  },
);

function tagsByLine(plan: string): Map<number, readonly Tag[]> {
  const lines = readFileSync(`${SHARED}plans/${plan}.txt`, 'utf8').split(/\r?\n/);
  return new Map(
    lines.map((line, index) => [index + 1, findTags(readParagraph([line], [0], line.length).text, context)]),
  );
}

function rolesOf(tag: Tag): GoldRole[] {
  return tag.roles.map((role) => {
    const group = role.mentions.find((mention) => mention.group);
    return {
      label: role.label?.text ?? '',
      role: role.kind,
      offices: role.mentions.filter((mention) => !mention.group).map((mention) => mention.text),
      group: group === undefined ? null : `${group.etc === null ? '' : '等'}${group.text}`,
    };
  });
}

/** The items of a plan, wherever in its sections the gold file keeps them. */
function itemsOf(plan: string): GoldItem[] {
  const items: GoldItem[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('hasTag' in value) items.push(value as GoldItem);
    for (const child of Object.values(value)) walk(child);
  };
  walk(JSON.parse(readFileSync(`${SHARED}gold/structure-${plan}.json`, 'utf8')));
  return items;
}
