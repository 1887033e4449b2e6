import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CreateFile,
  type TextDocumentEdit,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Refactoring } from '../../service/editor/refactorings/refactoring.ts';
import { isInVersion, upgradeVersion } from '../../service/editor/refactorings/upgrade-version.ts';
import { contentsRefactorings } from '../../service/editor/refactorings.ts';
import { isAsked, isNamed } from '../action-kinds.ts';
import { rangeIn, type Session } from '../session.ts';

/** The kind of the action that writes the newest version, which an editor can run by its name. */
export const UPGRADE = `${CodeActionKind.Source}.upgrade.butane`;

/** Changes at a place of a config that change nothing for the machine, and the upgrade of its version. */
export function lspRefactorings(
  session: Session,
  identifier: TextDocumentIdentifier,
  offset: number,
  context: CodeActionContext,
): readonly CodeAction[] {
  const config = session.butaneConfig(identifier);
  if (!config) return [];
  const { document, path } = config;
  const { workspace } = session;
  const text = document.getText();
  const { filesDir, rootDir } = workspace.settingsOf(path);
  const actions: CodeAction[] = [];
  if (isAsked(context, CodeActionKind.RefactorRewrite))
    for (const change of contentsRefactorings(text, offset, { host: workspace.files, dir: filesDir }))
      if (!change.create || canCreate(session)) actions.push(lspRefactoring(change, CodeActionKind.RefactorRewrite, document, session));
  const upgradeKind = isNamed(context, UPGRADE) ? UPGRADE : CodeActionKind.RefactorRewrite;
  if (isNamed(context, UPGRADE) || (isAsked(context, upgradeKind) && isInVersion(text, offset))) {
    const { files, host } = workspace;
    const upgrade = upgradeVersion(text, { path, files, filesDir, rootDir, gzip: host.gzip });
    if (upgrade) actions.push(lspRefactoring(upgrade, upgradeKind, document, session));
  }
  return actions;
}

function canCreate({ editor }: Session): boolean {
  const { documentChanges, resourceOperations = [] } = editor.capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations.includes('create');
}

function lspRefactoring({ title, edits, create }: Refactoring, kind: string, document: TextDocument, { uris }: Session): CodeAction {
  const textEdits = edits.map(({ span, text }) => ({ range: rangeIn(document, span), newText: text }));
  if (!create) return { title, kind, edit: { changes: { [document.uri]: textEdits } } };
  const uri = uris.uriOf(create.path);
  const start = { line: 0, character: 0 };
  const documentChanges: (CreateFile | TextDocumentEdit)[] = [
    // a file that was made in the meantime is not overwritten: the edit fails
    { kind: 'create', uri },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: create.contents }] },
    { textDocument: { uri: document.uri, version: document.version }, edits: textEdits },
  ];
  return { title, kind, edit: { documentChanges } };
}
