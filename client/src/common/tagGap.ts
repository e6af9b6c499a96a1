// Behind a colon, before a semicolon, a closing bracket or the end of a line that holds nothing but the label.
const LABELLED = /[\uff1a:]$/;
const LABEL_ALONE = /^[\s\u3000]*[\u4e00-\u9fff]{2,8}[\uff1a:]$/;
const CLOSED = /^[\uff1b;\uff09)\u3011\]\u3015]/;
// Behind a comma, before the verb: 配合 参 协 负责 按职责.
const COMMA = /[\uff0c,]$/;
const VERB = /^(?:\u914d\u5408|\u53c2|\u534f|\u8d1f\u8d23|\u6309\u804c\u8d23)/;
const SLASH = /[/\uff0f]$/;
const BRACKET = /^[\uff09)]/;

/** True at a place for names of a tag that has none there yet: `（牵头处室：甲；配合处室：│）`, `（甲牵头，│配合）`, `（甲/│）`. */
export function isGap(line: string, character: number): boolean {
  const before = line.slice(0, character);
  const after = line.slice(character);
  return (
    (LABELLED.test(before) && CLOSED.test(after)) ||
    (after.trim() === '' && LABEL_ALONE.test(before)) ||
    (COMMA.test(before) && VERB.test(after)) ||
    (SLASH.test(before) && BRACKET.test(after))
  );
}

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Change {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** True where the text behind the cursor is replaced by one of the same length, which does not move it. */
export function leavesCursor(changes: readonly Change[], cursor: Place): boolean {
  const [change] = changes;
  if (change === undefined || changes.length > 1 || change.text === '' || change.text.includes('\n')) {
    return false;
  }
  const { start, end } = change.range;
  const isBehind = end.line === cursor.line && end.character === cursor.character;
  return isBehind && start.line === end.line && start.character + change.text.length === end.character;
}
