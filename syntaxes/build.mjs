// Writes yaodian.tmLanguage.json, which is never edited by hand. Run `node syntaxes/build.mjs` after a change here;
// with `--check` nothing is written and the exit code says whether the file is in step.
//
// The grammar colours a plan while the server is still reading it, line by line and without knowing the whole. Every
// expression is bounded or consumes what it has seen, so a line costs time in proportion to its length.
import { readFileSync, writeFileSync } from 'node:fs';
import { bodyRules } from './rules/body.mjs';
import { frameRules } from './rules/frame.mjs';
import { lineRules } from './rules/lines.mjs';
import { tagRules } from './rules/tags.mjs';
import { targetRules } from './rules/targets.mjs';

const grammar = {
  name: '要点',
  scopeName: 'source.yaodian',
  fileTypes: ['plan', 'plan.txt'],
  patterns: [
    { include: '#front-matter' },
    { include: '#directive' },
    { include: '#comment' },
    { include: '#head' },
    { include: '#foot' },
    { include: '#own-line-tag' },
    { include: '#outline' },
    { include: '#title' },
    { include: '#body' },
  ],
  repository: { ...frameRules, ...lineRules, ...tagRules, ...targetRules, ...bodyRules },
};

const target = new URL('./yaodian.tmLanguage.json', import.meta.url);
const text = `${JSON.stringify(grammar, null, 2)}\n`;

if (process.argv.includes('--check')) {
  process.exitCode = readFileSync(target, 'utf8') === text ? 0 : 1;
} else {
  writeFileSync(target, text);
}
