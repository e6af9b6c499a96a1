// What is asked of the server in `requests.mjs`: three plans of 1 MB, each with the requests that are worth asking there.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OFFICES, samplePlan } from './samplePlan.mjs';

const bytes = Number(process.env.BENCH_BYTES ?? 1_000_000);
const options = { tabSize: 2, insertSpaces: true };

/** Every office of the sample under its own name; the order is the reverse, so that all tags can be sorted. */
const DIRECTORY = `body: 示范市综合局
offices:
${[...OFFICES, '退役处', '审计处']
  .reverse()
  .map((name) => `  - name: ${name}\n    duties: ${name.slice(0, 2)}工作\n`)
  .join('')}groups: [各相关处室]
`;

/** A plan's text with the places that are asked about: an item in the middle, and what is in it. */
function placed(text, uri) {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const line = lines.findIndex((one, index) => index >= middle && /^\d+\. .*覆盖率.*。（/.test(one));
  const item = lines[line];
  const at = (what, shift = 0) => ({ line, character: item.indexOf(what) + shift });
  const point = (position) => ({ start: position, end: position });
  return {
    uri,
    text,
    lines: lines.length,
    line,
    textDocument: { uri },
    inBody: at('。', 3),
    keys: keysIn(lines, line, item.substr(item.indexOf('：') + 1, 3)),
    behindTitle: at('。', 1),
    inNumber: { line, character: 1 },
    tag: at('。（', 1),
    inOffice: at('：', 1),
    behindColon: at('：', 1),
    inHeading: {
      line: lines.findIndex((one, index) => index >= middle && /^[一二三四五六七八九十百千零]+、/.test(one)),
      character: 1,
    },
    /** What an editor shows at once. */
    screen: { start: { line: Math.max(0, line - 20), character: 0 }, end: { line: line + 20, character: 0 } },
    point,
  };
}

/**
 * What is typed, in turn, before each request, in items near by that do not name `office`: one character takes the place of another and is taken back
 * the next time, so that all places stay where they are. Some keys change what an item says, others its wording alone.
 */
function keysIn(lines, middle, office) {
  const keys = [];
  const key = (pattern, shift, text) => {
    const taken = keys.map(({ line }) => line);
    const line = lines.findIndex(
      (one, index) =>
        index > middle + 2 && !taken.includes(index) && pattern.test(one) && !one.includes(office),
    );
    const character = lines[line].search(pattern) + shift;
    keys.push({ line, character, texts: [text, lines[line].charAt(character)] });
  };
  key(/^\d+\. .*。（/, 8, '新');
  key(/[：/][^：、；]{3}、/, 2, '项');
  key(/^\d+\. .*。（/, 9, '健');
  key(/达到\d\d%/, 3, '0');
  key(/^\d+\. .*。（/, 10, '新');
  key(/^\d+\./, 0, '9');
  return keys;
}

/** A structure edit by its name; what it leads to is said by the server, and the client takes it. */
const restructure = (name, range, note = '') => [
  `yaodian/restructure (${name}${note})`,
  ({ textDocument: { uri } }) => ({ uri, edit: name, range }),
];

/** A structure action that was chosen in the menu. */
const resolved = (name, range) => [
  `codeAction/resolve (${name})`,
  ({ textDocument: { uri }, version }) => ({
    title: name,
    data: { structureEdit: name, uri, version, range },
  }),
];

const menu = (kind, range, triggerKind) => [
  `textDocument/codeAction${kind}`,
  ({ textDocument }) => ({ textDocument, range, context: { diagnostics: [], triggerKind } }),
];

/** The edits of the outline, from the middle of a plan. */
const outline = ({ point, inNumber, inHeading, behindTitle }) => [
  // The last item of a section: what stands below the others would come below them.
  restructure('promote', point({ line: inHeading.line - 1, character: 1 })),
  restructure('moveUp', point(inNumber)),
  restructure('moveDown', point(inHeading)),
  restructure('demote', point(inNumber)),
  restructure('demote', point(inHeading), ', section'),
  restructure('splitItem', point(behindTitle)),
  restructure('joinItems', point(inNumber)),
  restructure('mergeItems', point(inNumber)),
  restructure('extractSection', point(inHeading)),
];

