import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { difference } from '../service/editor/difference.ts';
import type { QuickFix } from '../service/editor/quick-fixes.ts';
import { lspRange } from './positions.ts';
import type { Uris } from './uris.ts';

/** The kind of the action that fixes a whole document, which an editor can run when it saves. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.butane`;

/** True if an editor asks for actions of a kind, or of all kinds. */
export function isAsked({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || isNamed({ only }, kind);
}

/** True if an editor names a kind, or one that contains it. */
export function isNamed({ only = [] }: Pick<CodeActionContext, 'only'>, kind: string): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** A quick fix as the protocol has it. */
export function lspQuickFix({ kind, title, diagnostic, edits }: QuickFix, { diagnostics }: CodeActionContext, uris: Uris): CodeAction {
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
export function lspFixAll(document: TextDocument, fixed: string, kind: string): CodeAction {
  const { span, text } = difference(document.getText(), fixed);
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  return {
    title: 'Fix all problems of this file that have a fix',
    kind,
    edit: { changes: { [document.uri]: [{ range, newText: text }] } },
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
