import type { Finding } from '../../core';
import type { DocumentVersion } from '../openDocument';
import type { PlanConfiguration } from '../workspace';

/** The findings that are asked about, and the version of the plan that they are in. */
export interface AskedFindings {
  readonly document: DocumentVersion;
  readonly configuration: PlanConfiguration;
  readonly findings: readonly Finding[];
}
