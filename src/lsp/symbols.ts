import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigSymbol, SymbolList } from '../service/editor/symbols.ts';

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

/** Symbols as the protocol has them. */
export function lspSymbols(symbols: readonly ConfigSymbol[], document: TextDocument): DocumentSymbol[] {
  const range = ({ start, end }: ConfigSymbol['span']) => ({ start: document.positionAt(start), end: document.positionAt(end) });
  return symbols.map(({ name, list, span, nameSpan, children }) => ({
    name,
    detail: list,
    kind: KINDS[list],
    range: range(span),
    selectionRange: range(nameSpan),
    children: lspSymbols(children, document),
  }));
}
