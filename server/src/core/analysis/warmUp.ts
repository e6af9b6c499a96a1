import type { YamlReader } from '../base/yaml';
import { PlanText } from '../syntax/planText';
import { Analyzer } from './analyzer';

/** As little text as reaches every grammar. */
const SAMPLE = `2026年工作要点
一、加强管理
1. 完善机制。覆盖率达到95%以上，新建不少于3家，见第1项。（牵头处室：办公室；配合处室：各相关处室）
（市教育局牵头，市财政局配合）
`;

/**
 * Everything that is made when the first plan is analysed and kept for all later ones, parsers above all. The steps are
 * short; whoever calls them may do other things in between, or leave the rest.
 */
export function warmUpSteps(readYaml: YamlReader): readonly (() => void)[] {
  const analyzer = new Analyzer({ readYaml });
  const text = PlanText.from(SAMPLE);
  return [
    () => analyzer.parse(text).nodes.map((node) => node.tags),
    () => analyzer.parse(text).nodes.map((node) => node.targets),
    () => analyzer.analyze(text),
  ];
}
