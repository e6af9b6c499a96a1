// The rules' tables: docs/rules/README.md, and the part of each README between its markers.
import { readFileSync } from 'node:fs';
import { loadCore } from './loadRules.mjs';

const SEVERITY = {
  zh: { error: '错误', warning: '警告', info: '信息', hint: '提示', off: '关' },
  en: { error: 'error', warning: 'warning', info: 'information', hint: 'hint', off: 'off' },
};
const FIX = {
  zh: { none: '—', fix: '可选', safe: '自动' },
  en: { none: '—', fix: 'quick fix', safe: 'automatic' },
};
const HEAD = {
  zh: '| 规则 | 报什么 | 级别 | 修复 |\n| --- | --- | --- | --- |',
  en: '| rule | reports | severity | fix |\n| --- | --- | --- | --- |',
};

async function table(language, prefix) {
  const { RULES } = await loadCore();
  const rows = RULES.map(({ id, summary, severity, fix }) => {
    const text = summary[language].replaceAll('|', '\\|');
    return `| [${id}](${prefix}${id}.md) | ${text} | ${SEVERITY[language][severity]} | ${FIX[language][fix]} |`;
  });
  return [HEAD[language], ...rows].join('\n');
}

const BETWEEN = /(<!-- 规则表开始 -->\n)[\s\S]*?(<!-- 规则表结束 -->)/;

function readme(file, language) {
  return {
    file,
    async generate() {
      const rows = await table(language, 'docs/rules/');
      return readFileSync(file, 'utf8').replace(
        BETWEEN,
        (_whole, before, after) => `${before}${rows}\n${after}`,
      );
    },
  };
}

export const index = {
  file: 'docs/rules/README.md',
  async generate() {
    return `# 规则\n\n级别可以在 \`yaodian.json\` 或编辑器设置里改。“自动”的修复不改变意思，可以一次全部应用；“可选”的由作者逐处决定。\n\n${await table('zh', '')}\n`;
  },
};
export const chineseReadme = readme('README.md', 'zh');
export const englishReadme = readme('README.en.md', 'en');
