// Looks at the page that shows the editor. Only the launcher has one; on a desktop VS Code `hasPage` is false.
// The requests and answers are those of `test/host/bridge.mjs`.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './waitFor';

/** A piece of text in one colour. */
export interface ColouredText {
  text: string;
  class: string;
  colour: string;
}

const requests = process.env.YAODIAN_HOST_REQUESTS;

export const hasPage = requests !== undefined;

/** Keeps a picture of the window as `out/host/<name>.png`. */
export async function takePicture(name: string): Promise<void> {
  if (process.env.YAODIAN_HOST_PICTURES) {
    await ask('screenshot', { path: join(process.env.YAODIAN_HOST_PICTURES, `${name}.png`) });
  }
}

/** Presses a key, as a person does: `Tab`, `Shift+Tab`. */
export const pressKey = (key: string): Promise<string> => ask('press', { key });

/** Writes a text where the keyboard is, as an input method does. */
export const insertText = (text: string): Promise<string> => ask('insert', { text });

/** The visible text of the editors, in the pieces into which it is coloured. */
export const visibleColours = (): Promise<ColouredText[]> => ask('colours');

/** The class names of what is drawn over the text: `squiggly-error`, `unicode-highlight` and the like. */
export const visibleMarks = (): Promise<string[]> => ask('marks');

/** A row of a view in the side bar. */
export interface ShownRow {
  view: string;
  level: number;
  label: string;
  description: string;
  spoken: string;
  selected: boolean;
  /** Whether the keyboard is at it, or was when it left the view. */
  focused: boolean;
  expanded: boolean;
}

/** The rows that the views of the side bar show. */
export const visibleRows = (): Promise<ShownRow[]> => ask('rows');

export const clickRow = (label: string): Promise<string> => ask('clickRow', { label });

/** Clicks the first thing that a CSS selector finds and that says `text`. */
export const click = (selector: string, text: string): Promise<string> => ask('click', { selector, text });

/** How long a click may take to show what it does. Another one may undo it. */
const CLICK_LIMIT = 20_000;

/** Clicks until there is what a click leads to: one on something that is just being drawn anew does nothing. */
export function clickUntil<T>(
  what: string,
  click: () => Promise<unknown>,
  condition: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  let clicked = 0;
  return waitFor(what, async () => {
    if (Date.now() - clicked > CLICK_LIMIT) {
      await click();
      clicked = Date.now();
    }
    return condition();
  });
}

/** Types into whatever has the focus, and presses Enter. */
export const typeAndEnter = (text: string): Promise<string> => ask('type', { text });

/** What the extension's item of the status bar says, and what is said of it to those who do not see it. */
export const statusItem = (): Promise<{ text: string; spoken: string }> => ask('status');

/** The texts of what a CSS selector finds in the window and that is not hidden. */
export const visibleText = (selector: string): Promise<string[]> => ask('text', { selector });

/** The text that is being worked on. */
export const EDITOR = '.editor-group-container.active .monaco-editor';

/** Waits until what has the keyboard is in what a CSS selector finds. A key that is pressed before goes astray. */
export function waitForFocus(selector: string): Promise<boolean> {
  let last = '';
  return waitFor(
    () => `键盘在 ${selector}（现在 ${last}）`,
    async () => {
      const { isThere, element } = await ask<{ isThere: boolean; element: string }>('focus', { selector });
      last = element;
      return isThere;
    },
  );
}

let asked = 0;

async function ask<T>(kind: string, details: object = {}): Promise<T> {
  if (!requests) {
    throw new Error('此环境没有可查看的页面');
  }
  asked += 1;
  const request = join(requests, `${process.pid}-${asked}.request.json`);
  const answer = request.replace('.request.', '.answer.');
  writeFileSync(`${request}.partial`, JSON.stringify({ kind, ...details }));
  renameSync(`${request}.partial`, request);
  await waitFor(`页面应答 ${kind}`, () => existsSync(answer));
  const reply = JSON.parse(readFileSync(answer, 'utf8')) as { value: T; error?: string };
  rmSync(answer);
  if (reply.error) {
    throw new Error(reply.error);
  }
  return reply.value;
}
