import { URI, Utils } from 'vscode-uri';

/** One spelling for all URIs of a resource: clients differ in what they escape. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

export function sameUri(a: string, b: string): boolean {
  return a === b || normalUri(a) === normalUri(b);
}

export function baseName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The folder of a document; undefined for one that is in no folder, as a new one that was never saved. */
export function folderOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  if (parsed.scheme === 'untitled' || !parsed.path.startsWith('/')) return undefined;
  return Utils.dirname(parsed).toString();
}

/** The folders from `folder` up to `root`, both included; up to the top where it is not inside `root`. */
export function foldersUp(folder: string, root: string | undefined): string[] {
  const last = root === undefined || !isInside(folder, root) ? '/' : URI.parse(root).path;
  const length = last.replace(/\/+$/, '').length;
  const folders: string[] = [];
  let at = URI.parse(folder);
  for (;;) {
    folders.push(at.toString());
    const above = Utils.dirname(at);
    if (above.path === at.path || above.path.replace(/\/+$/, '').length < length) return folders;
    at = above;
  }
}

/** True for `root` itself and all below it. */
export function isInside(uri: string, root: string): boolean {
  const inner = normalUri(uri);
  const outer = normalUri(root).replace(/\/+$/, '');
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** A glob pattern of a file's name: braces and the like would make a pattern of their own. */
export function patternOf(name: string): string {
  return name.replace(/[[\]{}*?,!]/g, '?');
}

export function joinUri(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/**
 * The URI of a path as people write it in settings: a URI, an absolute path, or one relative to `folder`. Undefined for a
 * relative path where there is no folder.
 */
export function resolvePath(path: string, folder: string | undefined): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (/^[a-z][\w+.-]+:\/\//i.test(slashed)) return normalUri(slashed);
  if (/^(?:\/|[a-z]:\/)/i.test(slashed)) {
    const absolute = URI.file(slashed);
    // On a file system that is not this machine's, an absolute path is one of that file system.
    return (folder === undefined ? absolute : URI.parse(folder).with({ path: absolute.path })).toString();
  }
  return folder === undefined ? undefined : joinUri(folder, slashed);
}

/** The path of a URI, unescaped. */
export function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

export function withPath(uri: string, path: string): string {
  return URI.parse(uri).with({ path }).toString();
}
