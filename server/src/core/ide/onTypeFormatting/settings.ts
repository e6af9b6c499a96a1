/** What is done while somebody types; each can be switched off. */
export interface TypingSettings {
  /** Enter after an item begins the next one with its number. */
  readonly continueNumbers: boolean;
  /** Enter on a line that holds only a number takes the number away. */
  readonly dropEmptyNumber: boolean;
  /** Half-width marks in responsibility tags become the full-width ones that belong there. */
  readonly tagPunctuation: boolean;
}
