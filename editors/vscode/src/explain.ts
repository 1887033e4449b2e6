import * as vscode from 'vscode';
import { EXPLAIN } from './protocol.ts';
import type { Server } from './server.ts';

export const EXPLANATIONS = 'butane-explain';

/**
 * Shows what a problem means.
 *
 * @param given its code; without it, the problem at the cursor is meant. The user chooses if there are several, and writes a code if
 *   there is none
 */
export async function explain(server: Server, given?: string): Promise<void> {
  const code = given ?? (await chosenCode());
  if (code === undefined) return;
  const explanation = await server.request<{ text: string }>(EXPLAIN, { code });
  if (!explanation) {
    void vscode.window.showInformationMessage(`Butane: there is no code ${code}.`);
    return;
  }
  await vscode.commands.executeCommand(
    'markdown.showPreviewToSide',
    // the last part of the path is the title
    vscode.Uri.from({ scheme: EXPLANATIONS, path: `/${code.replaceAll('/', ' ')}.md`, query: code }),
  );
}

async function chosenCode(): Promise<string | undefined> {
  const codes = codesAtCursor();
  if (codes.length === 1) return codes[0];
  if (codes.length > 1) return vscode.window.showQuickPick(codes, { placeHolder: 'Which problem?' });
  return vscode.window.showInputBox({ prompt: 'Code of the problem', placeHolder: 'mode/decimal' });
}

/** The codes of the problems in the line of the cursor; those at the cursor first. */
function codesAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const { active } = editor.selection;
  const own = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'butane');
  const here = own.filter(({ range }) => range.contains(active));
  const near = here.length > 0 ? here : own.filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
  return [...new Set(near.map(({ code }) => String(typeof code === 'object' ? code.value : code)))];
}

/** The explanations as documents. */
export function explanations(server: Server): vscode.TextDocumentContentProvider {
  return {
    provideTextDocumentContent: async ({ query }) => (await server.request<{ text: string }>(EXPLAIN, { code: query }))?.text ?? '',
  };
}
