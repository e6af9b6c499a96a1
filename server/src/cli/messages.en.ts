import type { Messages } from './messages';

type Counts = Parameters<Messages['fix']['remaining']>[0];

const severity: Messages['severity'] = { error: 'error', warning: 'warning', info: 'info', hint: 'hint' };

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function counts(summary: Counts): string {
  return (['error', 'warning', 'info', 'hint'] as const)
    .filter((name) => summary[name] > 0)
    .map((name) => (name === 'info' ? `${summary.info} info` : plural(summary[name], name)))
    .join(', ');
}

const maybe = (near: string | null): string => (near === null ? '.' : `; did you mean ${near}?`);

export const en: Messages = {
  severity,
  help: {
    commands: {
      check: 'check plans and list what was found',
      fix: 'apply the fixes that change no meaning and write the files back',
      format: 'lay plans out as the standard and most of the plan have it; no word changes',
      parse: "print a plan's structure: sections, items, offices, targets",
      offices: 'learn an office directory from plans',
      rules: 'list all rules',
      explain: 'explain a rule: what it reports, its basis, examples',
      lsp: 'start the language server, for editors',
    },
    flags: {
      format: 'output format',
      'fail-on': 'exit with 1 at this severity or above (default error): error, warning, info, hint, never',
      'dry-run': 'show the changes, write nothing',
      check: 'write nothing; exit with 1 if something would change',
      stdout: 'write the new text to standard output, not to the file',
      output: 'write to this file, not to standard output',
      force: 'replace the file if it exists',
      stdio: 'talk over standard input and output',
      clientProcessId: "the editor's process id",
      offices: 'office directory, instead of the offices.yaml that is found',
      config: 'configuration file, instead of the yaodian.json that is found',
      'no-config': 'read no yaodian.json',
      lang: 'language of messages: zh (default), en',
      encoding: 'encoding of files: auto (default), utf-8, gb18030',
      stdin: 'read standard input, the same as the file name -',
      'stdin-filename': 'treat standard input as a file of this name',
      color: 'colours: auto (default), always, never',
      jobs: 'at most so many threads (default: the cores; only check uses several, for many plans)',
      quiet: 'results only, no summary and no progress',
      help: 'show usage',
      version: 'show the version',
    },
    intro: 'yaodian: checks and tidies annual work plans of Chinese government offices',
    usage: 'Usage',
    commandsTitle: 'Commands',
    flagsTitle: 'Options',
    command: 'COMMAND',
    options: 'OPTIONS',
    more: 'yaodian COMMAND --help shows the options of a command.',
    exit: 'Exit codes: 0 nothing at --fail-on or above; 1 something; 2 wrong usage, unreadable file, broken configuration.',
  },
  usage: {
    noCommand: 'no command given; see yaodian --help',
    unknownCommand: (name, near) => `there is no command "${name}"${maybe(near)} See yaodian --help`,
    unknownFlag: (flag, near, command) =>
      `${command === null ? '' : `${command} has `}no option ${flag}${maybe(near)} See yaodian ${command === null ? '' : `${command} `}--help`,
    valueMissing: (flag, choices) =>
      `${flag} needs a value${choices.length === 0 ? '' : `: one of ${choices.join(', ')}`}`,
    valueUnknown: (flag, value, choices, near) =>
      `${flag} cannot be "${value}"${maybe(near)} It is one of ${choices.join(', ')}`,
    valueNotTaken: (flag, value) => `${flag} takes no value; leave out "=${value}"`,
    notANumber: (flag, value) => `${flag} needs a whole number above zero, not "${value}"`,
    operandMissing: (command, operands) => `${command} needs ${operands}; see yaodian ${command} --help`,
    operandsTooMany: (command, extra) => `${command} does not take "${extra}"; see yaodian ${command} --help`,
    unknownRule: (rule, near) => `there is no rule "${rule}"${maybe(near)} See yaodian rules`,
  },
  problem: {
    line: (text) => `yaodian: ${text}`,
    notFound: (path) => `${path}: no such file`,
    noMatch: (pattern) => `${pattern}: matches no file`,
    noPlans: (folder) =>
      `${folder}: no plans in this folder (*.plan, *.plan.txt, *工作要点*.txt, *工作计划*.txt, *任务分工*.txt, *责任分解*.txt)`,
    isFolder: (path) => `${path}: is a folder; name a file in it`,
    isSeveral: (path) => `${path}: holds several plans; name one of them`,
    denied: (path) => `${path}: permission denied`,
    unreadable: (path, reason) => `${path}: cannot be read (${reason})`,
    unwritable: (path, reason) => `${path}: cannot be written (${reason}); the file is as it was`,
    exists: (path) => `${path}: exists and is left as it is; --force replaces it`,
    binary: (path) => `${path}: not a text file`,
    word: (path) => `${path}: a Word or WPS document, not plain text; save it as .txt first`,
    excel: (path) => `${path}: an Excel or WPS workbook, not plain text; save it as .txt first`,
    pdf: (path) => `${path}: a PDF, not plain text; convert it to .txt first`,
    archive: (path) => `${path}: an archive or office document, not plain text`,
    wrongEncoding: (path, encoding) =>
      `${path}: some bytes mean nothing in ${encoding}; say --encoding or save it as UTF-8`,
    notRoundTrip: (path, encoding) =>
      `${path}: writing it in ${encoding} would change other bytes; the file is as it was, save it as UTF-8 first`,
    config: (path, line, message) => `${path} line ${line}: ${message}`,
    rule: (path, rule, error) =>
      `${path}: rule ${rule} failed and was skipped (${error}). This is a defect of yaodian; please report it`,
    crash: (error) => `failed; this is a defect of yaodian, please report it: ${error}`,
  },
  check: {
    fixable: (title) => `fix: ${title}`,
    choice: (title) => `possible fix: ${title}`,
    replaceBy: (text) => `change to “${text}”`,
    related: (place, message) => `see ${place}: ${message}`,
    clean: (files) => (files === 0 ? 'no file was checked' : `${plural(files, 'file')}, nothing found`),
    summary: (files, summary, fixable) =>
      `${plural(files, 'file')}: ${counts(summary)}${fixable === 0 ? '' : `; yaodian fix mends ${fixable} of them`}`,
    progress: (done, all) => `checking ${done}/${all} …`,
  },
  fix: {
    file: (path, edits) => `${path}: ${plural(edits, 'fix').replace('fixs', 'fixes')}`,
    summary: (files, changed, edits) =>
      changed === 0
        ? `${plural(files, 'file')}, nothing to fix`
        : `${plural(files, 'file')}, ${edits} fixed in ${changed}`,
    wouldFix: (files, changed, edits) =>
      changed === 0
        ? `${plural(files, 'file')}, nothing to fix`
        : `${plural(files, 'file')}, ${edits} to fix in ${changed} (nothing written)`,
    remaining: (summary) => `left for people to mend: ${counts(summary)}; see yaodian check`,
  },
  format: {
    file: (path, edits) => `${path}: ${plural(edits, 'edit')}`,
    found: (path, edits) => `${path}: ${plural(edits, 'edit')} to make`,
    summary: (files, changed) =>
      changed === 0
        ? `${plural(files, 'file')}, nothing to format`
        : `${plural(files, 'file')}, ${changed} formatted`,
    wouldChange: (files, changed) =>
      changed === 0
        ? `${plural(files, 'file')}, nothing to format`
        : `${plural(files, 'file')}, ${changed} to format (nothing written)`,
  },
  offices: {
    summary: (files, offices, variants) =>
      `${plural(offices, 'office')} learned from ${plural(files, 'file')}${variants === 0 ? '' : `; ${plural(variants, 'name')} in comments may be one of them written otherwise`}; check before use`,
  },
  tree: {
    noTitle: '(no title)',
    year: (year) => `year ${year}`,
    roles: { lead: 'lead', support: 'support', responsible: 'responsible' },
    deadline: 'due',
    statistics: (sections, subsections, items, targets, offices) =>
      `${plural(sections, 'section')}${subsections === 0 ? '' : `, ${plural(subsections, 'subsection')}`}, ${plural(items, 'item')}, ${plural(targets, 'target')}, ${plural(offices, 'office')}`,
    targets: (count) => plural(count, 'target'),
  },
  rules: {
    columns: { rule: 'rule', severity: 'severity', fix: 'fix', summary: 'reports' },
    off: 'off',
    fix: { none: '–', fix: 'choice', safe: 'safe' },
    count: (count) => `${plural(count, 'rule')}; yaodian explain RULE shows more`,
  },
  explain: { severity: 'Severity', fix: 'Fix', basis: 'Basis', practice: 'practice' },
  separator: ': ',
  listSeparator: '; ',
};
