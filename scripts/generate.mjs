// Writes every generated file; with --check, fails when one is not what would be written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as configSchema from './generate/configSchema.mjs';
import * as notices from './generate/notices.mjs';
import * as packageSettings from './generate/packageSettings.mjs';
import * as pinyin from './generate/pinyin.mjs';
import { chineseReadme, englishReadme, index } from './generate/ruleTable.mjs';
import * as traditional from './generate/traditional.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

const generators = [
  traditional,
  pinyin,
  configSchema,
  packageSettings,
  index,
  chineseReadme,
  englishReadme,
  notices,
];
const check = process.argv.includes('--check');
let stale = 0;
for (const { file, generate } of generators) {
  const wanted = await generate();
  const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (found === wanted) continue;
  if (check) {
    stale++;
    console.error(`${file} 已过期，请运行 npm run generate。`);
  } else {
    writeFileSync(file, wanted);
    console.log(`已生成 ${file}`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
