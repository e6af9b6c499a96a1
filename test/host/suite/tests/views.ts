import * as assert from 'node:assert/strict';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { putCursor } from '../support/cursor';
import { waitForRule } from '../support/diagnostics';
import { waitForQuestion } from '../support/lists';
import {
  clickRow,
  clickUntil,
  hasPage,
  pressKey,
  type ShownRow,
  statusItem,
  takePicture,
  typeAndEnter,
  visibleRows,
  visibleText,
  waitForFocus,
} from '../support/page';
import { cleanPlan, closeEditors, openNewPlan, openPlan, workspaceFile } from '../support/plans';
import { waitForServer } from '../support/server';
import { waitFor } from '../support/waitFor';

const run = vscode.commands.executeCommand;

if (hasPage) {
  suite('处室与指标', () => {
    setup(async () => {
      await closeEditors();
      await run('yaodian.sortOfficesByLoad');
      await run('yaodian.followCursor');
    });

    // The first test: the views have not been open yet, when the keyboard is easily lost.
    test('不用鼠标：打开处室栏，用方向键展开，按回车跳过去', async () => {
      const editor = await openNewPlan('键盘', [...cleanPlan]);
      await waitForServer(editor.document);
      // VS Code hands on what a view says above its rows 200 ms later. That, coming to a view without rows, takes the keyboard.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await run('yaodian.offices.focus');
      await waitForOffices((rows) => rows.some(({ label }) => label === '规划信息处'));
      await waitForFocus('.sidebar .pane-body');
      await pressKey('Home');
      await waitForOffices(([first]) => first?.focused === true);
      await pressKey('ArrowRight');
      await waitForOffices(([, second]) => second?.level === 2);
      await pressKey('ArrowDown');
      await waitForOffices(([, second]) => second?.focused === true);
      await pressKey('ArrowRight');
      await waitForOffices(([, , third]) => third?.level === 3);
      await pressKey('ArrowDown');
      await waitForOffices(([, , third]) => third?.focused === true);
      await pressKey('Enter');
      await waitFor('选中任务', () => editor.document.getText(editor.selection) === '2. 加强基层卫生服务');
    });

    test('处室栏列出每个处室的任务，点一下就跳过去', async () => {
      const editor = await openNewPlan('处室栏', [...cleanPlan]);
      await run('yaodian.offices.focus');
      await waitForOffices((rows) => rows.some(({ label }) => label === '规划信息处'));
      await run('workbench.actions.treeView.yaodian.offices.collapseAll');
      const rows = await waitForOffices(
        (shown) => shown.length === 5 && shown.every(({ level, expanded }) => level === 1 && !expanded),
      );
      assert.deepEqual(
        rows.map(({ label }) => label),
        ['基层卫生处', '规划信息处', '医政医管处', '疾控处', '综合监督处'],
      );
      assert.match(rows[0]?.spoken ?? '', /基层卫生处.*1.*1/);
      await clickUntil(
        '展开处室',
        () => clickRow('规划信息处'),
        async () => (await officeRows()).some(({ level }) => level === 2),
      );
      const leads = labelOf(/^(?:牵头|Leads)$/, await officeRows());
      await clickUntil(
        '展开牵头',
        () => clickRow(leads),
        async () => (await officeRows()).some(({ label }) => label.startsWith('4. ')),
      );
      await clickUntil(
        '选中任务',
        () => clickRow('4. 加强信息化建设'),
        () => editor.document.getText(editor.selection) === '4. 加强信息化建设',
      );
    });

    test('写了新处室，处室栏跟着变', async () => {
      const editor = await openNewPlan('处室栏更新', [...cleanPlan]);
      await run('yaodian.offices.focus');
      await waitForOffices((rows) => rows.some(({ label }) => label === '综合监督处'));
      const at = editor.document.getText().indexOf('综合监督处');
      await editor.edit((edit) => {
        edit.replace(
          new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 5)),
          '药政处',
        );
      });
      await waitForOffices((rows) => rows.some(({ label }) => label === '药政处'));
    });

    test('光标到哪一条，处室栏就选中哪一条', async () => {
      const editor = await openNewPlan('跟随光标', [...cleanPlan]);
      await run('yaodian.offices.focus');
      await waitForOffices((rows) => rows.some(({ label }) => label === '综合监督处'));
      await vscode.window.showTextDocument(editor.document);
      await put(editor, '综合监督处');
      const isAtThird = (rows: ShownRow[]): boolean =>
        rows.some(({ selected, label }) => selected && label.startsWith('3. '));
      await waitForOffices(isAtThird);
      await run('yaodian.stopFollowingCursor');
      await put(editor, '疾控处；');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.ok(isAtThird(await visibleRows()));
    });

    test('指标栏按部分列出指标，点一下就跳过去', async () => {
      const editor = await openNewPlan('指标栏', [...cleanPlan]);
      await run('yaodian.listTargets');
      await run('yaodian.targets.focus');
      const rows = await waitForRows((shown) => shown.some(({ label }) => label.includes('接种率')));
      const target = rows.find(({ label }) => label.includes('接种率'));
      assert.equal(target?.description, '≥95%');
      await clickUntil(
        '选中指标',
        () => clickRow(target?.label ?? ''),
        () => editor.document.getText(editor.selection).includes('95%以上'),
      );
      await run('yaodian.groupTargets');
      await waitForRows((shown) => shown.some(({ label }) => label.includes('一、提升公共卫生服务能力')));
    });

    test('处室栏可以筛选', async () => {
      await openNewPlan('筛选', [...cleanPlan]);
      await run('yaodian.offices.focus');
      await waitForOffices((rows) => rows.some(({ label }) => label === '综合监督处'));
      const asked = run('yaodian.filterOffices');
      await waitForQuestion('');
      await typeAndEnter('信息化');
      await asked;
      const rows = await waitForOffices((shown) => offices(shown).length === 2);
      assert.deepEqual(
        offices(rows).map(({ label }) => label),
        ['规划信息处', '医政医管处'],
      );
      // What was looked for is seen without a click.
      await waitForOffices((shown) => shown.filter(({ label }) => label.startsWith('4. ')).length === 2);
      await waitFor('个数只算显示的', async () =>
        (await visibleText('.pane-header .description')).some((text) => /^2 /.test(text)),
      );
      await takePicture('filtered');
      await run('yaodian.showAllOffices');
      await waitForOffices((shown) => offices(shown).length === 5);
    });

    test('状态栏写着任务和指标有多少', async () => {
      await openNewPlan('概况', [...cleanPlan]);
      const { text, spoken } = await waitFor('概况', async () => {
        const item = await statusItem();
        return /4/.test(item.text) && /3/.test(item.text) && item;
      });
      assert.match(text, /要点.*4 (?:项|items).*(?:指标|targets) 3/);
      assert.match(spoken, /4.*3/);
    });

    test('截图：处室、指标、名录里没有的名称', async () => {
      const editor = await openPlan(workspaceFile('examples/2026年示范市卫生健康工作要点.txt'));
      await waitForRule(editor.document.uri, 'office/unknown');
      await run('yaodian.offices.focus');
      const rows = await waitForRows((shown) => shown.some(({ label }) => label === '健康促近处'));
      assert.match(
        rows.find(({ label }) => label === '健康促近处')?.description ?? '',
        /名录里没有|not in the directory/,
      );
      await vscode.window.showTextDocument(editor.document);
      await put(editor, '健康促近处');
      await settle();
      await takePicture('views');
      const closed = run('yaodian.showSummary');
      await waitForFocus('.quick-input-widget');
      await waitFor('概况', async () => (await visibleText('.quick-input-list .monaco-list-row')).length > 0);
      await takePicture('summary');
      await run('workbench.action.closeQuickOpen');
      await closed;
    });

    test('没有文稿时告诉人怎么开始', async () => {
      await run('yaodian.offices.focus');
      await waitForRows((rows) => rows.length === 0);
      await settle();
      await takePicture('welcome');
    });
  });
}

