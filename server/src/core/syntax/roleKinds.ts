import type { RoleKind } from './types';

/** Roles of which offices are the names. */
export function holdsOffices(kind: RoleKind): boolean {
  return kind === 'lead' || kind === 'support' || kind === 'responsible';
}

/** Roles whose text is no list of offices. */
export function holdsValue(kind: RoleKind): boolean {
  return kind === 'person' || kind === 'deadline' || kind === 'target';
}
