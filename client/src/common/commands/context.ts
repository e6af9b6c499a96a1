import type { LogOutputChannel, Uri } from 'vscode';
import type { PlanSummaryResult } from '../../../../server/src/lsp/protocol';
import type { Server } from '../server';
import type { CurrentPlan } from '../views/currentPlan';
import type { PlanAnswer } from '../views/planAnswer';

/** What a command may need; each takes the part that it uses. */
export interface CommandContext {
  readonly server: Server;
  readonly output: LogOutputChannel;
  readonly extensionUri: Uri;
  /** A folder of the extension's own, outside of anybody's. */
  readonly storageUri: Uri;
  readonly plan: CurrentPlan;
  readonly summary: PlanAnswer<PlanSummaryResult>;
}
