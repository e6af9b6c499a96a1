import { beforeAll, describe, expect, it } from 'vitest';
import { DEFECTS } from './defects';
import { type Measurement, measure, type Outcome } from './measure';
import { byDefect, groupBy, summarize } from './summary';
import { DEPARTMENTS } from './vocabulary';

let measurement: Measurement;

beforeAll(() => {
  // Two departments in every style; `npm run accuracy` takes all of them, several times.
  measurement = measure(1, DEPARTMENTS.slice(0, 2));
});

/** The outcomes for which something does not hold, a line each, to be read when a goal is missed. */
function failures(holds: (outcome: Outcome) => boolean): string {
  return measurement.outcomes
    .filter((outcome) => !holds(outcome))
    .map(
      (one) => `${one.defect.rule} ${one.defect.name}［${one.style}］${one.excerpt} ${one.extra.join(' ')}`,
    )
    .join('\n');
}

describe('植入问题', () => {
  it('干净的文稿上没有误报', () => {
    expect(measurement.falseAlarms).toEqual([]);
  });

  it('每种问题都植入过', () => {
    const planted = byDefect(measurement);
    expect(
      DEFECTS.filter((defect) => !planted.has(`${defect.rule} ${defect.name}`)).map((one) => one.name),
    ).toEqual([]);
  });

  it('查出、位置、误报、复原都达到目标', () => {
    const { planted, placed, extra, safeFixes, safeExact } = summarize(measurement.outcomes);
    expect(
      placed / planted,
      failures((one) => one.placed),
    ).toBeGreaterThanOrEqual(0.99);
    expect(
      extra / planted,
      failures((one) => one.extra.length === 0),
    ).toBeLessThanOrEqual(0.01);
    expect(
      safeExact / safeFixes,
      failures((one) => one.repair?.exact !== false),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it('每条规则都查得出大多数', () => {
    const poor = [...groupBy(measurement.outcomes, ({ defect }) => defect.rule)].filter(
      ([, outcomes]) => summarize(outcomes).placed < outcomes.length * 0.9,
    );
    expect(poor.map(([rule]) => rule)).toEqual([]);
  });
});
