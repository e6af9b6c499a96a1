import { clauseStart } from './context';

const RATE =
  /每(?:[0-9０-９]{1,3}|[一十百千])?万?(?:[名位户个]|平方公里)?(?:常住人口|户籍人口|老年人口|人口|老年人|老人|儿童|学生|居民|新生儿|活产|人|户)/g;
const EACH =
  /(?:每一?(?:[个家所名户]|)|各)([\u4e00-\u9fff（）()、]{1,10}?)(?=至少|不少于|各|(?<!平)均|都|要|应|需|有|完成|建成|建有|建设|建立|开展|配备|配置|培育|打造|新建|新增|创建|设立|举办|组织)/g;

/** 每月召开例会不少于1次: once a month, and not once a meeting. */
const TIME = /^每(半年|季度|学期|学年|[月周年日天旬])/;

/** The base of a rate in the clause before the figure: 每千人口, 每个镇, 各县（市、区）至少. */
export function perOf(text: string, start: number, end: number): string | null {
  const slice = text.slice(clauseStart(text, start), end);
  if (!slice.includes('每') && !slice.includes('各')) return null;
  const rate = [...slice.matchAll(RATE)].at(-1);
  if (rate !== undefined) return rate[0].slice(1);
  const each = [...slice.matchAll(EACH)].at(-1);
  if (each === undefined) return null;
  const time = TIME.exec(each[0])?.[1];
  if (time !== undefined) return time;
  return each[0].startsWith('各') && !/至少|不少于|均|都/.test(slice.slice(each.index))
    ? null
    : (each[1] ?? null);
}
