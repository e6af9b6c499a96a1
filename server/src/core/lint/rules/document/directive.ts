import type { ExternalRule } from '../../rule';

/** A comment for Yaodian that names no rule, silences nothing, or locks no number; found by the runner, see directives.ts. */
export const directive: ExternalRule = {
  id: 'document/directive',
  scope: 'external',
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '停用规则的批注没有写明规则、写错了字，或者没有起作用。',
    en: 'A disable comment is misspelt, names no rule or an unknown one, or silences nothing.',
  },
  basis: 'practice',
  messages: {
    noRule: {
      zh: '“{name}”后面没有写规则名，会停用所有规则；请写明要停用的规则。',
      en: '“{name}” names no rule and so silences all of them; name the rules.',
    },
    unknownDirective: {
      zh: '没有“{name}”这种批注，它不起作用。可以写 yaodian-disable-next-line、yaodian-disable、yaodian-enable、yaodian-lock-number。',
      en: '“{name}” is no directive and has no effect. There are yaodian-disable-next-line, yaodian-disable, yaodian-enable and yaodian-lock-number.',
    },
    unknownRule: { zh: '没有名为“{name}”的规则或规则组。', en: 'There is no rule or group “{name}”.' },
    unused: {
      zh: '“{name}”在这里没有可停用的提示，这条批注可以删去。',
      en: '“{name}” reports nothing here; this comment can go.',
    },
    nothingToLock: {
      zh: '“{name}”后面的段落没有序号，这条批注不起作用。',
      en: 'The paragraph after “{name}” has no number; this comment has no effect.',
    },
    remove: { zh: '删去不起作用的批注', en: 'Delete the comment that has no effect' },
  },
};
