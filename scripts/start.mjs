// `npm start`: installs, builds, checks an example in the terminal and opens VS Code with the extension.
// `npm start -- --check-only` stops after the check, which needs neither a screen nor VS Code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath, run } from './host/command.mjs';
import { findCodeCommand } from './host/desktop.mjs';
import { developmentFolder } from './host/developmentFolder.mjs';
import { ensureHost } from './host/install.mjs';
import { runMain, say, UserError } from './host/say.mjs';
import { startServer } from './host/server.mjs';
import { build, installDependencies, root } from './prepare.mjs';

const examples = join(root, 'examples');
/** The plan that is open at first. */
const firstPlan = join(examples, '2026年示范市卫生健康工作要点.txt');

await runMain(async () => {
  await installDependencies();
  await build();
  await checkExamples();
  if (process.argv.includes('--check-only')) {
    return 0;
  }
  const code = findCodeCommand();
  return code ? openDesktop(code) : serveInBrowser();
});

/** The examples contain slips on purpose, so both 0 and 1 are right; 2 and above mean that the check itself failed. */
async function checkExamples() {
  say(
    '下面检查 examples/ 中的示例文稿（其中有意留了几处差错）：',
    'Checking the plans in examples/, which have slips on purpose:',
  );
  const code = await run(process.execPath, [join('dist', 'cli.js'), 'check', 'examples'], { cwd: root });
  if (code > 1) {
    throw new UserError('检查程序未能正常运行，原因见上。', 'The check itself failed; see above.');
  }
  say('检查自己的文稿：node dist/cli.js check 文件名；自动改正：node dist/cli.js fix 文件名。');
}

/** @param {string} code */
async function openDesktop(code) {
  say('正在打开 VS Code 和示例文稿，其余的在左侧文件列表中。', 'Opening VS Code.');
  return run(code, [`--extensionDevelopmentPath=${root}`, examples, firstPlan]);
}

/** Without a desktop VS Code, its server shows the same editor in the browser, until Ctrl+C. */
async function serveInBrowser() {
  say(
    '未找到桌面版 VS Code（code 命令），改在浏览器中打开。',
    'No desktop VS Code found: opening it in the browser.',
  );
  const data = join(root, '.cache', 'start');
  const settings = join(data, 'data', 'User', 'settings.json');
  mkdirSync(join(settings, '..'), { recursive: true });
  writeFileSync(
    settings,
    JSON.stringify({
      'security.workspace.trust.enabled': false,
      'workbench.startupEditor': 'none',
      'git.openRepositoryInParentFolders': 'never',
    }),
  );
  const vscode = await ensureHost(root);
  // Ctrl+C is how it is meant to end, so it is no failure.
  process.once('SIGINT', () => process.exit(0));
  const server = await startServer({ vscode, dataDir: data, extensionsDir: join(data, 'extensions') });
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(developmentFolder(root))],
    ['openFile', remote(firstPlan)],
  ];
  const query = new URLSearchParams({ folder: examples, payload: JSON.stringify(payload) });
  const address = `http://127.0.0.1:${server.port}/?${query}`;
  process.stdout.write(`\n${address}\n\n`);
  say('请在浏览器中打开以上地址；按 Ctrl+C 结束。', 'Open the address above in a browser; Ctrl+C ends it.');
  await openBrowser(address);
  return server.ended;
}

/** @param {string} address */
async function openBrowser(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? findOnPath(['xdg-open']);
  if (opener && (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) {
    // The address has been printed, so an opener that fails is no reason to stop.
    await run(opener, [address], { quiet: true }).catch(() => undefined);
  }
}
