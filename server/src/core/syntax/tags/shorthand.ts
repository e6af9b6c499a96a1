import type { Role, RoleKind, Separator } from '../types';
import type { TagBody } from './build';
import { isSlash } from './characters';
import { wholeEnd, withKinds } from './marks';

/** The first slash between the names, or undefined. */
export function firstSlash(body: TagBody): Separator | undefined {
  return body.roles[0]?.separators.find((separator) => isSlash(separator.text.charCodeAt(0)));
}

/** `甲/乙、丙` is 甲 leading and 乙、丙 supporting; names without a slash are responsible together. */
export function splitShorthand(body: TagBody): TagBody {
  const [role] = body.roles;
  if (role === undefined || body.roles.length > 1) return body;
  const slash = firstSlash(body);
  if (slash === undefined)
    return {
      ...body,
      roles: [{ ...role, kind: 'responsible', mentions: withKinds(role.mentions, 'responsible') }],
    };
  const lead = half(role, 'lead', (at) => at < slash.start);
  const support = half(role, 'support', (at) => at > slash.start);
  return {
    ...body,
    roles: [lead, support].filter((one) => one !== null),
    separators: [...body.separators, { ...slash, kind: 'role' as const }].sort((a, b) => a.start - b.start),
  };
}

function half(role: Role, kind: RoleKind, belongs: (at: number) => boolean): Role | null {
  const mentions = withKinds(
    role.mentions.filter((mention) => belongs(mention.start)),
    kind,
  );
  const [first] = mentions;
  const last = mentions.at(-1);
  if (first === undefined || last === undefined) return null;
  const separators = role.separators.filter((separator) => belongs(separator.start));
  return { ...role, kind, mentions, separators, start: first.etc?.start ?? first.start, end: wholeEnd(last) };
}
