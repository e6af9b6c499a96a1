import type { ExternalRule } from '../../rule';

/** What is wrong in yaodian.json or in an office directory; found by the readers of these files. */
export const documentConfig: ExternalRule = {
  id: 'document/config',
  scope: 'external',
  severity: 'error',
  fix: 'none',
  summary: { zh: '配置文件或处室名录有误。', en: 'The configuration or an office directory is broken.' },
  basis: 'practice',
  messages: {},
};
