/** The clock of the machine, even where a test stops that of the server. */
const after = setTimeout;

/** Waits until `read` gives something else than undefined or false. */
export async function eventually<T>(read: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 20_000; tries++) {
    const value = read();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => after(resolve, 4));
  }
  throw new Error('waited in vain');
}
