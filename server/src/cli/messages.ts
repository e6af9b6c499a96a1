import type { CommandLanguage } from './commands';
import { en } from './messages.en';
import { zh } from './messages.zh';

/**
 * All that the command line says to people besides what the rules say. These are functions of their own rather than the
 * core's messages with placeholders because the core must not be loaded to say that a flag is unknown.
 */
export type Messages = typeof zh;

export function messagesIn(language: CommandLanguage): Messages {
  return language === 'en' ? en : zh;
}
