// `npm run package`: packs the extension as yaodian.vsix and makes sure that nothing but what runs is inside.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { runMain, say, UserError } from './host/say.mjs';
import { build, root } from './prepare.mjs';

const sizeLimit = 2 * 1024 * 1024;

/** Everything that may be in the package. A new kind of file is added here on purpose or not at all. */
const allowed = [
  /^(README|CHANGELOG)(\.\w+)*\.md$/i,
  /^LICENSE(\.txt)?$/,
  /^THIRD-PARTY-NOTICES\.txt$/,
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^language-configuration\.json$/,
  /^dist\/package\.json$/,
  /^dist\/(web\/)?[\w.-]+\.js$/,
  /^(syntaxes|snippets|schemas)\/[\w.-]+\.json$/,
  // Shown by the command that explains a rule, without a network.
  /^docs\/rules\/([\w-]+\/)*[\w-]+\.md$/,
  /^docs\/cheat-sheet(\.en)?\.md$/,
  // The plan to practise on, which is copied before it is opened.
  /^examples\/(offices\.yaml|2026年示范市卫生健康工作要点\.txt)$/,
  /^media\/walkthrough\/[\w-]+\.svg$/,
  /^images\/[\w.-]+\.(png|svg)$/,
];

await runMain(async () => {
  await build();
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const unexpected = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  if (unexpected.length > 0) {
    throw new UserError(
      `扩展包中不应有：\n${unexpected.join('\n')}`,
      'These files do not belong into the package.',
    );
  }
  const packagePath = join(root, 'yaodian.vsix');
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    // No address is published yet; links in the README stay as they are.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { size } = statSync(packagePath);
  if (size > sizeLimit) {
    throw new UserError(`扩展包 ${size} 字节，超过 ${sizeLimit} 字节。`, 'The package is too large.');
  }
  say(`已生成 yaodian.vsix（${files.length} 个文件，${Math.round(size / 1024)} KB）。`);
  return 0;
});
