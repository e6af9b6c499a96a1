import { holdsValue } from '../roleKinds';
import type { OfficeMention, Role } from '../types';
import type { TagBody } from './build';
import type { TagContext } from './context';
import type { TagInside } from './inside';
import { isName } from './labels';
import { holdsRoleHead, isEventLabel } from './lexicon';
import { looksLikeDepartment, withoutNote } from './names';

/*
 * Whether what was read is a tag. A tag where there is none is a bug, so every form has to earn it: the less a form
 * says of itself, the more its names and its place have to say.
 */

/** Where the candidate stands. */
export interface Place {
  /** Right after a stop, or at the paragraph's start: a bracket that comments on the sentence before it. */
  readonly afterStop: boolean;
  /** Nothing but a stop follows in the paragraph. */
  readonly atEnd: boolean;
  readonly closed: boolean;
}

/** Questions about the words of a tag. Those about a place as well are eight each, one for each kind of place. */
const QUESTIONS = { bracket: 0, label: 8, line: 16, names: 17, inline: 18 } as const;

function kindOf({ afterStop, atEnd, closed }: Place): number {
  return (afterStop ? 1 : 0) + (atEnd ? 2 : 0) + (closed ? 4 : 0);
}

/** True for what stands in brackets, as far as the words and the kind of place tell. */
export function isBracketTag(inside: TagInside, place: Place, context: TagContext): boolean {
  const { body, hasSlash } = inside;
  return inside.answer(QUESTIONS.bracket + kindOf(place), () => {
    if (body.form === 'label') return isLabelled(body, place, context);
    if (body.form === 'verb') return isVerbTag(body, place, context);
    return (place.closed || place.atEnd) && isShorthandTag(body, hasSlash, place, context);
  });
}

/** True for a tag in brackets (or with one bracket missing) whose roles carry labels. */
export function isLabelTag(inside: TagInside, place: Place, context: TagContext): boolean {
  return inside.answer(QUESTIONS.label + kindOf(place), () => isLabelled(inside.body, place, context));
}

function isLabelled(body: TagBody, place: Place, context: TagContext): boolean {
  const { roles } = body;
  if (roles.some((role) => role.label !== null && isEventLabel(role.label.text))) return false;
  const known = roles.filter((role) => isKnown(role));
  if (known.length === 0) return isUnknownTag(body, place, context);
  const strong = known.filter((role) => !needsCompany(role, context));
  if (strong.length === 0) return known.length > 1 && known.some((role) => !holdsValue(role.kind));
  if (strong.some((role) => role.colon !== null && isWholeLabel(role))) return true;
  // 牵头：甲 or 牵头处室甲: a word of prose as well, so that the names have to bear it out.
  const names = strong.flatMap((role) => role.mentions);
  if (names.length > 0) return names.some((name) => isName(name.text, context));
  if (strong.some((role) => role.colon === null))
    return place.afterStop && place.atEnd && strong.length === 1;
  return place.afterStop || place.atEnd;
}

/** `牵头处事：疾控处`: one slip away from a label, or a role word with names behind it, at the end of a sentence. */
function isUnknownTag(body: TagBody, place: Place, context: TagContext): boolean {
  const [role] = body.roles;
  if (role === undefined || role.label === null || role.colon === null) return false;
  if (!place.afterStop && !place.atEnd) return false;
  const isRoleWord = holdsRoleHead(role.label.text);
  if (!mostlyNames(role, context) && !isRoleWord) return false;
  const nearest = context.lexicon.nearest(role.label.text);
  if (nearest !== null) return !holdsValue(context.lexicon.kindOf(nearest) ?? 'unknown');
  return role.mentions.length > 0 && isRoleWord && mostlyNames(role, context);
}

