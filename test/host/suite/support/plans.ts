// Plans in the workspace that the suite runs in.
import * as vscode from 'vscode';

export function workspaceFolder(): vscode.WorkspaceFolder {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) {
    throw new Error('未打开文件夹');
  }
  return folder;
}

/** A file that `run.mjs` has put into the workspace. */
export const workspaceFile = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder().uri, name);

/** Writes a new plan into the workspace and shows it. Every test uses a name of its own. */
export async function openNewPlan(name: string, lines: string[]): Promise<vscode.TextEditor> {
  const uri = workspaceFile(`${name}.plan`);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(`${lines.join('\n')}\n`));
  return openPlan(uri);
}

export async function openPlan(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document, { preview: false });
}

/** A plan without any fault, for tests that put a fault of their own into it. */
export const cleanPlan: readonly string[] = [
  '2024年全区卫生健康工作要点',
  '2024年全区卫生健康工作的总体要求是：坚持以人民健康为中心，扎实推进各项工作。',
  '一、提升公共卫生服务能力',
  '1. 加强疾病预防控制。完善监测预警机制，适龄儿童免疫规划疫苗接种率保持在95%以上。（牵头处室：疾控处；配合处室：基层卫生处）',
  '2. 加强基层卫生服务。新建社区卫生服务站5个以上。（牵头处室：基层卫生处；配合处室：规划信息处）',
  '二、提升医疗服务能力',
  '3. 加强医疗质量管理。组织开展医疗质量检查2次以上。（牵头处室：医政医管处；配合处室：综合监督处）',
  '4. 加强信息化建设。推进全民健康信息平台建设。（牵头处室：规划信息处；配合处室：医政医管处）',
];

/** The clean plan with one text put in place of another, which must occur. */
export function planWith(text: string, replacement: string): string[] {
  const lines = cleanPlan.map((line) => line.replace(text, replacement));
  if (lines.every((line, index) => line === cleanPlan[index])) {
    throw new Error(`样稿中没有“${text}”`);
  }
  return lines;
}

/** Closes all editors. What they hold is saved first, since VS Code would ask about it. */
export async function closeEditors(): Promise<void> {
  await vscode.workspace.saveAll(false);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
