// The words and shapes that several rules share, in the syntax of Oniguruma. Traditional forms stand beside the
// Simplified ones: pages that were converted by a web site are pasted in as they are.

/** Indentation: plans are indented with ideographic spaces as often as with ASCII ones. It is never given back. */
export const INDENT = '^[\\s\\u3000\\u00a0]*+';

export const CHINESE_NUMBER = '[一二三四五六七八九十百千零〇两]{1,9}';

export const DIGIT = '[0-9０-９]';

/** A figure: grouped thousands, decimals, full-width digits. It begins where its digits begin. */
export const FIGURE = `(?<!${DIGIT})${DIGIT}{1,12}(?:[,，]${DIGIT}{3}(?!${DIGIT})){0,4}(?:[.．]${DIGIT}{1,6})?`;

const BODY = '处室|科室|股室|单位|部门|處室|單位|部門|主体|主體|机构|機構|处|處|科|领导|領導|负责人|人';
const LEADING = '总牵头|主要牵头|牵头|牽頭|主办|主辦|主责|主責|首位';
const SUPPORTING = '协助|主要配合|配合|协办|協辦|主要协作|协作|協作|协同|協同|参与|參與|参加|參加|其他';
const RESPONSIBLE = '具体|第一|实施|承担|主管|主要责任|主要責任|责任|責任|承办|承辦|落实|落實';

/** `牵头处室`, `责任单位`, `配合责任单位` … */
export const ROLE = `(?:${LEADING}|${SUPPORTING}|${RESPONSIBLE})(?:责任|責任)?(?:${BODY})?`;

/** `分管领导`, `责任人` and the like introduce people, not offices. */
export const PERSON_ROLE =
  '(?:责任领导|責任領導|牵头领导|牽頭領導|分管(?:市|县|区|委|局)?(?:领导|領導)|(?:责任|責任|负责|負責|联系|聯繫)人)';

export const TIME_ROLE =
  '(?:完成(?:时限|时间|時限|時間)|(?:时限|時限)要求|(?:时间|時間)(?:节点|節點|安排)|(?:办结|辦結)?(?:时限|時限))';

export const TARGET_ROLE = '(?:(?:量化)?(?:指标|指標)|(?:任务|任務|工作)?(?:目标|目標))';

export const ANY_ROLE = `(?:${PERSON_ROLE}|${TIME_ROLE}|${TARGET_ROLE}|${ROLE})`;

export const OPEN = '[（(【〔\\[]';
export const CLOSE = '[）)】〕\\]]';
