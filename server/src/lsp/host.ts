/** What the server needs of the place it runs in. Everything is said in URIs, so that a browser can answer too. */
export interface Host {
  /** The bytes of a file; undefined where there is none, or none that can be read. */
  readFile(uri: string): Promise<Uint8Array | undefined>;
  /** False for a file that is there and must not be written to, as far as one can know. */
  isWritable(uri: string): Promise<boolean>;
  /** The URIs of the plans in a folder, and below it if `deep`, by their names; none where the folder cannot be read. */
  findPlans(folder: string, deep: boolean): Promise<readonly string[]>;
  /** The URIs of all files in a folder, none where it cannot be read. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** The text of a file's bytes, in whichever encoding they are. */
  decode(bytes: Uint8Array): string;
  /** The URI of the folder that holds the rules' pages, without a slash at its end; undefined where there is none. */
  readonly docs: string | undefined;
}
