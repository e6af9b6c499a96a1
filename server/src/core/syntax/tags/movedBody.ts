import type { Piece } from '../../base/span';
import type { OfficeMention, Role, Separator } from '../types';
import type { TagBody } from './build';

/** The roles of a tag that was read by itself, with their spans counted from `shift` characters before it. */
export function movedBody({ form, roles, separators, times }: TagBody, shift: number): TagBody {
  return {
    form,
    roles: roles.map((role) => movedRole(role, shift)),
    separators: separators.map((separator) => movedSeparator(separator, shift)),
    times: times.map((time) => movedPiece(time, shift)),
  };
}

function movedRole(
  { start, end, kind, label, colon, mentions, separators, value }: Role,
  shift: number,
): Role {
  return {
    start: start + shift,
    end: end + shift,
    kind,
    label: label === null ? null : movedPiece(label, shift),
    colon: colon === null ? null : movedPiece(colon, shift),
    mentions: mentions.map((mention) => movedMention(mention, shift)),
    separators: separators.map((separator) => movedSeparator(separator, shift)),
    value: value === null ? null : movedPiece(value, shift),
  };
}

function movedMention(
  { start, end, text, group, etc, kind, mark }: OfficeMention,
  shift: number,
): OfficeMention {
  return {
    start: start + shift,
    end: end + shift,
    text,
    group,
    etc: etc === null ? null : { start: etc.start + shift, end: etc.end + shift },
    kind,
    mark: mark === null ? null : { ...movedPiece(mark, shift), kind: mark.kind },
  };
}

function movedSeparator({ start, end, text, kind }: Separator, shift: number): Separator {
  return { start: start + shift, end: end + shift, text, kind };
}

function movedPiece({ start, end, text }: Piece, shift: number): Piece {
  return { start: start + shift, end: end + shift, text };
}
