import type { RoleKind } from '../../syntax/types';
import type { RoleContent, TagStyle } from './tagContent';

/** The labels of the roles where a style has none of its own. */
export type RoleLabels = Readonly<Partial<Record<RoleKind, string>>>;

const VERBS: RoleLabels = { lead: '牵头', support: '配合', responsible: '负责' };

/** What a tag is written as in a style. */
export class TagForm {
  #inPlace: { readonly lineEnd: string; readonly text: string } | undefined = undefined;

  constructor(
    readonly labels: RoleLabels,
    /** One text, or for `lines` one a line. Null where the style cannot hold the tag. */
    readonly texts: readonly string[] | null,
    /** Whether the tag is nothing but what was read out of it, so that no slip and no adverb is lost. */
    readonly isWhole: boolean,
  ) {}

  /** Its texts, each behind a line end of its own where the style has them below the paragraph. */
  inPlace(lineEnd: string): string {
    if (this.#inPlace?.lineEnd !== lineEnd) {
      const text = (this.texts ?? []).map((one) => lineEnd + one).join('');
      this.#inPlace = { lineEnd, text };
    }
    return this.#inPlace.text;
  }
}

/** What a tag is written as, kept for each style with the labels that were asked for last. */
export class TagForms {
  readonly #forms = new Map<TagStyle, TagForm>();
  #followed: WeakMap<TagForms, TagForms> | undefined = undefined;

  constructor(
    readonly roles: readonly RoleContent[],
    private readonly style: TagStyle | null,
    /** The tag as it is written, without the breaks of hard-wrapped lines. */
    readonly written: string,
  ) {}

  in(style: TagStyle, labels: RoleLabels): TagForm {
    let form = this.#forms.get(style);
    if (form?.labels !== labels) {
      const own = this.style === null ? null : renderTag(this.roles, this.style, labels);
      const isWhole = own !== null && own.join('\n') === this.written;
      form = new TagForm(labels, renderTag(this.roles, style, labels), isWhole);
      this.#forms.set(style, form);
    }
    return form;
  }

  /** One tag of two tag lines, this one the first; the same object for the same two. */
  followedBy(next: TagForms): TagForms {
    this.#followed ??= new WeakMap();
    let both = this.#followed.get(next);
    if (both === undefined) {
      both = new TagForms([...this.roles, ...next.roles], this.style, `${this.written}\n${next.written}`);
      this.#followed.set(next, both);
    }
    return both;
  }
}

/** A tag in a style: one text, or for `lines` one a line. Null where the style cannot hold it. */
export function renderTag(
  roles: readonly RoleContent[],
  style: TagStyle,
  labels: RoleLabels,
): readonly string[] | null {
  switch (style) {
    case 'full':
      return labelled(roles, labels, (parts) => [`（${parts.join('；')}）`]);
    case 'black':
      return labelled(roles, labels, (parts) => [`【${parts.join('；')}】`]);
    case 'lines':
      return labelled(roles, labels, (parts) => parts);
    case 'shorthand':
      return shorthand(roles, labels);
    case 'verb':
      return verb(roles, labels);
  }
}

function labelled(
  roles: readonly RoleContent[],
  labels: RoleLabels,
  put: (parts: string[]) => string[],
): string[] | null {
  const parts: string[] = [];
  for (const { kind, label, text } of roles) {
    const name = label ?? labels[kind];
    if (name === undefined || text === '') return null;
    parts.push(`${name}：${text}`);
  }
  return put(parts);
}

/** 甲/乙 holds one who leads and others who support, under the labels that it will be written out with again. */
function shorthand(roles: readonly RoleContent[], labels: RoleLabels): string[] | null {
  const [lead, support] = roles;
  if (lead?.kind !== 'lead' || support?.kind !== 'support' || roles.length > 2) return null;
  if (!isPlain(lead, labels) || !isPlain(support, labels)) return null;
  return /[/／；]/.test(lead.text + support.text) ? null : [`（${lead.text}/${support.text}）`];
}

function verb(roles: readonly RoleContent[], labels: RoleLabels): string[] | null {
  const parts: string[] = [];
  for (const role of roles) {
    const word = VERBS[role.kind];
    if (word === undefined || !isPlain(role, labels) || /[，；]/.test(role.text)) return null;
    parts.push(role.text + word);
  }
  return [`（${parts.join('，')}）`];
}

/** Whether nothing is lost with the role's own word: it is the one that comes back. */
function isPlain({ kind, label, isValue, text }: RoleContent, labels: RoleLabels): boolean {
  if (isValue || text === '') return false;
  return label === null || label === labels[kind] || label === VERBS[kind];
}
