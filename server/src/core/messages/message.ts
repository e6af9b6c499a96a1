/** The languages that messages are written in. */
export type Language = 'zh' | 'en';

/** One message in every language; `{name}` stands for an argument. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type MessageArguments = Readonly<Record<string, string | number>>;

/** `message` in `language`, with its arguments in place. An argument that is not given stays visible as `{name}`. */
export function formatMessage(message: Message, args: MessageArguments, language: Language): string {
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : String(value);
  });
}
