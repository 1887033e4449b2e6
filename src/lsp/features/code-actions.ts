import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { difference } from '../../service/editor/difference.ts';
import { diagnosticsIn, type QuickFix, quickFixes } from '../../service/editor/quick-fixes.ts';
import { isAsked, isNamed } from '../action-kinds.ts';
import type { Feature } from '../feature.ts';
import { lspRange } from '../positions.ts';
import { rangeIn, type Session, spanIn } from '../session.ts';
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
    const fixAll = kinds.length > 0 ? fixAllOf(uri, kinds) : [];
    const upgrades = lspUpgradesFor(session, { uri }, found);
    const refactorings = lspRefactorings(session, { uri }, span, context);
    return [...fixes.map((fix) => lspQuickFix(fix, context, uris)), ...fixAll, ...upgrades, ...refactorings];
  });
  connection.onCodeActionResolve((action): CodeAction => {
    const edit = isFixAll(action.data) ? editOfFixAll(action.data.uri) : undefined;
    return edit ? { ...action, edit } : action;
  });

  /** All fixes of a document take many checks. An editor that can ask for the edit when someone takes the action gets it then. */
  const fixAllOf = (uri: string, kinds: readonly string[]): CodeAction[] => {
    const title = 'Fix all problems of this file that have a fix';
    const data: FixAll = { uri };
    if (resolvesEdits(session)) return hasFixes(uri) ? kinds.map((kind) => ({ title, kind, data })) : [];
    const edit = editOfFixAll(uri);
    return edit ? kinds.map((kind) => ({ title, kind, edit })) : [];
  };

  /** The config that says what is wrong with a document: the document itself, or one that includes it. */
  const judgeOf = (uri: string): string | undefined => {
    const configs = session.configsOf(uri);
    const path = uris.pathOf(uri);
    return configs.includes(path) ? path : configs[0];
  };

  const hasFixes = (uri: string): boolean => {
    const path = uris.pathOf(uri);
    const judge = judgeOf(uri);
    const diagnostics = (judge === undefined ? undefined : workspace.check(judge)?.diagnostics) ?? [];
    return diagnostics.some(({ fix, location }) => fix !== undefined && location.source.name === path);
  };

  const editOfFixAll = (uri: string): WorkspaceEdit | undefined => {
    const document = documents.get(uri);
    const judge = judgeOf(uri);
    const fixed = document && judge !== undefined ? workspace.fixAll(uris.pathOf(uri), judge) : undefined;
    if (!document || fixed === undefined) return undefined;
    const { span, text } = difference(document.getText(), fixed);
    return { changes: { [uri]: [{ range: rangeIn(document, span), newText: text }] } };
  };

  const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite, UPGRADE];
  return { capabilities: { codeActionProvider: { codeActionKinds, resolveProvider: true } } };
};

/** What is kept in the action that fixes a whole document, until its edit is asked for. */
interface FixAll {
  readonly uri: string;
}

function isFixAll(data: unknown): data is FixAll {
  return typeof (data as Partial<FixAll> | undefined)?.uri === 'string';
}

function resolvesEdits({ editor }: Session): boolean {
  const { dataSupport, resolveSupport } = editor.capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

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

function workspaceEdit(edits: readonly TextEdit[], uris: Uris): WorkspaceEdit {
  const changes: Record<string, LspTextEdit[]> = {};
  for (const { source, span, text } of edits) {
    const uri = uris.uriOf(source.name);
    changes[uri] = [...(changes[uri] ?? []), { range: lspRange({ source, span }), newText: text }];
  }
  return { changes };
}
