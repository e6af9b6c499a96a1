/** The language, the settings section, the server and the prefix of every command. */
export const CLIENT_ID = 'yaodian';

/** The name that people read; it is the same in every language of the interface. */
export const CLIENT_NAME = '要点';

/** The plan to practise on, and all that belongs to it; files of the folder `examples`. */
export const SAMPLE_PLAN = '2026年示范市卫生健康工作要点.txt';
export const SAMPLE_FILES: readonly string[] = ['offices.yaml', SAMPLE_PLAN];
