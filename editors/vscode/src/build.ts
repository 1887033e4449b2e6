import * as vscode from 'vscode';
import { activeConfig } from './active-config.ts';
import type { Server } from './server.ts';
import { butaneProgram } from './server-options.ts';

/** Saves the active config and runs `butane build` on it, in a terminal. */
export async function build(server: Server): Promise<void> {
  const config = activeConfig();
  if (!config) return;
  if (!(await config.save()) || config.uri.scheme !== 'file') {
    void vscode.window.showInformationMessage('Butane: only a config that is saved on the disk can be built.');
    return;
  }
  const { command, args, env } = butaneProgram(server.ownCommand, server.path, ['build', config.uri.fsPath]);
  const folder = vscode.workspace.getWorkspaceFolder(config.uri);
  const options = { cwd: folder?.uri.fsPath ?? vscode.Uri.joinPath(config.uri, '..').fsPath, ...(env ? { env: { ...env } } : {}) };
  const task = new vscode.Task(
    { type: 'butane' },
    folder ?? vscode.TaskScope.Workspace,
    'build',
    'butane',
    new vscode.ProcessExecution(command, [...args], options),
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  await vscode.tasks.executeTask(task);
}
