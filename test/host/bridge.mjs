// Lets the suite, which runs inside VS Code's extension host, look at the page that shows the editor. It writes
// a request file and waits for the answer file beside it: the two processes share nothing but the disk.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('playwright-core').Page} Page */

/** What the suite may ask for; each answer must be JSON. Keep in step with `suite/page.ts`. */
const answers = {
  /** Keeps a picture of the whole window. */
  screenshot: async (/** @type {Page} */ page, /** @type {{path: string}} */ { path }) => {
    await page.screenshot({ path });
    return path;
  },
  /** Writes a text where the keyboard is, as an input method does. */
  insert: async (/** @type {Page} */ page, /** @type {{text: string}} */ { text }) => {
    await page.keyboard.insertText(text);
    return text;
  },
  /** Presses a key, as a person does: `Tab`, `Shift+Tab`. */
  press: async (/** @type {Page} */ page, /** @type {{key: string}} */ { key }) => {
    await page.keyboard.press(key);
    return key;
  },
  /** The pieces into which the editor's visible lines are coloured: their text, class and colour. */
  colours: (/** @type {Page} */ page) =>
    page.$$eval('.monaco-editor .view-line span[class*="mtk"]', (spans) =>
      spans.map((span) => ({
        text: span.textContent,
        class: span.className,
        colour: getComputedStyle(span).color,
      })),
    ),
  /** The class names of what is drawn over the text: wavy lines, boxes around suspicious characters and the like. */
  marks: (/** @type {Page} */ page) =>
    page.$$eval('.monaco-editor .view-overlays .cdr', (marks) => marks.map((mark) => mark.className)),
  /** The rows that the views of the side bar show, from the top. */
  rows: (/** @type {Page} */ page) =>
    page.$$eval('.sidebar .pane-body .monaco-list-row', (rows) =>
      rows
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((row) => ({
          view: row.closest('.pane')?.querySelector('.pane-header')?.getAttribute('aria-label') ?? '',
          level: Number(row.getAttribute('aria-level')),
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          spoken: row.getAttribute('aria-label') ?? '',
          selected: row.classList.contains('selected'),
          focused: row.classList.contains('focused'),
          expanded: row.getAttribute('aria-expanded') === 'true',
        })),
    ),
  /** Clicks the side bar's first row of this label. */
  clickRow: async (/** @type {Page} */ page, /** @type {{label: string}} */ { label }) => {
    await page
      .locator('.sidebar .pane-body .monaco-list-row .label-name', { hasText: label })
      .first()
      .click();
    return label;
  },
  /** Clicks the first thing in the window that a CSS selector finds and that says `text`. */
  click: async (
    /** @type {Page} */ page,
    /** @type {{selector: string, text: string}} */ { selector, text },
  ) => {
    await page.locator(selector, { hasText: text }).first().click();
    return text;
  },
  /** Types into whatever has the focus, and ends with Enter. */
  type: async (/** @type {Page} */ page, /** @type {{text: string}} */ { text }) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    return text;
  },
  /** What the extension's item of the status bar says. */
  status: (/** @type {Page} */ page) =>
    page.$$eval('.statusbar-item', (items) => {
      const item = items.find(({ textContent }) => /^\s*要点/.test(textContent ?? ''));
      return {
        text: item?.textContent ?? '',
        spoken: item?.querySelector('a')?.getAttribute('aria-label') ?? '',
      };
    }),
  /** The texts of the parts of the window that a selector finds; what is hidden stays in the page and does not count. */
  text: (/** @type {Page} */ page, /** @type {{selector: string}} */ { selector }) =>
    page.$$eval(selector, (found) =>
      found.filter((one) => one.checkVisibility()).map((one) => one.textContent ?? ''),
    ),
  /** Whether what has the keyboard is in a part of the window, and what it is. */
  focus: (/** @type {Page} */ page, /** @type {{selector: string}} */ { selector }) =>
    page.evaluate((wanted) => {
      const { activeElement } = document;
      const names = [];
      for (let one = activeElement; one !== null && names.length < 5; one = one.parentElement) {
        names.push(`${one.localName}.${one.className}`);
      }
      return { isThere: activeElement?.closest(wanted) != null, element: names.join(' < ') };
    }, selector),
};

/**
 * @param {Page} page
 * @param {string} folder
 * @param {AbortSignal} signal
 */
export async function answerRequests(page, folder, signal) {
  mkdirSync(folder, { recursive: true });
  while (!signal.aborted) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.request.json'))) {
      await answerOne(page, join(folder, name));
    }
    await wait(100);
  }
}

/**
 * @param {Page} page
 * @param {string} file
 */
async function answerOne(page, file) {
  const request = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  let reply;
  try {
    /** @type {Record<string, (page: Page, request: never) => Promise<unknown>>} */
    const known = answers;
    reply = { value: await known[request.kind]?.(page, /** @type {never} */ (request)) };
  } catch (error) {
    reply = { error: String(error) };
  }
  // Written under another name first, so that the suite never reads half an answer.
  const answer = file.replace('.request.', '.answer.');
  writeFileSync(`${answer}.partial`, JSON.stringify(reply));
  renameSync(`${answer}.partial`, answer);
}
