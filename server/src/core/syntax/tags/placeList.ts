/*
 * 各县、市、区政府 is one group although it has 、 in it: the words between are kinds of places, and the last says of all of
 * them what they are.
 */

/** 各, and kinds of places only. */
const OPENED =
  /^(?:全[省市县区州])?各(?:[省市县区州盟旗师镇乡、]|自治[区州县旗]|街道|苏木|社区|村|[（(〔][省市县区州盟旗镇乡、街道]+[）)〕])*$/;
const CONTINUED =
  /^(?:[省市县区州盟旗师镇乡]|自治[区州县旗]|街道|苏木|社区|村)+(?:[（(〔][省市县区州盟旗镇乡、街道]+[）)〕])?(?:[省市县区州盟旗镇乡]*(?:人民政府|政府|办事处|街道办|管委会?|管理委员会|党委|党工委)(?:和政府|、政府)?)?(?:[（(〔][^（()）]{1,30}[）)〕])?$/;

/** True where what stands from `from` to the 、 at `at` and what follows it up to `end` are parts of one such list. */
export function isOnePlaceList(text: string, from: number, at: number, end: number): boolean {
  if (text.charAt(from) !== '各' && text.charAt(from + 2) !== '各') return false;
  return OPENED.test(text.slice(from, at)) && CONTINUED.test(text.slice(at + 1, end));
}
