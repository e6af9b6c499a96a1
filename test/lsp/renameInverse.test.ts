import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer } from './client';
import { DIRECTORY, FOLDER, ONE, TWO } from './officeWorkspace';
import { editedFiles, prepareRenameAt, renameAt } from './symbols';

const NAMES = ['疾控处', '医政处', '中医医政处', '办公室（对外合作处）', '工会', '疾病预防控制处', '体改处'];
const NEW_NAMES = [
  '疾病防控处',
  '卫处',
  '疾控一处',
  '控处',
  '办公室（综合处）',
  '中医处',
  'AB处',
  '疾控处（牌子）',
  '疾控处（牵头）',
];

const name = fc.constantFrom(...NAMES);
/** A name as a plan may have it: with a break, a note or blanks inside, or a mark behind it. */
const mention = fc.tuple(name, fc.nat(7), fc.integer({ min: 1, max: 3 })).map(([text, how, at]) => {
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  if (tail === '') return text;
  if (how === 0) return `${head}\n${tail}`;
  if (how === 1) return `${head}\n  ${tail}`;
  if (how === 2) return `${head} ${tail}`;
  if (how === 4) return `${text}（牵头）`;
  return how === 3 && text === '疾控处' ? '疾(jí)控(kòng)处' : text;
});
const role = fc.constantFrom('牵头处室', '配合处室', '责任处室');
const item = fc.tuple(role, fc.array(mention, { minLength: 1, maxLength: 3 }), fc.boolean());
const plan = fc
  .array(item, { minLength: 1, maxLength: 5 })
  .map((items) =>
    [
      '2026年全市卫生健康工作要点',
      '一、公共卫生',
      ...items.map(
        ([label, names, prose], index) =>
          `${index + 1}. 事项。${prose ? '由疾控处抓好落实。' : '扎实推进。'}（${label}：${names.join('、')}）`,
      ),
      '',
    ].join('\n'),
  );

const entry = fc.tuple(fc.nat(5), fc.nat(2)).map(([how, more]) => ({ how, more }));
const directory = fc
  .tuple(fc.uniqueArray(name, { minLength: 1 }), fc.array(entry, { minLength: 7, maxLength: 7 }))
  .map(([names, styles]) => {
    const lines = names.map((one, index) => {
      const { how, more } = styles[index] ?? { how: 0, more: 0 };
      const rest = [
        '',
        `\n    别名: ['${one.slice(0, 1)}字头',  "另${one}" ] # 注`,
        `\n    successor:   ${names[0]}`,
      ][more];
      return [
        `  - ${one}`,
        `  - name: ${one} # 疾控处的注`,
        `  - name:  "${one}"${rest}`,
        `  - name: '${one}'   #注${rest}`,
        `  - {name: ${one}, fullName: "全${one}"}`,
        `  - 名称：${one}`,
      ][how];
    });
    return `# 名录：疾控处\noffices:\n${lines.join('\n')}\ngroups: [ 各处室 ]`;
  });

const workspace = fc
  .tuple(fc.option(directory, { freq: 4 }), plan, plan, fc.constantFrom('\n', '\r\n'))
  .map(([offices, one, two, eol]) => {
    const files = { [ONE]: one, [TWO]: two, ...(offices === null ? {} : { [DIRECTORY]: offices }) };
    return Object.fromEntries(Object.entries(files).map(([uri, text]) => [uri, text.replaceAll('\n', eol)]));
  });

/** Where what stood at an offset of a text stands after its edits. */
function moved(text: string, uri: string, edit: WorkspaceEdit, offset: number): number {
  const document = TextDocument.create(uri, '', 1, text);
  let place = offset;
  for (const change of edit.documentChanges ?? []) {
    if (!('edits' in change) || change.textDocument.uri !== uri) continue;
    for (const { range, newText } of change.edits as TextEdit[]) {
      const start = document.offsetAt(range.start);
      const end = document.offsetAt(range.end);
      if (end <= offset && start < offset) place += newText.length - (end - start);
    }
  }
  return place;
}

const renamed = async (
  files: Record<string, string>,
  uri: string,
  offset: number,
  newName: string,
): Promise<{ edit: WorkspaceEdit | string; from: string }> => {
  let answer = { edit: '' as WorkspaceEdit | string, from: '' };
  await withServer(
    async (client) => {
      const text = files[uri] ?? '';
      await client.open(uri, text, uri === DIRECTORY ? 'yaml' : 'yaodian');
      const position = TextDocument.create(uri, '', 1, text).positionAt(offset);
      const from = (await prepareRenameAt(client, uri, position)).replace(/^\S+ /, '');
      answer = { edit: await renameAt(client, uri, position, newName), from };
    },
    { files, folders: [FOLDER] },
  );
  return answer;
};

test('a rename and then the one back leave every file as it was, or there is none', {
  timeout: 600_000,
}, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(
      workspace,
      name,
      fc.constantFrom(...NEW_NAMES),
      fc.boolean(),
      async (files, wanted, to, inFile) => {
        const uri = inFile && files[DIRECTORY] !== undefined ? DIRECTORY : ONE;
        const text = files[uri] ?? '';
        const tag = uri === ONE ? text.indexOf('：') : text.indexOf('offices');
        const place = text.indexOf(wanted, tag);
        if (place < 0) return;
        const { edit, from } = await renamed(files, uri, place, to);
        if (typeof edit === 'string') {
          expect(edit).toMatch(/[\p{Script=Han}]/u);
          return;
        }
        done++;
        const after = editedFiles(files, edit);
        expect(after).not.toEqual(files);
        const back = await renamed(after, uri, moved(text, uri, edit, place), from);
        expect(back.edit).toBeTypeOf('object');
        expect(editedFiles(after, back.edit as WorkspaceEdit)).toEqual(files);
      },
    ),
    { numRuns: 150 },
  );
  // Most of the workspaces are such that there is a rename to take back.
  expect(done).toBeGreaterThan(30);
});
