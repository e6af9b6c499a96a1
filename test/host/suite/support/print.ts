/** Begins every line, so that the launcher tells the suite's lines from VS Code's own; the same in `page.mjs`. */
const mark = process.env.YAODIAN_HOST_REQUESTS ? '[yaodian-suite]' : '';

export function print(text: string): void {
  console.log(mark + text);
}
