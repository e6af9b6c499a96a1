import type { Messages } from '../messages';

/** Why a file cannot be read, as a sentence. */
export function readProblem(error: unknown, name: string, messages: Messages): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return messages.problem.notFound(name);
  if (code === 'EISDIR') return messages.problem.isFolder(name);
  if (code === 'EACCES' || code === 'EPERM') return messages.problem.denied(name);
  return messages.problem.unreadable(name, code === '' ? String(error) : code);
}
