import type { Connection } from 'vscode-languageserver';
import {
  FORMAT_STEPS,
  type FormatSteps,
  type Language,
  type RuleSetting,
  type RuleSettings,
  SEVERITIES,
  type TypingSettings,
} from '../core';
import type { ClientFeatures } from './clientFeatures';
import type { Log } from './log';
import { MESSAGES } from './messages';

/** The section of the editor's settings that is ours. */
export const SECTION = 'yaodian';

/** What the editor is set to for one document. */
export interface EditorSettings {
  /** The path of the office directory; empty for none. */
  readonly offices: string;
  readonly rules: RuleSettings;
  /** The language of the messages. Plans are Chinese, and so are these unless someone asks for English. */
  readonly language: Language;
  readonly typing: TypingSettings;
  readonly format: FormatSteps;
  readonly inlayHints: { readonly targets: boolean; readonly itemCounts: boolean };
  readonly codeLens: { readonly sections: boolean; readonly offices: boolean };
  /** Whether plans of a folder that are not open are checked too; `auto` where there are not too many. */
  readonly workspaceDiagnostics: 'auto' | 'on' | 'off';
}

const DEFAULT_SETTINGS: EditorSettings = {
  offices: '',
  rules: {},
  language: 'zh',
  typing: readTyping({}),
  format: Object.fromEntries(FORMAT_STEPS.map((step) => [step, true])),
  inlayHints: { targets: false, itemCounts: false },
  codeLens: { sections: true, offices: true },
  workspaceDiagnostics: 'auto',
};

/** Reads what an editor sent; whatever is of another type than it should be counts as not set. */
export function readSettings(value: unknown): EditorSettings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const rules: Record<string, RuleSetting> = {};
  for (const [name, setting] of Object.entries(isRecord(value.rules) ? value.rules : {})) {
    if (isRuleSetting(setting)) rules[name] = setting;
  }
  return {
    offices: typeof value.offices === 'string' ? value.offices.trim() : '',
    rules,
    language: value.language === 'en' ? 'en' : 'zh',
    typing: readTyping(isRecord(value.typing) ? value.typing : {}),
    format: switches(value.format, DEFAULT_SETTINGS.format),
    inlayHints: switches(value.inlayHints, DEFAULT_SETTINGS.inlayHints),
    codeLens: switches(value.codeLens, DEFAULT_SETTINGS.codeLens),
    workspaceDiagnostics: readScope(value.workspaceDiagnostics),
  };
}

/** All of it is done unless it is switched off. */
function readTyping(value: Record<string, unknown>): TypingSettings {
  return {
    continueNumbers: value.continueNumbers !== false,
    dropEmptyNumber: value.dropEmptyNumber !== false,
    tagPunctuation: value.tagPunctuation !== false,
  };
}

/** What is on and off, as far as it was said. */
function switches<T extends Readonly<Record<string, boolean>>>(value: unknown, byDefault: T): T {
  const given = isRecord(value) ? value : {};
  const entries = Object.entries(byDefault).map(([name, on]) => {
    const said = given[name];
    return [name, typeof said === 'boolean' ? said : on];
  });
  return Object.fromEntries(entries) as T;
}

function readScope(value: unknown): EditorSettings['workspaceDiagnostics'] {
  return value === 'on' || value === 'off' ? value : 'auto';
}

function isRuleSetting(value: unknown): value is RuleSetting {
  if (!Array.isArray(value)) return isSeverity(value);
  return isSeverity(value[0]) && (value.length === 1 || (value.length === 2 && isRecord(value[1])));
}

function isSeverity(value: unknown): boolean {
  return value === 'off' || SEVERITIES.some((severity) => severity === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The editor's settings: asked for by document where the client can be asked, else as it last sent them. */
export class Settings {
  #sent = DEFAULT_SETTINGS;
  readonly #asked = new Map<string, Promise<EditorSettings>>();

  constructor(
    private readonly connection: Connection,
    private readonly log: Log,
  ) {}

  /** The settings for a document; never rejects. */
  of(uri: string, client: ClientFeatures): Promise<EditorSettings> {
    if (!client.askForSettings) return Promise.resolve(this.#sent);
    let settings = this.#asked.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      this.#asked.set(uri, settings);
    }
    return settings;
  }

  /** Takes what came with a change of the settings, or with the start. */
  receive(settings: unknown): void {
    this.forgetAll();
    if (isRecord(settings)) this.#sent = readSettings(settings[SECTION] ?? settings);
  }

  /** Asks anew when they are next asked for. */
  forgetAll(): void {
    this.#asked.clear();
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  async #ask(uri: string): Promise<EditorSettings> {
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration({
        scopeUri: uri,
        section: SECTION,
      });
      return readSettings(answer);
    } catch (error) {
      this.log.failure(MESSAGES.settingsFailed, uri, error);
      return this.#sent;
    }
  }
}
