import * as vscode from 'vscode';
import { commands } from './commands.ts';
import { EXPLANATIONS, explanations } from './explain.ts';
import { followCursor } from './follow-cursor.ts';
import { GeneratedConfigs, SCHEME } from './generated-config.ts';
import { PREVIEW_CHANGED } from './protocol.ts';
import { Server } from './server.ts';

/** Called by VS Code when a config is opened or a command is run. Returns what `deactivate` and the tests stop. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server: Server = new Server(context.asAbsolutePath('server/bin/butane.js'), (client) => {
    context.subscriptions.push(client.onNotification(PREVIEW_CHANGED, ({ uri }: { uri: string }) => generated.refresh(uri)));
  });
  const generated = new GeneratedConfigs(server);
  context.subscriptions.push(
    { dispose: () => server.stop() },
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, generated),
    vscode.workspace.registerTextDocumentContentProvider(EXPLANATIONS, explanations(server)),
    // VS Code also sends this event for a document that gets another language, which is then not closed
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      if (isClosed && uri.scheme === SCHEME) generated.close(uri);
    }),
    followCursor(generated),
    ...Object.entries(commands(server, generated)).map(([name, run]) => vscode.commands.registerCommand(name, run)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('butane.server.path')) void server.restart();
    }),
  );
  await vscode.commands.executeCommand('setContext', 'butane.active', true);
  await server.start();
}