function plainRequests(place) {
  const { textDocument, inOffice, inBody, behindTitle, screen, point, uri } = place;
  const position = inOffice;
  return [
    ['textDocument/diagnostic', () => ({ textDocument })],
    ['workspace/diagnostic', () => ({ previousResultIds: [] })],
    [
      'textDocument/completion',
      () => ({ textDocument, position: place.behindColon, context: { triggerKind: 1 } }),
    ],
    ['completionItem/resolve', ({ first }) => first('textDocument/completion')],
    ['textDocument/hover', () => ({ textDocument, position })],
    ['textDocument/definition', () => ({ textDocument, position })],
    ['textDocument/references', () => ({ textDocument, position, context: { includeDeclaration: true } })],
    ['textDocument/documentHighlight', () => ({ textDocument, position })],
    ['textDocument/documentSymbol', () => ({ textDocument })],
    ['textDocument/foldingRange', () => ({ textDocument })],
    ['textDocument/selectionRange', () => ({ textDocument, positions: [position] })],
    ['textDocument/semanticTokens/full', () => ({ textDocument })],
    [
      'textDocument/semanticTokens/full/delta',
      ({ answers }) => {
        const { resultId = '' } =
          answers['textDocument/semanticTokens/full/delta'] ?? answers['textDocument/semanticTokens/full'];
        return { textDocument, previousResultId: resultId };
      },
    ],
    ['textDocument/semanticTokens/range', () => ({ textDocument, range: screen })],
    ['textDocument/inlayHint', () => ({ textDocument, range: screen })],
    ['inlayHint/resolve', ({ first }) => first('textDocument/inlayHint')],
    ['textDocument/codeLens', () => ({ textDocument })],
    ['codeLens/resolve', ({ first }) => first('textDocument/codeLens')],
    ['textDocument/documentLink', () => ({ textDocument })],
    ['textDocument/onTypeFormatting', () => ({ textDocument, position: behindTitle, ch: '。', options })],
    ['textDocument/formatting', () => ({ textDocument, options })],
    ['textDocument/rangeFormatting', () => ({ textDocument, range: screen, options })],
    menu('', point(inBody), 2),
    menu(' (menu)', point(inBody), 1),
    menu(' (menu in a tag)', point(inOffice), 1),
    ['textDocument/prepareRename', () => ({ textDocument, position })],
    ['textDocument/rename', () => ({ textDocument, position, newName: '综合处' })],
    ['workspace/symbol', () => ({ query: '水质监测' })],
    ['workspaceSymbol/resolve', ({ first }) => first('workspace/symbol')],
    ['yaodian/officeLoad', () => ({ uri })],
    ['yaodian/targets', () => ({ uri })],
    ['yaodian/summary', () => ({ uri })],
    ['yaodian/learnOffices', () => ({ uri })],
    ['yaodian/officeChoices', () => ({ uri, position })],
    ['yaodian/mergeOffices', () => ({ uri, position, into: '审计处' })],
    ['yaodian/splitItems', () => ({ uri, position, into: ['综合一处', '综合二处'] })],
    ['yaodian/splitOffice', splitting(uri, position)],
    ...['restyleBlack', 'restyleLines'].map((name) => restructure(name, point(inOffice))),
    resolved('restyleBlack', point(inOffice)),
    ...outline(place),
  ];
}

/** What an office did goes to two others in turn. */
function splitting(uri, position) {
  return ({ answers, version }) => {
    if (answers['yaodian/splitItems'] === undefined) return undefined;
    const { items } = answers['yaodian/splitItems'];
    const names = ['综合一处', '综合二处'];
    const choices = items.map((item, index) => ({
      uri,
      version,
      position: item.position,
      names: [names[index % 2]],
    }));
    return { uri, position, into: names, choices };
  };
}

