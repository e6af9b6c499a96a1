import type { CommandName, FlagName } from './commands';

type SeverityCounts = Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;

const severity: Readonly<Record<keyof SeverityCounts, string>> = {
  error: '错误',
  warning: '警告',
  info: '信息',
  hint: '提示',
};

const commands: Readonly<Record<CommandName, string>> = {
  check: '检查工作要点，列出发现的问题',
  fix: '自动修复不改变原意的问题，写回原文件',
  format: '按规范和本文的多数写法排齐格式，不改字句，写回原文件',
  parse: '输出一份要点的结构：部分、条目、责任处室、指标',
  offices: '从要点里归纳出一份处室名录',
  rules: '列出全部规则',
  explain: '说明一条规则：查什么、依据、正反例',
  lsp: '启动语言服务器，供编辑器调用',
};

const flags: Readonly<Record<FlagName, string>> = {
  format: '输出格式',
  'fail-on': '达到此级别即返回 1（默认 error）：error、warning、info、hint、never',
  'dry-run': '只显示将作的改动，不写文件',
  check: '只检查，不写文件；有要整理的即返回 1',
  stdout: '把改好的文本写到标准输出，不写文件',
  output: '写到这个文件，不写到标准输出',
  force: '文件已存在时覆盖它',
  stdio: '经标准输入输出通信',
  clientProcessId: '编辑器的进程号',
  offices: '处室名录，代替自动找到的 offices.yaml',
  config: '配置文件，代替自动找到的 yaodian.json',
  'no-config': '不读 yaodian.json',
  lang: '提示所用语言：zh（默认）、en',
  encoding: '文件编码：auto（默认）、utf-8、gb18030',
  stdin: '从标准输入读取，等同于文件名 -',
  'stdin-filename': '标准输入的内容按此文件名处理',
  color: '颜色：auto（默认）、always、never',
  jobs: '最多用几个线程（默认同处理器核数；只有 check 在文稿很多时用得上）',
  quiet: '只输出结果，不输出汇总与进度',
  help: '显示用法',
  version: '显示版本',
};

function counts(summary: SeverityCounts): string {
  return (['error', 'warning', 'info', 'hint'] as const)
    .filter((name) => summary[name] > 0)
    .map((name) => `${severity[name]} ${summary[name]} 个`)
    .join('，');
}

