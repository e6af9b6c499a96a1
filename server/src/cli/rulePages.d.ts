/** Every rule's page by the rule's id; made from docs/rules when the bundle is built (scripts/rulePages.mjs). */
declare module 'virtual:rule-pages' {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}
