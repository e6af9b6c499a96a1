import { skipBlanks } from '../../base/characters';
import { type Piece, piece, type Span } from '../../base/span';
import type { OfficeMention, Role, RoleKind, Separator, TagForm } from '../types';
import { isFullStop, skipBlanksBack } from './characters';
import { clauses, formOf, isBare, isMadeLead, kindOf } from './clauses';
import type { TagContext } from './context';
import { isName } from './labels';
import { besideLeader, withKinds } from './marks';
import { isGroup } from './names';
import { isParsedRole, type ParsedPart, type ParsedRole } from './parser';
import { isRemark, isShortForm, isTime } from './remarks';
import { isBracketedLabel, kindOfToken, type TagToken } from './tokens';

/** The roles of one tag and what stands between them, with spans in the text that was read. */
export interface TagBody {
  readonly form: TagForm;
  readonly roles: readonly Role[];
  readonly separators: readonly Separator[];
  /** When the work is due, where no label says so. */
  readonly times: readonly Piece[];
}

/** Turns what the parser read in `text`, the inside of a tag, into the model. */
export class BodyBuilder {
  readonly #times: Piece[] = [];

  constructor(
    readonly text: string,
    readonly context: TagContext,
  ) {}

  build(parts: readonly ParsedPart[]): TagBody {
    const roles: Role[] = [];
    const separators: Separator[] = [];
    const form = formOf(parts);
    let waiting: Separator[] = [];
    let separated = true;
    let afterRemark = false;
    let beside = false;
    for (const given of parts.flatMap(clauses)) {
      if (!isParsedRole(given)) {
        if (!afterRemark) waiting.push({ ...this.#piece(given), kind: 'role' });
        separated = true;
        continue;
      }
      const part = this.#afterTimes(given);
      if (part === null || this.#opensRemark(part)) {
        waiting = [];
        separated = true;
        afterRemark = true;
        continue;
      }
      const role = this.#role(part);
      if (role === null && part.names.every((token) => token.type !== 'Name')) {
        for (const token of part.names)
          if (token.type !== 'Mark') waiting.push({ ...this.#piece(token), kind: 'role' });
        continue;
      }
      afterRemark = role === null || (form !== 'shorthand' && this.#isRemark(part, role));
      if (role === null || afterRemark) {
        // What separates a remark from the roles is no business of theirs.
        waiting = [];
        separated = true;
        continue;
      }
      if (!separated && !this.#hasBracketedLabel(part)) {
        waiting.push({ ...this.#unsaid(roles.at(-1), role), kind: 'role' });
      }
      for (const one of waiting) separators.push(one);
      waiting = [];
      // 责任单位：甲牵头、乙: who has neither label nor verb is still of those made responsible.
      beside = beside ? isBare(part) : isMadeLead(part);
      roles.push(beside && isBare(part) ? besideLeader(role) : role);
      separated = false;
    }
    for (const one of waiting) separators.push(one);
    return { form, roles, separators, times: this.#times };
  }

  /** A role without the times before its names (6月底前完成，市教育局负责); null where nothing else is said. */
  #afterTimes(part: ParsedRole): ParsedRole | null {
    const { label, names, verb } = part;
    let from = 0;
    for (let first = names[0]; label === null && first !== undefined && this.#isTime(first); ) {
      let to = from + 1;
      while (names[to]?.type === 'NameSeparator') to++;
      first = names[to];
      // 年底前落实: the verb is the time's.
      this.#addTime(names.slice(from, to), first === undefined ? verb : null);
      from = to;
    }
    if (from === 0) return part;
    return from === names.length ? null : { ...part, names: names.slice(from) };
  }

  #isTime({ type, text }: TagToken): boolean {
    return type === 'Name' && isTime(text) && !isName(text, this.context);
  }

  /** Notes the time that tokens name, the separators at their end left out. */
  #addTime(tokens: readonly TagToken[], verb: TagToken | null): void {
    const [first] = tokens;
    const last = verb ?? tokens.findLast(({ type }) => type !== 'NameSeparator');
    if (first === undefined || last === undefined) return;
    const time = piece(this.text, first.start, last.start + last.text.length);
    // 6月底前已开工 tells what was done.
    if (!time.text.includes('已')) this.#times.push(time);
  }

  #role(part: ParsedRole): Role | null {
    const kind = kindOf(part);
    const list = this.#mentions(part, kind);
    const label = part.label === null ? this.#optional(part.verb) : this.#label(part.label);
    const colon =
      part.label !== null && this.#hasBracketedLabel(part)
        ? this.#closingBracket(part.label)
        : this.#optional(part.colon);
    const value = this.#optional(part.value);
    let start = Number.POSITIVE_INFINITY;
    let end = -1;
    const cover = (one: Span | null): void => {
      if (one === null) return;
      start = Math.min(start, one.start);
      end = Math.max(end, one.end);
    };
    for (const mention of list.mentions) {
      cover(mention.etc);
      cover(mention);
      cover(mention.mark);
    }
    for (const one of [label, colon, value, this.#optional(part.verb)]) cover(one);
    if (end < 0) return null;
    return {
      start,
      end,
      kind,
      label,
      colon,
      mentions: list.mentions,
      separators: list.separators,
      value,
    };
  }

  #mentions(
    { label, names: tokens, verb }: ParsedRole,
    kind: RoleKind,
  ): { mentions: readonly OfficeMention[]; separators: readonly Separator[] } {
    const mentions: OfficeMention[] = [];
    let isMarked = false;
    const separators: Separator[] = [];
    let etc: Piece | null = null;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as TagToken;
      const at = this.#piece(token);
      if (token.type === 'Name') {
        if (isShortForm(at.text)) {
          separators.pop();
          etc = null;
          continue;
        }
        if (isRemark(at.text)) break;
        const group = isGroup(at.text) && !this.context.isOffice(at.text);
        mentions.push({
          start: at.start,
          end: at.end,
          text: at.text,
          group: group || etc !== null,
          etc: etc === null ? null : { start: etc.start, end: etc.end },
          kind,
          mark: null,
        });
        etc = null;
        continue;
      }
      if (token.type === 'Mark') {
        const last = mentions.at(-1);
        if (last !== undefined && last.start === tokens[index - 1]?.start) {
          mentions[mentions.length - 1] = { ...last, mark: { ...at, kind: kindOfToken(token) } };
          isMarked = true;
        }
        continue;
      }
      if (etc !== null) mentions.push(openEnd(etc, kind));
      etc = null;
      if (token.type === 'Etc') etc = at;
      else if (this.#startsRemark(token, tokens[index + 1])) {
        const next = tokens[index + 1];
        if (next !== undefined && this.#isTime(next))
          this.#addTime(tokens.slice(index + 1), label === null ? null : verb);
        break;
      } else separators.push({ start: at.start, end: at.end, text: at.text, kind: 'name' });
    }
    if (etc !== null) mentions.push(openEnd(etc, kind));
    return { mentions: isMarked ? withKinds(mentions, kind) : mentions, separators };
  }

  /** True for `。以下各项均需各县区政府落实`, which has a verb and a name and yet is no role. */
  #opensRemark({ label, names }: ParsedRole): boolean {
    const [first] = names;
    return label === null && first?.type === 'Name' && isRemark(first.text);
  }

  /** True for a stop or comma after which no names come, but a sentence, a time or 下同. */
  #startsRemark(separator: TagToken, next: TagToken | undefined): boolean {
    if (next === undefined || next.type !== 'Name') return false;
    if (isShortForm(next.text)) return false;
    if (isRemark(next.text)) return true;
    if (this.#isTime(next)) return true;
    return isFullStop(separator.text.charCodeAt(0)) && !isName(next.text, this.context);
  }

  /** Text that is neither labelled nor closed by a verb is a role with its label missing only if it reads as names. */
  #isRemark(part: ParsedRole, role: Role): boolean {
    if (part.label !== null || part.verb !== null) return false;
    return !role.mentions.every((mention) => isName(mention.text, this.context));
  }

  /** What stands between two roles that nothing separates: the blanks behind a label without names, or nothing. */
  #unsaid(before: Role | undefined, role: Role): Piece {
    const from = before?.end ?? role.start;
    return this.text.slice(from, role.start).trim() === ''
      ? piece(this.text, from, role.start)
      : piece(this.text, role.start, role.start);
  }

  #hasBracketedLabel(part: ParsedRole): boolean {
    return part.label !== null && isBracketedLabel(part.label);
  }

  #label(token: TagToken): Piece {
    const at = this.#piece(token);
    if (!isBracketedLabel(token)) return at;
    const start = skipBlanks(this.text, at.start + 1);
    return piece(this.text, start, skipBlanksBack(this.text, at.end - 1, start));
  }

  #closingBracket(token: TagToken): Piece {
    const end = this.#piece(token).end;
    return piece(this.text, end - 1, end);
  }

  #optional(token: TagToken | null): Piece | null {
    return token === null ? null : this.#piece(token);
  }

  /** Where a token stands. */
  #piece(token: TagToken): Piece {
    return piece(this.text, token.start, token.start + token.text.length);
  }
}

/** A list that ends in 等 with nothing after it is open too: 等 itself is the group. */
function openEnd(etc: Piece, kind: RoleKind): OfficeMention {
  return { ...etc, group: true, etc: { start: etc.start, end: etc.end }, kind, mark: null };
}
