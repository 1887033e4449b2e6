import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../service/editor/completion.ts';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  file: CompletionItemKind.File,
  directory: CompletionItemKind.Folder,
};

/** Completions as the protocol has them. Editors sort by `sortText`, so it is the rank. */
export function lspCompletions(completions: readonly Completion[], document: TextDocument, hasSnippets: boolean): CompletionItem[] {
  return completions.map(({ label, kind, span, text, snippet, detail, documentation }, rank) => ({
    label,
    kind: KINDS[kind],
    sortText: String(rank).padStart(4, '0'),
    filterText: label,
    textEdit: {
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      newText: hasSnippets && snippet !== undefined ? snippet : text,
    },
    ...(hasSnippets && snippet !== undefined
      ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation }
      : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined || documentation === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  }));
}
