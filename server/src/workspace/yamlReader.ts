import type { YamlReader } from '../core';

let loaded: YamlReader | undefined;

/** Loads the YAML library. Most plans need none, so it waits until one does. */
export async function loadYaml(): Promise<YamlReader> {
  loaded ??= (await import('../import/yaml')).readYaml;
  return loaded;
}

/** Reads YAML once the library is loaded; whoever analyses a text that holds YAML loads it before. */
export const readLoadedYaml: YamlReader = (text) =>
  loaded === undefined ? { root: null, problems: [] } : loaded(text);
