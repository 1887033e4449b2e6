import * as vscode from 'vscode';
import { activeConfig } from './active-config.ts';
import { build } from './build.ts';
import { explain } from './explain.ts';
import { type GeneratedConfigs, generatedUri } from './generated-config.ts';
import type { Server } from './server.ts';

/** What a command does. A link or a code lens may give it arguments: the code of a problem, or a config and its instance. */
type Command = (...args: unknown[]) => Promise<unknown>;

/** The commands of the extension, by name. package.json has the same names. */
export function commands(server: Server, generated: GeneratedConfigs): Readonly<Record<string, Command>> {
  return {
    'butane.newConfig': newConfig,
    // a code lens names the instance; the button gives other arguments
    'butane.preview': (_, instance) => showGenerated(generated, typeof instance === 'string' ? instance : undefined),
    'butane.build': () => build(server),
    'butane.explain': (code) => explain(server, typeof code === 'string' ? code : undefined),
    'butane.fixAll': () => applyAction('source.fixAll.butane', 'ifSingle'),
    // the title of an upgrade says what changes for the machine, so that it is shown first
    'butane.upgrade': () => applyAction('source.upgrade', 'never'),
    'butane.restart': () => server.restart(),
  };
}

/** Opens a config without a name, where the server offers the variants. */
async function newConfig(): Promise<void> {
  const content = 'variant: ';
  const document = await vscode.workspace.openTextDocument({ language: 'butane', content });
  const end = new vscode.Position(0, content.length);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Shows what is generated from the active config, beside it. Of several instances the user chooses one, if none is given. */
async function showGenerated(generated: GeneratedConfigs, given?: string): Promise<void> {
  const config = activeConfig()?.uri;
  if (!config) return;
  const preview = await generated.ask({ config, instance: '' });
  if (!preview) {
    void vscode.window.showInformationMessage(
      'Butane: nothing is generated from this document. A config begins with `variant` and `version`.',
    );
    return;
  }
  const { instances, languageId } = preview;
  const instance =
    given ?? (instances.length > 1 ? await vscode.window.showQuickPick([...instances], { placeHolder: 'Which instance?' }) : '');
  if (instance === undefined) return;
  const document = await vscode.workspace.openTextDocument(generatedUri({ config, instance }, languageId));
  // what is shown of a config with errors is a comment, which VS Code marks as wrong in plain JSON
  await vscode.languages.setTextDocumentLanguage(document, languageId === 'json' ? 'jsonc' : languageId);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
}

/**
 * Offers the server's actions of a kind for the active config. VS Code says if there is none.
 *
 * @param apply `ifSingle`: a single action is applied, and several are listed. `never`: a single one is listed too
 */
async function applyAction(kind: string, apply: 'ifSingle' | 'never'): Promise<void> {
  if (activeConfig()) await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply });
}
