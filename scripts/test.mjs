// `npm test`: everything that has to hold before a change is handed in, one stage after the other, with a summary
// and, as the last line, the number of tests that passed and failed. Stages that are no test suites, such as the
// type check, count as one test each.
import { runMain, say } from './host/say.mjs';
import { installDependencies } from './prepare.mjs';
import { countSnapshots, countSuite, countVitest, resultFiles } from './test/counts.mjs';
import { hasNpmScript, runStage } from './test/stage.mjs';

/** @type {import('./test/stage.mjs').Stage[]} */
const stages = [
  { name: '构建', npm: 'build' },
  { name: '类型检查', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: '代码规范', tool: '@biomejs/biome/bin/biome', args: ['ci', '--colors=off', '.'] },
  { name: '生成文件是否最新', npm: 'generate', args: ['--check'] },
  {
    name: '单元测试',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFiles.vitest}`],
    results: resultFiles.vitest,
    count: countVitest,
  },
  { name: '语法着色快照', npm: 'test:grammar', count: countSnapshots },
  {
    name: 'VS Code 中的测试',
    npm: 'test:host',
    results: resultFiles.development,
    count: countSuite(resultFiles.development),
  },
  {
    name: 'Neovim 中的测试',
    npm: 'test:neovim',
    results: resultFiles.neovim,
    count: countSuite(resultFiles.neovim),
  },
  {
    name: '网页版 VS Code 中的测试',
    npm: 'test:web',
    results: resultFiles.web,
    count: countSuite(resultFiles.web),
  },
  { name: '打包', npm: 'package' },
  {
    name: '安装包在 VS Code 中的测试',
    npm: 'test:host',
    args: ['--vsix', 'yaodian.vsix'],
    results: resultFiles.vsix,
    count: countSuite(resultFiles.vsix),
  },
];

await runMain(async () => {
  await installDependencies();
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const summary = [];
  for (const stage of stages.filter(({ npm }) => !npm || hasNpmScript(npm))) {
    const { passed, failed, skipped, seconds } = await runStage(stage);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    summary.push(
      `${failed > 0 ? '✗' : '✓'} ${stage.name}：${passed} 项通过，${failed} 项未通过（${seconds} 秒）`,
    );
  }
  say(`各阶段结果：\n  ${summary.join('\n  ')}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return total.failed > 0 ? 1 : 0;
});