/** The rows that are offices. */
const offices = (rows: ShownRow[]): ShownRow[] => rows.filter(({ level }) => level === 1);

function labelOf(pattern: RegExp, rows: ShownRow[]): string {
  return rows.find(({ label }) => pattern.test(label))?.label ?? '';
}

/** As `waitForRows`, with the rows of the offices' view alone. */
async function waitForOffices(condition: (rows: ShownRow[]) => boolean): Promise<ShownRow[]> {
  return inOffices(await waitForRows((rows) => condition(inOffices(rows))));
}

const officeRows = async (): Promise<ShownRow[]> => inOffices(await visibleRows());

const inOffices = (rows: ShownRow[]): ShownRow[] => rows.filter(({ view }) => /^(?:处室|Offices)/.test(view));

async function waitForRows(condition: (rows: ShownRow[]) => boolean): Promise<ShownRow[]> {
  let last: ShownRow[] = [];
  return waitFor(
    () => `侧栏（现有：${last.map(({ label, description }) => `${label} ${description}`).join(' | ')}）`,
    async () => {
      last = await visibleRows();
      return condition(last) && last;
    },
  );
}

function put(editor: vscode.TextEditor, text: string): Promise<void> {
  const at = editor.document.positionAt(editor.document.getText().indexOf(text) + 1);
  return putCursor(editor, at.line, at.character);
}

/** Views slide in. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));
