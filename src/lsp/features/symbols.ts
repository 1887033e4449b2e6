import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigSymbol, type SymbolList, symbolsOf } from '../../service/editor/symbols.ts';
import type { Feature } from '../feature.ts';
import { rangeIn } from '../session.ts';

const KINDS: Readonly<Record<SymbolList, SymbolKind>> = {
  files: SymbolKind.File,
  links: SymbolKind.File,
  directories: SymbolKind.Namespace,
  trees: SymbolKind.Namespace,
  disks: SymbolKind.Struct,
  partitions: SymbolKind.Field,
  filesystems: SymbolKind.Struct,
  raid: SymbolKind.Struct,
  luks: SymbolKind.Struct,
  users: SymbolKind.Class,
  groups: SymbolKind.Class,
  units: SymbolKind.Module,
  dropins: SymbolKind.Module,
  quadlets: SymbolKind.Module,
};

/** The outline of a config. */
export const symbols: Feature = (session) => {
  session.connection.onDocumentSymbol(({ textDocument }) => {
    const config = session.butaneConfig(textDocument);
    return config ? lspSymbols(symbolsOf(config.document.getText()), config.document) : [];
  });
  return { capabilities: { documentSymbolProvider: true } };
};

function lspSymbols(all: readonly ConfigSymbol[], document: TextDocument): DocumentSymbol[] {
  return all.map(({ name, list, span, nameSpan, children }) => ({
    name,
    detail: list,
    kind: KINDS[list],
    range: rangeIn(document, span),
    selectionRange: rangeIn(document, nameSpan),
    children: lspSymbols(children, document),
  }));
}
