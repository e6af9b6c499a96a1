/** The core's public face: the only file of the core that others import. */

export { Analysis } from './analysis/analysis';
export { Analyzer, type AnalyzerOptions } from './analysis/analyzer';
export { configuredRules } from './analysis/configuredRules';
export { warmUpSteps } from './analysis/warmUp';
export { composeEdits, fewerEdits } from './base/composeEdits';
export { byCodeUnits } from './base/lists';
export { shorten } from './base/shorten';
export { edited, type Piece, type Span, type TextEdit } from './base/span';
export type { Steps } from './base/steps';
export type { YamlDocument, YamlReader, YamlValue } from './base/yaml';
export { ANNEX_FOLDER, findAnnexFile, type NamedAnnex } from './ide/annexFiles';
export { disableNextLine } from './ide/codeActions/disableNextLine';
export { switchOffRule } from './ide/codeActions/switchOffRule';
export { complete } from './ide/completion/complete';
export type { CompletionList, Entry, EntryAbout, EntryKind, EntryNote } from './ide/completion/entry';
export { itemNumberAt } from './ide/completion/itemNumber';
export { namesAreKnown } from './ide/completion/offices';
export { vocabularyOf } from './ide/completion/vocabulary';
export { type CompletionContext, nounOfRoles } from './ide/completion/words';
export { documentHighlights, type Highlight } from './ide/documentHighlights';
export { documentLinks, type Link } from './ide/documentLinks';
export { documentSymbols, type OutlineSymbol } from './ide/documentSymbols';
export { type FoldedLines, foldingRanges } from './ide/foldingRanges';
export type { GroupCard, HoverCard, ItemCard, OfficeCard, TargetCard } from './ide/hover/cards';
export { hoverAt } from './ide/hover/hoverAt';
export { type Hint, inlayHints, targetBefore } from './ide/inlayHints';
export { referencesTo } from './ide/itemReferences';
export { measuredBy } from './ide/measured';
export { namesInProse } from './ide/namesInProse';
export { type NodeEntry, nodeEntry } from './ide/nodeEntry';
export { type OfficeLoad, type OfficeStanding, type OfficeTasks, officeLoad } from './ide/officeLoad';
export { keyOfName, keyOfOffice } from './ide/officeNames';
export { countUses, type OfficeCounts, type OfficeUse, officeUses, type UsedOffice } from './ide/officeUses';
export {
  isBelowHeading,
  onTypeFormatting,
  TYPED_CHARACTERS,
  type TypingSettings,
} from './ide/onTypeFormatting';
export { type Place, placeAt } from './ide/placeAt';
export { type PlanSummary, planSummary } from './ide/planSummary';
export { numberSpan, type OfficeSymbol, planSymbolAt } from './ide/planSymbol';
export { publishedText } from './ide/publishedText';
export { replaceUses, tagsNaming, type UsingTag } from './ide/replaceUses';
export { changedUse } from './ide/sameUses';
export { type SectionSummary, summarizedSections, summarizeSection } from './ide/sectionLenses';
export { selectionRanges } from './ide/selectionRanges';
export { TOKEN_MODIFIERS, TOKEN_TYPES } from './ide/semanticTokens/legend';
export { semanticTokens } from './ide/semanticTokens/semanticTokens';
export { type ListedTarget, targetList } from './ide/targetList';
export { findNode, Searchable, SymbolQuery } from './ide/workspaceSymbols';
export { Finding, type Fix, type Relation } from './lint/finding';
export type { ChosenFindings } from './lint/findings';
export type { FixResult } from './lint/fix';
export { kindOfBody } from './lint/offices/bodies';
export { RULES } from './lint/registry';
export {
  RULE_GROUPS,
  type Rule,
  type RuleMeta,
  type RuleOption,
  SEVERITIES,
  type Severity,
  type SeverityOrOff,
} from './lint/rule';
export type { RuleFailure } from './lint/runner';
export { type RuleSettings, resolveRule } from './lint/settings';
export { formatMessage, type Language, type Message, type MessageArguments } from './messages/message';
export { FORMAT_STEPS, type FormatSteps } from './model/config/formatSteps';
export { deadlinesIn } from './model/deadlines';
export { type FrontMatter, readFrontMatter } from './model/frontMatter';
export { NOTHING_BUT_NAME, type Office, type OfficeMatchKind } from './model/office';
export { OfficeDirectory } from './model/officeDirectory';
export type { NodeKind, OutlineNode, PlacedTarget } from './model/outlineNode';
export type { Plan } from './model/plan';
export type { ParagraphRole, PlanParagraph } from './model/planParagraph';
export { configMessages, type RuleSetting, readConfig } from './model/readConfig';
export { directoryMessages, readOfficesText } from './model/readOffices';
export type { PlacedMention, PlacedTag, Responsibility } from './model/responsibility';
export { canChangeLevel, changeLevel, type LevelChange } from './refactor/changeLevel';
export { addAlias } from './refactor/directory/addAlias';
export { addGroup } from './refactor/directory/addGroup';
export { addOffice } from './refactor/directory/addOffice';
export { type DirectoryName, directoryNames } from './refactor/directory/directoryNames';
export { learnOffices } from './refactor/directory/learnOffices';
export { setFields } from './refactor/directory/setFields';
export { writeOffices } from './refactor/directory/writeOffices';
export { extractSection, sectionToExtract } from './refactor/extractSection';
export { format } from './refactor/format';
export { formatRange } from './refactor/format/formatRange';
export { canJoinItems, joinItems } from './refactor/joinItems';
export { canMergeItems, mergeItems } from './refactor/mergeItems';
export { canMoveNode, type MoveDirection, moveNode } from './refactor/moveNode';
export { affinities, likelySuccessors } from './refactor/offices/likelySuccessors';
export { type NameProblem, nameProblem } from './refactor/offices/officeName';
export { renameInDirectory, renameMentions } from './refactor/offices/renameOffice';
export { type Renumbering, type RenumberScope, renumber } from './refactor/renumber';
export { canSplitItem, splitItem } from './refactor/splitItem';
export type { ParsePlan, Restructuring } from './refactor/structure/rearrange';
export type { EditWay, Obstacle, ObstacleKind, Restructured } from './refactor/structure/reversible';
export { canExpandShorthand, expandShorthand } from './refactor/tags/expandShorthand';
export { canRestyleTags, type RestyleObstacle, restyleObstacle, restyleTags } from './refactor/tags/restyle';
export { canSortOffices, sortOffices } from './refactor/tags/sortOffices';
export { tagAt } from './refactor/tags/tagAt';
export type { TagStyle } from './refactor/tags/tagContent';
export { type LineColumn, PlanText } from './syntax/planText';
export type { RoleKind, Tag, Target } from './syntax/types';
