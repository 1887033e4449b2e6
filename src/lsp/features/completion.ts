import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../../service/editor/completion.ts';
import { completionsAt } from '../../service/editor/completions.ts';
import { rememberedNames } from '../../service/editor/defined-names.ts';
import type { Feature } from '../feature.ts';
import { rangeIn } from '../session.ts';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  file: CompletionItemKind.File,
  directory: CompletionItemKind.Folder,
  variable: CompletionItemKind.Variable,
};

/** What can be written at the cursor. */
export const completion: Feature = (session) => {
  const namesOf = rememberedNames();
  session.connection.onCompletion(({ textDocument, position }) => {
    const config = session.butaneConfig(textDocument);
    if (!config) return [];
    const { document, path } = config;
    const completions = completionsAt(document.getText(), document.offsetAt(position), () => session.workspace.configFiles(path), namesOf);
    const hasSnippets = session.editor.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    return lspCompletions(completions, document, hasSnippets);
  });
  return { capabilities: { completionProvider: { triggerCharacters: [' ', '/', '{', '[', '$', '.', '=', '*'] } } };
};

/** Completions as the protocol has them. Editors sort by `sortText`, so it is the rank. */
function lspCompletions(completions: readonly Completion[], document: TextDocument, hasSnippets: boolean): CompletionItem[] {
  return completions.map(({ label, kind, span, text, snippet, detail, documentation }, rank) => ({
    label,
    kind: KINDS[kind],
    sortText: String(rank).padStart(4, '0'),
    filterText: label,
    textEdit: {
      range: rangeIn(document, span),
      newText: hasSnippets && snippet !== undefined ? snippet : text,
    },
    ...(hasSnippets && snippet !== undefined
      ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation }
      : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined || documentation === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  }));
}
