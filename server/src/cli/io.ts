/** Where a command writes. Text is written in UTF-8, bytes as they are. */
export interface Output {
  /** Resolves when more may be written: whoever writes much waits, so that nothing piles up in memory. */
  write(chunk: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  /** The terminal's width; undefined where there is no terminal. */
  readonly columns: number | undefined;
}

/** All that a run of the command line has of the world besides the file system. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file that a thread of this program can be started from; null where there is none. */
  readonly program: string | null;
}

/** What a run ends with; see the table in the documentation of the command line. */
export const EXIT_CODES = { clean: 0, found: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
