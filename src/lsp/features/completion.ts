import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../../service/editor/completion.ts';
import { completionsAt } from '../../service/editor/completions.ts';
import { type NamesOf, rememberedNames } from '../../service/editor/defined-names.ts';
import { completionsInLocal } from '../../service/editor/locals/local-text-completions.ts';
import { NamesOfGroup } from '../../service/editor/locals/names-of-group.ts';
import type { Feature } from '../feature.ts';
import { localDocument } from '../named-document.ts';
import { rangeIn, type Session } from '../session.ts';

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
    const document = session.documents.get(textDocument.uri);
    if (!document) return [];
    const completions = completionsIn(document, document.offsetAt(position), session, namesOf);
    const hasSnippets = session.editor.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    return lspCompletions(completions, document, hasSnippets);
  });
  return { capabilities: { completionProvider: { triggerCharacters: [' ', '/', '{', '[', '$', '.', '=', '*', '<', '%'] } } };
};

function completionsIn(document: TextDocument, offset: number, session: Session, namesOf: NamesOf): readonly Completion[] {
  const config = session.butaneConfig(document);
  const text = document.getText();
  if (config) {
    const files = session.groups().others(config.path);
    const others = files.length === 0 ? undefined : new NamesOfGroup({ files });
    return completionsAt(text, offset, () => session.workspace.configFiles(config.path), namesOf, others);
  }
  const local = localDocument(session, document, session.groups())?.local;
  return local ? completionsInLocal(text, offset, local.embeddings, new NamesOfGroup(local.group)) : [];
}

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
