import type { Restructured, Restructuring } from '../../../../server/src/core';

/** An edit, where it is made. */
export function made(result: Restructured | null): Restructuring | null {
  return result !== null && 'edits' in result ? result : null;
}
