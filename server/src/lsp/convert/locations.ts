import type { Location, LocationLink, Range } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures';

/** A place to go to: all of a thing, and the part of it to point at. */
export interface Target {
  readonly uri: string;
  readonly range: Range;
  readonly selection: Range;
}

/** With `origin`, what the client underlines as the place that leads there. */
export function toDefinition(
  { uri, range, selection }: Target,
  origin: Range,
  { definitionLinks }: ClientFeatures,
): LocationLink[] | Location {
  return definitionLinks
    ? [
        {
          originSelectionRange: origin,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: selection,
        },
      ]
    : { uri, range: selection };
}
