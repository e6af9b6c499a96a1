import type { Range } from 'vscode-languageserver';

/*
 * What this server speaks besides the Language Server Protocol. Clients take the names from here.
 */

/** From the server to the client, in browsers: `{uri}` → the file's bytes in base64, or null where there is no such file. */
export const READ_FILE = 'yaodian/readFile';

/** From the server to the client, in browsers: `{folder, patterns, ignored}` → the URIs of the files below the folder that match. */
export const FIND_FILES = 'yaodian/findFiles';

export interface FindFilesParams {
  readonly folder: string;
  /** Glob patterns, relative to the folder. */
  readonly patterns: readonly string[];
  /** Names of folders that are left out. */
  readonly ignored: readonly string[];
}

/** From the client to the server: an office directory learned from an open plan; null where no plan is open at `uri`. */
export const LEARN_OFFICES = 'yaodian/learnOffices';

export interface LearnOfficesParams {
  readonly uri: string;
}

export interface LearnedOffices {
  /** The text of the directory's file. */
  readonly text: string;
  /** How many offices it lists. */
  readonly count: number;
  /** The URI of the file to write; null for a plan that is in no folder. */
  readonly target: string | null;
}

/**
 * From the client to the server: a structure edit at a place of an open plan. The server has the client apply it; what
 * became of it is the answer. Other clients find the same edits among the code actions.
 */
export const RESTRUCTURE = 'yaodian/restructure';

export interface RestructureParams {
  readonly uri: string;
  readonly range: Range;
  /** The name of the edit: `moveUp`, `demote` … */
  readonly edit: string;
}

export interface RestructureResult {
  /** `elsewhere`: the range does not begin at a number. */
  readonly outcome: 'applied' | 'refused' | 'impossible' | 'elsewhere';
  /** For people: why nothing was done, or what they should look at. */
  readonly message?: string;
}
