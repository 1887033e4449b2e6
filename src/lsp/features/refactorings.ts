import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CreateFile,
  type TextDocumentEdit,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { listParents } from '../../service/editor/refactorings/list-parents.ts';
import type { Refactoring } from '../../service/editor/refactorings/refactoring.ts';
import { isInVersion, type Upgrading, upgradeForField, upgradeVersion } from '../../service/editor/refactorings/upgrade-version.ts';
import { contentsRefactorings } from '../../service/editor/refactorings.ts';
import type { Span } from '../../text/source.ts';
import { isAsked, isNamed } from '../action-kinds.ts';
import { rangeIn, type Session } from '../session.ts';

/** The kind of the action that writes the newest version, which an editor can run by its name. */
export const UPGRADE = `${CodeActionKind.Source}.upgrade.butane`;

/** Changes at a place of a config that change nothing for the machine, and the upgrade of its version. */
export function lspRefactorings(
  session: Session,
  identifier: TextDocumentIdentifier,
  { start: offset, end }: Span,
  context: CodeActionContext,
): readonly CodeAction[] {
  const config = session.butaneConfig(identifier);
  if (!config) return [];
  const { document, path } = config;
  const { workspace } = session;
  const text = document.getText();
  const { filesDir } = workspace.settingsOf(path);
  const actions: CodeAction[] = [];
  if (isAsked(context, CodeActionKind.RefactorRewrite))
    for (const change of contentsRefactorings(text, offset, { host: workspace.files, dir: filesDir }))
      if (!change.create || canCreate(session)) actions.push(lspRefactoring(change, CodeActionKind.RefactorRewrite, document, session));
  if (isAsked(context, CodeActionKind.RefactorRewrite)) {
    const listed = listParents(text, { start: offset, end });
    if (listed) actions.push(lspRefactoring(listed, CodeActionKind.RefactorRewrite, document, session));
  }
  const upgradeKind = isNamed(context, UPGRADE) ? UPGRADE : CodeActionKind.RefactorRewrite;
  if (isNamed(context, UPGRADE) || (isAsked(context, upgradeKind) && isInVersion(text, offset))) {
    const upgrade = upgradeVersion(text, upgradingOf(session, path));
    if (upgrade) actions.push(lspRefactoring(upgrade, upgradeKind, document, session));
  }
  return actions;
}

/** The upgrade to the version that has the field of the first diagnostic about a field that is newer than the config. */
export function lspUpgradesFor(
  session: Session,
  identifier: TextDocumentIdentifier,
  diagnostics: readonly LocatedDiagnostic[],
): readonly CodeAction[] {
  const config = session.butaneConfig(identifier);
  if (!config) return [];
  const { document, path } = config;
  for (const diagnostic of diagnostics) {
    const upgrade = upgradeForField(diagnostic, upgradingOf(session, path));
    if (upgrade) return [lspRefactoring(upgrade, CodeActionKind.QuickFix, document, session)];
  }
  return [];
}

function upgradingOf({ workspace }: Session, path: string): Upgrading {
  const { filesDir, rootDir } = workspace.settingsOf(path);
  return { path, files: workspace.files, filesDir, rootDir, gzip: workspace.host.gzip };
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
