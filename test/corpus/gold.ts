import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * Five published plans, and what a careful reader found in them. They lie beside the checkout of whoever works on the
 * project; where they are absent, the tests that need them are skipped.
 */
const SHARED = new URL('../../../shared/', import.meta.url);

export const PLAN_NAMES = [
  'wuxi-2020',
  'taizhou-2023',
  'jiaxing-2020',
  'wuxi-medical-2020',
  'wuzhong-2021',
] as const;

export type PlanName = (typeof PLAN_NAMES)[number];

export const hasGold = existsSync(new URL('gold', SHARED));

export interface GoldItem {
  readonly n: number;
  /** From one. */
  readonly line: number;
  readonly endLine: number;
  readonly heading?: string;
  readonly firstSentence?: string;
  readonly hasTag: boolean;
  readonly roles?: readonly {
    readonly role: 'lead' | 'support' | 'responsible';
    readonly offices: readonly string[];
    readonly group: string | null;
  }[];
}

export interface GoldSection {
  readonly n: number;
  readonly title: string;
  readonly line: number;
  readonly items?: readonly GoldItem[];
  readonly subsections?: readonly GoldSection[];
}

export interface GoldStructure {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string;
  readonly date: string;
  readonly planYear: number;
  readonly scheme: string;
  readonly counts: { readonly sections: number; readonly subsections: number; readonly items: number };
  readonly sections: readonly GoldSection[];
}

export interface GoldOffices {
  readonly distinct: number;
  readonly mentions: number;
  readonly offices: Readonly<Record<string, Readonly<Record<'lead' | 'support' | 'responsible', number>>>>;
  readonly groups: Readonly<Record<string, Readonly<Record<'lead' | 'support' | 'responsible', number>>>>;
}

export function planPath(name: PlanName): string {
  return fileURLToPath(new URL(`plans/${name}.txt`, SHARED));
}

export function readGold<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`gold/${file}.json`, SHARED), 'utf8')) as T;
}
