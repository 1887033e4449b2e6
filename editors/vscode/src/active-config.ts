import * as vscode from 'vscode';
import { configLanguages } from './documents.ts';

/** The config in the active editor. Undefined, and the user is told, if there is none. */
export function activeConfig(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && configLanguages.includes(document.languageId)) return document;
  void vscode.window.showInformationMessage('Butane: open a Butane config first.');
  return undefined;
}