/** `市卫生健康委牵头，市教育局、市财政局配合`: every clause has a verb and names before it. */
function isVerbTag(body: TagBody, place: Place, context: TagContext): boolean {
  const { roles } = body;
  if (!place.closed && !place.atEnd) return false;
  if (roles.length === 0 || roles.some((role) => role.kind === 'unknown' || role.mentions.length === 0))
    return false;
  const names = roles.flatMap((role) => role.mentions.map((mention) => mention.text));
  // 政府负责、部门配合 is a phrase of prose: at least one name has to be somebody's.
  if (!names.some((name) => name.length > 2 || context.isOffice(name))) return false;
  if (roles.every((role) => mostlyNames(role, context)) && isName(names[0] ?? '', context)) return true;
  // A bracket of its own behind a sentence, with a name in it that is nobody's else: 乙 in 海陵区牵头，市财政局配合.
  return (
    place.afterStop &&
    place.atEnd &&
    names.some((name) => name.length > 2 && isName(name, context)) &&
    names.every(mayBeName)
  );
}

/** 海陵区, 城投公司本部: short, and without what only a sentence has. */
function mayBeName(name: string): boolean {
  return (
    name.length <= 12 &&
    !/[0-9０-９的了是将把被]|^(?:按|自|分|从|根据|经|已|可|应|要|须|不|对|为|在|以)/.test(name)
  );
}

/** `疾控处/各相关处室`, or names alone where the directory has them all. */
function isShorthandTag(body: TagBody, slash: boolean, place: Place, context: TagContext): boolean {
  const mentions = body.roles.flatMap((role) => role.mentions);
  if (mentions.length === 0 || (!place.afterStop && !place.atEnd)) return false;
  if (!slash)
    return (
      isMarkedName(mentions, place, context) ||
      (mentions.every((name) => context.isOffice(name.text) || (name.group && mentions.length > 1)) &&
        mentions.some((name) => !name.group)) ||
      isOfficeList(body, place, context)
    );
  const sure = (name: (typeof mentions)[number]): boolean => name.group || context.isOffice(name.text);
  return (
    mentions.length > 1 &&
    mentions.every((name) => sure(name) || looksLikeDepartment(name.text)) &&
    (place.afterStop || mentions.some(sure))
  );
}

/** （疾控处（牵头）） behind an item's last sentence: the mark tells as much as the verb of （疾控处牵头） would. */
function isMarkedName(
  mentions: readonly OfficeMention[],
  { afterStop, atEnd, closed }: Place,
  context: TagContext,
): boolean {
  const [only] = mentions;
  if (only === undefined || only.mark === null || mentions.length > 1) return false;
  return afterStop && atEnd && closed && (only.group || isName(only.text, context));
}

/** Names that end like those of an organ's own offices; departments of hospitals (病理科) and places (数据中心) do as well. */
const ORGAN_END = /(?:[处股办局委厅司部]|办公室)$/;
/** What a bracket begins with that tells of offices, and does not name those who answer. */
const TELLS =
  /^(?:含|不含|包括|包含|涉及|其中|例如|如|即|原|新设|新增|新组建|新成立|拟|撤销|合并|设立|组建|成立|增设|由|与|和|对|将|在|向|从|报|抄|详?见|经|已|按)/;

/** （省委、省政府） says whose decision a task is; no plan hands a task to them. Those of cities and counties may get some. */
const PROVINCE = /^(?:中共)?(?:.{2,3}省|省|.{2,5}自治区|自治区)(?:党委|委|政府|人民政府)$/;

/**
 * （水资源处，各县水利局） behind an item's last sentence: two names or more (or one and a time) and nothing but names, one of
 * them at least an organ's own office. One name alone may be anything: it is a tag where the directory has it.
 */
function isOfficeList(
  { roles, times }: TagBody,
  { afterStop, atEnd, closed }: Place,
  context: TagContext,
): boolean {
  const [role] = roles;
  if (role === undefined || roles.length > 1 || !afterStop || !atEnd || !closed) return false;
  const { mentions, separators } = role;
  if (mentions.length + times.length < 2 || separators.some(({ text }) => !'、，,；;'.includes(text)))
    return false;
  return (
    mentions.every(({ text, group }) => !TELLS.test(text) && (group || isName(text, context))) &&
    mentions.some(({ text, group }) => !group && ORGAN_END.test(withoutNote(text))) &&
    !mentions.every(({ text }) => PROVINCE.test(text))
  );
}

