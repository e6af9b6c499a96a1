// What must work in a browser. The tests share one window, and run in this order.

/** @typedef {import('playwright-core').Page} Page */

const plan = [
  '2026年全市卫生健康工作要点',
  '一、提升公共卫生服务能力',
  '1. 加强疾病防控。健全监测机制，接种率达到95%以上。（牵头处室：疾控处；配合处室：基层处）',
  '2. 加强基层服务。新建服务站5个以上。（牵头处室：基层处；配合处室：疾控处）',
  '二、提升医疗服务能力',
  '3. 加强医院管理。开展质量检查2次以上。（牵头处室：医政处；配合处室：疾控处）',
  '',
].join('\n');

/** The files of the folder that is open. */
export const files = {
  '要点.plan': plan.replace('3. 加强', '4. 加强'),
  '2025年/没有打开.plan': plan.replace('机制，', '机制，，'),
  'offices.yaml': 'offices:\n  - name: 疾控处\n    duties: 免疫规划\n  - name: 基层处\n  - name: 医政处\n',
};

/** @type {[string, (page: Page, folder: string) => Promise<void>][]} */
export const tests = [
  [
    '打开的文稿画出波浪线',
    async (page) => {
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: '要点.plan' }).dblclick();
      await page.waitForSelector('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
    },
  ],
  [
    '文件里的符号列得出',
    async (page) => {
      await openBox(page, 'Control+Shift+O');
      await rowWith(page, '提升公共卫生服务能力');
      await rowWith(page, '加强医院管理');
      await closeBox(page);
    },
  ],
  [
    '工作区里没有打开的文稿也找得到符号',
    async (page) => {
      await openBox(page, 'Control+T');
      await page.keyboard.type('基层服务');
      await rowWith(page, '没有打开.plan');
      await closeBox(page);
    },
  ],
  [
    '没有打开的文稿的问题在“问题”面板里',
    async (page) => {
      await page.keyboard.press('Control+Shift+M');
      await page.waitForSelector('.markers-panel .monaco-list-row:has-text("没有打开.plan")');
    },
  ],
  [
    '悬停显示处室卡片，名录来自编辑器的文件系统',
    async (page) => {
      const office = page.locator('.monaco-editor .view-line span span', { hasText: /^疾控处$/ }).first();
      // A card that came while the lines were still being drawn anew is gone with them: whoever wants it points again.
      await repeated(async (limit) => {
        await page.mouse.move(0, 0);
        await office.hover();
        await page.waitForSelector('.monaco-hover:has-text("免疫规划")', { timeout: limit });
      });
    },
  ],
  [
    '处室栏列出各处室的任务，指标栏列出指标',
    async (page) => {
      await page.locator('.activitybar .action-label[aria-label*="要点"]').first().click();
      await sideRow(page, '医政处');
      await sideRow(page, '二、提升医疗服务能力');
    },
  ],
  [
    '打开示例文稿，名录在旁边',
    async (page) => {
      await command(page, 'Open the Sample Plan');
      await page.waitForSelector('.tab.active:has-text("2026年示范市卫生健康工作要点.txt")');
      await sideRow(page, '健康促近处');
      await page.waitForSelector('.sidebar .monaco-list-row:has-text("健康促近处") .codicon-warning');
    },
  ],
  [
    '打开文稿写法速查',
    async (page) => {
      await command(page, 'How to Write a Plan');
      await page.waitForSelector('.tab.active:has-text("cheat-sheet")');
      // The page itself is drawn in a frame that no test window may show; its text has come with the extension.
      await command(page, 'Markdown: Show Source');
      await page.waitForSelector('.view-line:has-text("示卫发〔2026〕5号")');
    },
  ],
];

/**
 * Runs a command by its name. A list that was made before the command could be run does not have it: then another is made.
 * @param {Page} page
 * @param {string} name
 */
async function command(page, name) {
  await repeated(async (limit) => {
    await closeBox(page);
    await openBox(page, 'F1');
    await page.keyboard.type(name);
    // Enter takes the row that the keyboard is at.
    await page.waitForSelector(`${BOX} .monaco-list-row.focused:has-text("${name}")`, { timeout: limit });
  });
  await page.keyboard.press('Enter');
}

const BOX = '.quick-input-widget';

/**
 * Presses the keys that open a box, and waits until what is typed goes there.
 * @param {Page} page
 * @param {string} keys
 */
async function openBox(page, keys) {
  await page.keyboard.press(keys);
  await page.waitForSelector(`${BOX} input:focus`);
}

/** @param {Page} page */
async function closeBox(page) {
  if (await page.locator(BOX).isVisible()) {
    await page.keyboard.press('Escape');
  }
  await page.locator(BOX).waitFor({ state: 'hidden' });
}

/**
 * Does something until it succeeds, with ever more patience.
 * @param {(limit: number) => Promise<void>} attempt
 */
async function repeated(attempt) {
  const limits = [5_000, 10_000, 20_000, 40_000];
  for (const limit of limits) {
    try {
      return await attempt(limit);
    } catch (error) {
      if (limit === limits.at(-1)) throw error;
    }
  }
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function sideRow(page, text) {
  await page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text }).first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function rowWith(page, text) {
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first().waitFor();
}