function directoryRequests(place, directory) {
  const { textDocument, uri, point, inOffice, inBody } = place;
  const position = inOffice;
  const entry = { line: DIRECTORY.split('\n').indexOf('  - name: 人事处'), character: 12 };
  const inDirectory = { textDocument: { uri: directory }, position: entry };
  return [
    ['textDocument/diagnostic', () => ({ textDocument })],
    ['textDocument/hover', () => ({ textDocument, position })],
    ['textDocument/definition', () => ({ textDocument, position })],
    ['textDocument/references', () => ({ textDocument, position, context: { includeDeclaration: true } })],
    [
      'textDocument/references (directory)',
      () => ({ ...inDirectory, context: { includeDeclaration: true } }),
    ],
    ['textDocument/hover (directory)', () => inDirectory],
    [
      'textDocument/completion',
      () => ({ textDocument, position: place.behindColon, context: { triggerKind: 1 } }),
    ],
    ['textDocument/semanticTokens/full', () => ({ textDocument })],
    menu(' (menu)', point(inBody), 1),
    menu(' (menu in a tag)', point(inOffice), 1),
    ['textDocument/codeLens (directory)', () => ({ textDocument: { uri: directory } })],
    ['codeLens/resolve', ({ first }) => first('textDocument/codeLens (directory)')],
    ['textDocument/rename', () => ({ textDocument, position, newName: '综合处' })],
    ['textDocument/rename (directory)', () => ({ ...inDirectory, newName: '综合处' })],
    ['yaodian/officeLoad', () => ({ uri })],
    ['yaodian/officeChoices', () => ({ uri, position })],
    ['yaodian/mergeOffices', () => ({ uri, position, into: '审计处' })],
    [
      'codeAction/resolve (mergeOffices)',
      () => ({ title: '', data: { mergeInto: '审计处', uri, range: point(position) } }),
    ],
    ['yaodian/splitItems', () => ({ uri, position, into: ['综合一处', '综合二处'] })],
    ['yaodian/splitOffice', splitting(uri, position)],
    restructure('sortOffices', point(inOffice)),
    restructure('sortAllOffices', point(inOffice)),
  ];
}

function roughRequests(place) {
  const { textDocument, uri, tag, point, inNumber, screen } = place;
  const inTag = point({ line: tag.line, character: tag.character + 1 });
  return [
    ['textDocument/diagnostic', () => ({ textDocument })],
    menu(' (menu in a tag)', inTag, 1),
    restructure('renumberLevel', point(inNumber)),
    restructure('renumberPlan', point(inNumber)),
    ...outline(place),
    restructure('expandShorthand', inTag),
    restructure('expandAllShorthand', inTag),
    restructure('restyleFull', inTag),
    restructure('restyleVerb', inTag),
    ['codeAction/resolve (fixAll)', () => ({ title: '', data: { uri } })],
    ['textDocument/formatting', () => ({ textDocument, options })],
    ['textDocument/rangeFormatting', () => ({ textDocument, range: screen, options })],
    ['textDocument/documentLink', () => ({ textDocument })],
  ];
}

/** The plans; `folder` is an empty one of the file system. */
export function sessions(folder) {
  const uriOf = (name) => pathToFileURL(join(folder, name)).href;
  const directory = uriOf('offices.yaml');
  const plain = placed(samplePlan(bytes), 'file:///bench/plan.plan');
  const listed = placed(samplePlan(bytes), uriOf('plan.plan'));
  const rough = placed(samplePlan(bytes, 1, { rough: true }), 'file:///bench/plan.plan');
  return [
    { title: 'a plan', place: plain, requests: plainRequests(plain) },
    {
      title: 'with an office directory',
      place: listed,
      folder: pathToFileURL(folder).href,
      directory: { uri: directory, text: DIRECTORY },
      requests: directoryRequests(listed, directory),
    },
    {
      title: 'with shorthand tags, references, and numbers that are wrong',
      place: rough,
      requests: roughRequests(rough),
    },
  ];
}
