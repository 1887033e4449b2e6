import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ignitionSymbolsOf } from '../../service/editor/ignition/ignition-symbols.ts';
import { type ConfigSymbol, matchingSymbols, type SymbolList, symbolsOf } from '../../service/editor/symbols.ts';
import type { Feature } from '../feature.ts';
import { isIgnition, type OpenConfig, rangeIn } from '../session.ts';

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
  vars: SymbolKind.Variable,
};

/** The outline of a config, and the symbols of all open configs. */
export const symbols: Feature = (session) => {
  const { documents } = session;
  session.connection.onWorkspaceSymbol(({ query }) =>
    documents.all().flatMap((document): SymbolInformation[] => {
      const config = session.config(document);
      return matchingSymbols(config ? symbolsIn(config) : [], query).map(({ name, list, nameSpan }) => ({
        name,
        kind: KINDS[list],
        containerName: list,
        location: { uri: document.uri, range: rangeIn(document, nameSpan) },
      }));
    }),
  );
  session.connection.onDocumentSymbol(({ textDocument }) => {
    const config = session.config(textDocument);
    return config ? lspSymbols(symbolsIn(config), config.document) : [];
  });
  return { capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true } };
};

function symbolsIn(config: OpenConfig): readonly ConfigSymbol[] {
  const text = config.document.getText();
  return isIgnition(config) ? ignitionSymbolsOf(text) : symbolsOf(text);
}

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
