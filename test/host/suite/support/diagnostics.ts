import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** The rule that a diagnostic comes from: its code, which may carry a link. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the rule has found something in the document, and returns its findings. */
export function waitForRule(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic[]> {
  return waitFor(
    () => `${rule}（已有：${rulesIn(uri).join('、')}）`,
    () => {
      const found = vscode.languages.getDiagnostics(uri).filter((diagnostic) => ruleOf(diagnostic) === rule);
      return found.length > 0 && found;
    },
  );
}

/** Waits until the rule finds nothing any more. */
export function waitForNoRule(uri: vscode.Uri, rule: string): Promise<boolean> {
  return waitFor(`${rule} 消失`, () => !rulesIn(uri).includes(rule));
}

export const rulesIn = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(ruleOf);
