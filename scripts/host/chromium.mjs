// Finds a Chromium to show the workbench in. Only the tests need one; on Debian as root it is installed on demand.
import { existsSync } from 'node:fs';
import { findOnPath, isExecutable, runPatiently } from './command.mjs';
import { say, UserError } from './say.mjs';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome', 'msedge'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {Promise<string>} */
export async function ensureChromium() {
  const found = findChromium();
  if (found) {
    return found;
  }
  if (canUseApt()) {
    await aptInstall();
    const installed = findChromium();
    if (installed) {
      return installed;
    }
  }
  throw new UserError(
    '找不到 Chromium 或 Chrome。请先安装（如 Debian/Ubuntu：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROME_PATH 指明其路径。',
    'No Chromium or Chrome found. Install one (Debian/Ubuntu: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH.',
  );
}

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) {
      throw new UserError(
        `CHROME_PATH 所指的程序不能运行：${named}`,
        'CHROME_PATH names no executable file.',
      );
    }
    return named;
  }
  return findOnPath(names) ?? usualPlaces.find((file) => existsSync(file));
}

const canUseApt = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && !!findOnPath(['apt-get']);

async function aptInstall() {
  say(
    '未找到 Chromium，正在用 apt-get 安装 chromium 与 fonts-noto-cjk（约一分钟）……',
    'No Chromium found: installing chromium and fonts-noto-cjk with apt-get (about a minute).',
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runPatiently('apt-get', ['update'], { env, quiet: true });
  await runPatiently('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    env,
    quiet: true,
  });
}
