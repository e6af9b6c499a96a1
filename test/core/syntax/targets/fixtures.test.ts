import { describe, expect, it } from 'vitest';
import { findTargets } from '../../../../server/src/core/syntax/targets';
import type { Target } from '../../../../server/src/core/syntax/types';
import * as fixtures from './fixtures';

function brief({ comparator, value, low, high, unit }: Target): string {
  const figure = low === null ? (value ?? '') : `${low}..${high}`;
  return `${comparator} ${figure} ${unit ?? ''}`;
}

describe.each(Object.entries(fixtures))('targets of %s', (_name, list) => {
  it.each(list.map((fixture) => [fixture[0], fixture.slice(1)] as const))('%s', (text, expected) => {
    expect(findTargets(text).map(brief)).toEqual(expected);
  });
});