/**
 * A paragraph that starts with a label. The value has to read as names, since `牵头单位：要切实履行职责` is a sentence.
 */
export function isLineTag(inside: TagInside, context: TagContext): boolean {
  return inside.answer(QUESTIONS.line, () => readsAsLine(inside.body, context));
}

function readsAsLine(body: TagBody, context: TagContext): boolean {
  const roles = body.roles.filter((role) => isKnown(role) && !needsCompany(role, context));
  const [first] = body.roles;
  if (first === undefined || first.label === null || first.colon === null) return false;
  if (first.kind === 'unknown') {
    const nearest = context.lexicon.nearest(first.label.text);
    return nearest !== null && first.mentions.length > 0 && mostlyNames(first, context);
  }
  if (roles.length === 0) return false;
  return roles.every((role) => (holdsValue(role.kind) ? readsAsValue(role) : readsAsNames(role, context)));
}

/** `责任单位市财政局、市教育局` on a line of its own, its colon forgotten: a whole label and nothing but names. */
export function isNamesOnly(inside: TagInside, context: TagContext): boolean {
  return inside.answer(QUESTIONS.names, () => readsAsNamesOnly(inside.body, context));
}

function readsAsNamesOnly({ roles }: TagBody, context: TagContext): boolean {
  const [only] = roles;
  if (only === undefined || roles.length > 1 || only.colon !== null || !isWholeLabel(only)) return false;
  return only.mentions.length > 0 && only.mentions.every((name) => isName(name.text, context));
}

/** Stricter, for roles that stand after a sentence without any bracket: `……。责任单位：甲；完成时限：乙。` */
export function isInlineTag(inside: TagInside, context: TagContext): boolean {
  return inside.answer(QUESTIONS.inline, () => readsAsInline(inside.body, context));
}

function readsAsInline(body: TagBody, context: TagContext): boolean {
  const [first] = body.roles;
  if (first === undefined || !readsAsLine(body, context) || !isWholeLabel(first)) return false;
  return body.roles.every(
    (role) => holdsValue(role.kind) || (role.mentions.length > 0 && mostlyNames(role, context)),
  );
}

/** 6月底前, 长期坚持, 年内: what a deadline is made of. */
const DATE_LIKE = /[0-9０-９一二三四五六七八九十〇年月日季周底前后]|长期|持续|常态|立即|即时|适时|随时/;

function isKnown(role: Role): boolean {
  return role.label !== null && role.kind !== 'unknown';
}

function needsCompany(role: Role, context: TagContext): boolean {
  return role.label !== null && context.lexicon.needsCompany(role.label.text);
}

/** 牵头处室 and 责任人 are whole labels; 牵头 alone is a verb as well. */
function isWholeLabel(role: Role): boolean {
  return role.label !== null && role.label.text.length >= 3;
}

function mostlyNames(role: Role, context: TagContext): boolean {
  const names = role.mentions.filter((mention) => isName(mention.text, context)).length;
  return names * 2 >= role.mentions.length;
}

function readsAsNames(role: Role, context: TagContext): boolean {
  if (role.mentions.length === 0)
    return isWholeLabel(role) && context.lexicon.labelAt(role.label?.text ?? '', 0) !== null;
  if (mostlyNames(role, context) && role.mentions.some((mention) => mention.text.length <= 24)) return true;
  if (!isWholeLabel(role)) return false;
  // Names that no ending gives away (海陵区, 某某某集团): short, and without the words that start a sentence.
  return role.mentions.every(
    (name) =>
      withoutNote(name.text).length <= 10 &&
      !/^(?:负责|要|应|须|按|切实|为|是|将|由|对|做好|加强|根据)|的|了/.test(name.text),
  );
}

function readsAsValue(role: Role): boolean {
  if (role.value === null) return true;
  const { text } = role.value;
  if (role.kind === 'deadline') return text.length <= 40 && DATE_LIKE.test(text);
  return role.kind === 'person' ? text.length <= 40 && !/[要应须的]/.test(text) : text.length <= 80;
}
