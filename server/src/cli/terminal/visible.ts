/**
 * Characters that a terminal obeys or does not show: controls, zero-width and direction marks, private use, lone halves
 * of surrogate pairs. A plan is somebody else's text, so none of them may reach the terminal as they are.
 */
const HIDDEN =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The character as it can be shown. */
function shown(char: string): string {
  return `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** `text` with every character that a terminal would obey or hide written out as `<U+200B>`, and tabs as blanks. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(HIDDEN, shown);
}
