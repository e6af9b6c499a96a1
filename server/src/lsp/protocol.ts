/*
 * What this server speaks besides the Language Server Protocol. Clients take the names from here.
 */

/** From the server to the client, in browsers: `{uri}` → the file's bytes in base64, or null where there is no such file. */
export const READ_FILE = 'yaodian/readFile';
