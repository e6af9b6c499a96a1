import type { OfficeMention, Role, Tag } from '../../../../server/src/core/syntax/types';

/*
 * Tags in one line each, for tables of tests:
 *   label （ 牵头处室：lead=疾控处、应急办 ； 配合处室：support=体改处+等*各相关处室 ）
 * `∅` stands for what is missing (bracket, colon, separator), `*` marks a group, `+等` the word that ends a list, `-` a
 * role without names; `→` what a mention is to the work where its role is something else; separators are shown as written only where they are not the usual ones; `@` marks a time that no label
 * says.
 */

export function renderTags(tags: readonly Tag[]): string {
  return tags.map(renderTag).join(' ‖ ');
}

function renderTag(tag: Tag): string {
  const usual =
    tag.separators.length === tag.roles.length - 1 &&
    tag.separators.every((separator) => separator.text === '；');
  const between = usual ? '' : ` {${tag.separators.map((one) => one.text || '∅').join(' ')}}`;
  const line = tag.ownLine ? 'line ' : '';
  const open = tag.open?.text ?? '∅';
  const close = tag.close?.text ?? '∅';
  const times = tag.times.map(({ text }) => ` @${text}`).join('');
  return `${line}${tag.form} ${open} ${tag.roles.map(renderRole).join(' ； ')} ${close}${between}${times}`;
}

function renderRole(role: Role): string {
  const label = role.label === null ? '' : `${role.label.text}${role.colon?.text ?? '∅'}`;
  const names =
    role.mentions
      .map((mention) => renderMention(mention, role))
      .join('、')
      .replaceAll('、+', '+') || '-';
  const joints = role.mentions.filter((mention) => mention.etc === null).length - 1;
  const usual =
    role.separators.length === Math.max(joints, 0) &&
    role.separators.every((separator) => separator.text === '、');
  const between = usual ? '' : `{${role.separators.map((one) => one.text).join('')}}`;
  return `${label}${role.kind}=${role.value === null ? names : `"${role.value.text}"`}${between}`;
}

function renderMention(mention: OfficeMention, role: Role): string {
  const etc = mention.etc === null ? '' : '+等';
  const kind = mention.kind === role.kind ? '' : `→${mention.kind}`;
  return `${etc}${mention.group ? '*' : ''}${mention.text}${mention.mark?.text ?? ''}${kind}`;
}
