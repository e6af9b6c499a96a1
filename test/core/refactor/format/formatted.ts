import {
  Analyzer,
  type FormatSteps,
  format,
  formatRange,
  PlanText,
  type RuleSettings,
  type TextEdit,
} from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';
import { edited } from '../../edited';

export function formatEdits(text: string, rules: RuleSettings = {}, steps: FormatSteps = {}): TextEdit[] {
  const analyzer = new Analyzer({ readYaml, rules });
  return format(analyzer, analyzer.parse(PlanText.from(text)), steps);
}

export function rangeEdits(text: string, start: number, end: number): TextEdit[] {
  const analyzer = new Analyzer({ readYaml });
  return formatRange(analyzer, analyzer.parse(PlanText.from(text)), { start, end });
}

export function formatted(text: string, rules: RuleSettings = {}, steps: FormatSteps = {}): string {
  return edited(text, formatEdits(text, rules, steps));
}
