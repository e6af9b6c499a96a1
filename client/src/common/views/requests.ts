/* The requests behind the views; the server's protocol has the same names. */

export const OFFICE_LOAD = 'yaodian/officeLoad';
export const TARGETS = 'yaodian/targets';
export const SUMMARY = 'yaodian/summary';