export const zh = {
  severity,
  help: {
    commands,
    flags,
    intro: 'yaodian：政府部门年度工作要点的检查与整理工具',
    usage: '用法',
    commandsTitle: '命令',
    flagsTitle: '选项',
    command: '命令',
    options: '选项',
    more: 'yaodian 命令 --help 显示该命令的选项。',
    exit: '返回值：0 没有达到 --fail-on 级别的问题；1 有；2 用法有误、文件读不了或配置有错。',
  },
  usage: {
    noCommand: '没有写命令。可用命令见 yaodian --help',
    unknownCommand: (name: string, near: string | null) =>
      `没有“${name}”这个命令${near === null ? '' : `，是否想用 ${near}？`}${near === null ? '。' : ''}全部命令见 yaodian --help`,
    unknownFlag: (flag: string, near: string | null, command: string | null) =>
      `${command === null ? '' : `${command} `}没有 ${flag} 这个选项${near === null ? '。' : `，是否想用 ${near}？`}全部选项见 yaodian ${command === null ? '' : `${command} `}--help`,
    valueMissing: (flag: string, choices: readonly string[]) =>
      `${flag} 后面缺一个值${choices.length === 0 ? '' : `：可以是 ${choices.join('、')}`}`,
    valueUnknown: (flag: string, value: string, choices: readonly string[], near: string | null) =>
      `${flag} 不能是“${value}”${near === null ? '' : `，是否想用 ${near}？`}${near === null ? '，' : ''}可以是 ${choices.join('、')}`,
    valueNotTaken: (flag: string, value: string) => `${flag} 不带值，去掉“=${value}”即可`,
    notANumber: (flag: string, value: string) => `${flag} 要一个正整数，不能是“${value}”`,
    operandMissing: (command: string, operands: string) =>
      `${command} 后面缺 ${operands}。用法见 yaodian ${command} --help`,
    operandsTooMany: (command: string, extra: string) =>
      `${command} 后面多出“${extra}”。用法见 yaodian ${command} --help`,
    unknownRule: (rule: string, near: string | null) =>
      `没有“${rule}”这条规则${near === null ? '。' : `，是否想查 ${near}？`}全部规则见 yaodian rules`,
  },
  problem: {
    line: (text: string) => `yaodian：${text}`,
    notFound: (path: string) => `${path}：没有这个文件`,
    noMatch: (pattern: string) => `${pattern}：没有匹配的文件`,
    noPlans: (folder: string) =>
      `${folder}：文件夹里没有要点文件（*.plan、*.plan.txt、*工作要点*.txt、*工作计划*.txt、*任务分工*.txt、*责任分解*.txt）`,
    isFolder: (path: string) => `${path}：这是文件夹，请指明其中一个文件`,
    isSeveral: (path: string) => `${path}：这里有几份要点，请指明其中一份`,
    denied: (path: string) => `${path}：没有读取权限`,
    unreadable: (path: string, reason: string) => `${path}：读不了（${reason}）`,
    unwritable: (path: string, reason: string) => `${path}：写不进去（${reason}），文件保持原样`,
    exists: (path: string) => `${path}：文件已存在，没有改动；要覆盖它，请加 --force`,
    binary: (path: string) => `${path}：不是文本文件`,
    word: (path: string) => `${path}：是 Word 或 WPS 文档，不是纯文本，请先另存为 .txt`,
    excel: (path: string) => `${path}：是 Excel 或 WPS 表格，不是纯文本，请先另存为 .txt`,
    pdf: (path: string) => `${path}：是 PDF 文件，不是纯文本，请先转成 .txt`,
    archive: (path: string) => `${path}：是压缩包或 Office 文档，不是纯文本`,
    wrongEncoding: (path: string, encoding: string) =>
      `${path}：有些字节按 ${encoding} 读不出来，请用 --encoding 指明编码或另存为 UTF-8`,
    notRoundTrip: (path: string, encoding: string) =>
      `${path}：按 ${encoding} 写回会改动别处的字节，文件保持原样，请先另存为 UTF-8`,
    config: (path: string, line: number, message: string) => `${path} 第 ${line} 行：${message}`,
    rule: (path: string, rule: string, error: string) =>
      `${path}：规则 ${rule} 运行出错，已跳过（${error}）。这是 yaodian 的缺陷，请反馈`,
    crash: (error: string) => `运行出错，这是 yaodian 的缺陷，请反馈：${error}`,
  },
  check: {
    fixable: (title: string) => `可修复：${title}`,
    choice: (title: string) => `可选改法：${title}`,
    replaceBy: (text: string) => `改为“${text}”`,
    related: (place: string, message: string) => `参见 ${place}：${message}`,
    clean: (files: number) => (files === 0 ? '没有检查任何文件' : `共 ${files} 个文件，没有发现问题`),
    summary: (files: number, summary: SeverityCounts, fixable: number) =>
      `共 ${files} 个文件：${counts(summary)}${fixable === 0 ? '' : `；其中 ${fixable} 处可用 yaodian fix 自动修复`}`,
    progress: (done: number, all: number) => `正在检查 ${done}/${all} …`,
  },
  fix: {
    file: (path: string, edits: number) => `${path}：修复 ${edits} 处`,
    summary: (files: number, changed: number, edits: number) =>
      changed === 0
        ? `共 ${files} 个文件，没有可以自动修复的问题`
        : `共 ${files} 个文件，修复其中 ${changed} 个文件的 ${edits} 处`,
    wouldFix: (files: number, changed: number, edits: number) =>
      changed === 0
        ? `共 ${files} 个文件，没有可以自动修复的问题`
        : `共 ${files} 个文件，可修复其中 ${changed} 个文件的 ${edits} 处（没有写文件）`,
    remaining: (summary: SeverityCounts) => `还有${counts(summary)}需要人来处理，详见 yaodian check`,
  },
  format: {
    file: (path: string, edits: number) => `${path}：整理 ${edits} 处`,
    found: (path: string, edits: number) => `${path}：有 ${edits} 处格式要整理`,
    summary: (files: number, changed: number) =>
      changed === 0 ? `共 ${files} 个文件，格式都已整齐` : `共 ${files} 个文件，整理了其中 ${changed} 个`,
    wouldChange: (files: number, changed: number) =>
      changed === 0
        ? `共 ${files} 个文件，格式都已整齐`
        : `共 ${files} 个文件，其中 ${changed} 个要整理（没有写文件）`,
  },
  offices: {
    summary: (files: number, offices: number, variants: number) =>
      `从 ${files} 个文件归纳出 ${offices} 个处室${variants === 0 ? '' : `，另有 ${variants} 个名称可能是其中某一处室的别的写法，已写在批注里`}；请核对后使用`,
  },
  tree: {
    noTitle: '（没有标题）',
    year: (year: number) => `${year} 年度`,
    roles: { lead: '牵头', support: '配合', responsible: '责任' },
    deadline: '时限',
    statistics: (sections: number, subsections: number, items: number, targets: number, offices: number) =>
      `${sections} 个部分${subsections === 0 ? '' : `，${subsections} 个小节`}，${items} 项任务，${targets} 个指标，${offices} 个处室`,
    targets: (count: number) => `指标 ${count} 个`,
  },
  rules: {
    columns: { rule: '规则', severity: '级别', fix: '修复', summary: '查什么' },
    off: '关闭',
    fix: { none: '–', fix: '可选', safe: '自动' },
    count: (count: number) => `共 ${count} 条规则；yaodian explain 规则名 显示说明`,
  },
  explain: {
    severity: '默认级别',
    fix: '修复',
    basis: '依据',
    practice: '实务惯例',
  },
  separator: '：',
  listSeparator: '；',
};
