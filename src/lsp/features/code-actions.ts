import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { difference } from '../../service/editor/difference.ts';
import { diagnosticsIn, type QuickFix, quickFixes } from '../../service/editor/quick-fixes.ts';
import { isAsked, isNamed } from '../action-kinds.ts';
import type { Feature } from '../feature.ts';
import { lspRange } from '../positions.ts';
import { rangeIn, spanIn } from '../session.ts';
import type { Uris } from '../uris.ts';
import { lspRefactorings, lspUpgradesFor, UPGRADE } from './refactorings.ts';

/** Fixes of problems, comments that ignore them, and the action that fixes the whole document. */
export const codeActions: Feature = (session) => {
  const { connection, documents, workspace, uris } = session;
  connection.onCodeAction(({ textDocument: { uri }, range, context }): CodeAction[] => {
    const document = documents.get(uri);
    if (!document) return [];
    const path = uris.pathOf(uri);
    const configs = session.configsOf(uri);
    const span = spanIn(document, range);
    const found = isAsked(context, CodeActionKind.QuickFix)
      ? configs.flatMap((config) => diagnosticsIn(workspace.check(config)?.diagnostics ?? [], path, span))
      : [];
    const fixes = quickFixes(found);
    const hasFix = fixes.some(({ kind }) => kind === 'fix');
    const kinds = [...(hasFix ? [CodeActionKind.QuickFix] : []), ...(isNamed(context, FIX_ALL) ? [FIX_ALL] : [])];
    const config = configs.includes(path) ? path : configs[0];
    const fixed = kinds.length > 0 && config !== undefined ? workspace.fixAll(path, config) : undefined;
    const fixAll = fixed === undefined ? [] : kinds.map((kind) => lspFixAll(document, fixed, kind));
    const refactorings = lspRefactorings(session, { uri }, span, context);
    const upgrades = lspUpgradesFor(session, { uri }, found);
    return [...fixes.map((fix) => lspQuickFix(fix, context, uris)), ...fixAll, ...upgrades, ...refactorings];
  });
  const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite, UPGRADE];
  return { capabilities: { codeActionProvider: { codeActionKinds } } };
};

/** The kind of the action that fixes a whole document, which an editor can run when it saves. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.butane`;

/** A quick fix as the protocol has it. */
function lspQuickFix({ kind, title, diagnostic, edits }: QuickFix, { diagnostics }: CodeActionContext, uris: Uris): CodeAction {
  const range = JSON.stringify(lspRange(diagnostic.location));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics.filter((shown) => shown.code === diagnostic.code && JSON.stringify(shown.range) === range),
    ...(kind === 'fix' ? { isPreferred: true } : {}),
    edit: workspaceEdit(edits, uris),
  };
}

/** The action that makes a document into its fixed text. */
function lspFixAll(document: TextDocument, fixed: string, kind: string): CodeAction {
  const { span, text } = difference(document.getText(), fixed);
  return {
    title: 'Fix all problems of this file that have a fix',
    kind,
    edit: { changes: { [document.uri]: [{ range: rangeIn(document, span), newText: text }] } },
  };
}

function workspaceEdit(edits: readonly TextEdit[], uris: Uris): WorkspaceEdit {
  const changes: Record<string, LspTextEdit[]> = {};
  for (const { source, span, text } of edits) {
    const uri = uris.uriOf(source.name);
    changes[uri] = [...(changes[uri] ?? []), { range: lspRange({ source, span }), newText: text }];
  }
  return { changes };
}
