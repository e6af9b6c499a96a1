/** The language, the settings section, the server and the prefix of every command. */
export const CLIENT_ID = 'yaodian';

/** The name that people read; it is the same in every language of the interface. */
export const CLIENT_NAME = '要点';
