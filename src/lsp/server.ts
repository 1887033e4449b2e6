import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsIn, quickFixes } from '../service/editor/quick-fixes.ts';
import { symbolsOf } from '../service/editor/symbols.ts';
import { Workspace } from '../service/workspace/workspace.ts';
import type { WorkspaceHost } from '../service/workspace/workspace-host.ts';
import { FIX_ALL, isAsked, isNamed, lspFixAll, lspQuickFix } from './code-actions.ts';
import { lspCompletions } from './completions.ts';
import { lspDiagnostics } from './diagnostics.ts';
import { isConfig } from './languages.ts';
import { Published } from './published.ts';
import { lspSymbols } from './symbols.ts';
import { Uris } from './uris.ts';

/** What the server says of itself, and where its page of codes is. */
export interface ServerInfo {
  readonly version: string;
  /** The URI of the page that describes all codes; undefined if there is none. */
  readonly pages?: string | undefined;
}

/** A document is checked this long after its last change, in milliseconds, so that fast typing does not queue checks. */
const QUIET = 30;

/** Serves an editor over a connection: documents in, diagnostics out. The caller calls `listen` of the connection. */
export function serve(connection: Connection, host: WorkspaceHost, info: ServerInfo): void {
  const workspace = new Workspace(host);
  const uris = new Uris();
  const published = new Published();
  const documents = new TextDocuments(TextDocument);
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let folders: readonly string[] = [];
  let pulls = false;
  let watches = false;
  let refreshes = false;
  let hasSnippets = false;

  connection.onInitialize((params): InitializeResult => {
    folders = foldersOf(params).map((uri) => uris.pathOf(uri));
    pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    refreshes = params.capabilities.workspace?.diagnostics?.refreshSupport === true;
    hasSnippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'butane', version: info.version },
      capabilities: {
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        documentSymbolProvider: true,
        documentLinkProvider: {},
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '/', '{', '['] },
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        diagnosticProvider: { identifier: 'butane', interFileDependencies: true, workspaceDiagnostics: true },
      },
    };
  });

  connection.onInitialized(() => {
    findRoots();
    if (!watches) return;
    const watchers = [{ globPattern: '**/*' }];
    // An editor that refuses shows what is on disk when a document changes next.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
  });

  const check = (path: string): ReturnType<typeof lspDiagnostics> => {
    const checked = workspace.check(path);
    return checked ? lspDiagnostics(checked, uris, info.pages) : new Map();
  };

  /** Notes what a config has in the documents that are open. Returns the documents to show anew. */
  const note = (path: string, byFile: ReturnType<typeof lspDiagnostics>): readonly string[] =>
    published.replace(path, new Map([...byFile].filter(([uri]) => documents.get(uri))));

  const send = (affected: Iterable<string>): void => {
    for (const uri of new Set(affected))
      void connection.sendDiagnostics({ uri, version: documents.get(uri)?.version, diagnostics: [...published.of(uri)] });
  };

  /** The configs that a document is in: itself, or those that read it. */
  const configsOf = (uri: string, document: TextDocument): readonly string[] => {
    const path = uris.pathOf(uri);
    return workspace.affectedBy(path).filter((config) => config !== path || isConfig(uri, document));
  };

  /** Checks the configs that a changed document is in. */
  const publish = (uri: string): void => {
    waiting.delete(uri);
    const document = documents.get(uri);
    if (!document) return;
    const path = uris.pathOf(uri);
    const affected = configsOf(uri, document);
    // a part has no findings of its own
    const stale = affected.includes(path) ? [] : note(path, new Map());
    send([uri, ...stale, ...affected.flatMap((config) => note(config, check(config)))]);
  };

  const publishSoon = (uri: string): void => {
    if (pulls) return;
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => publish(uri), QUIET),
    );
  };

  /** Learns which files composed configs include, one config at a time, so that requests are answered in between. */
  const findRoots = (): void => {
    const roots = folders.flatMap((folder) => [workspace.checkRootsBelow(folder)]);
    const next = (): void => {
      const step = roots[0]?.next();
      if (!step) return refresh();
      if (step.done) roots.shift();
      else send(note(step.value[0], lspDiagnostics(step.value[1], uris, info.pages)));
      setTimeout(next, 0);
    };
    setTimeout(next, 0);
  };

  const refresh = (): void => {
    if (!pulls) for (const { uri } of documents.all()) publishSoon(uri);
    else if (refreshes) connection.languages.diagnostics.refresh().catch(() => {});
  };

  documents.onDidChangeContent(({ document }) => {
    const path = uris.opened(document.uri);
    workspace.open({ path, text: document.getText() });
    publishSoon(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    workspace.close(uris.pathOf(uri));
    send([uri, ...note(uris.pathOf(uri), new Map())]);
    uris.closed(uri);
  });
  documents.onDidSave(refresh);
  connection.onDidChangeWatchedFiles(refresh);

  connection.languages.diagnostics.on(({ textDocument: { uri } }): DocumentDiagnosticReport => {
    const document = documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const byFile = new Published();
    const files = new Set<string>();
    for (const config of configsOf(uri, document)) for (const file of byFile.replace(config, check(config))) files.add(file);
    files.delete(uri);
    const reportOf = (file: string): FullDocumentDiagnosticReport => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: [...byFile.of(file)],
    });
    return { ...reportOf(uri), relatedDocuments: Object.fromEntries([...files].map((file) => [file, reportOf(file)])) };
  });

  connection.languages.diagnostics.onWorkspace((_, token): WorkspaceDiagnosticReport => {
    const byFile = new Published();
    const files = new Set<string>();
    for (const path of folders.flatMap((folder) => host.configsBelow(folder))) {
      if (token.isCancellationRequested) break;
      for (const file of byFile.replace(path, check(path))) files.add(file);
    }
    return {
      items: [...files].map((uri) => ({
        kind: DocumentDiagnosticReportKind.Full,
        uri,
        version: documents.get(uri)?.version ?? null,
        items: [...byFile.of(uri)],
      })),
    };
  });

  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    if (!document || !isConfig(uri, document)) return [];
    const found = workspace.completions(uris.pathOf(uri), document.offsetAt(position));
    return lspCompletions(found, document, hasSnippets);
  });

  connection.onHover(({ textDocument: { uri }, position }): Hover | null => {
    const document = documents.get(uri);
    const found = document && isConfig(uri, document) ? workspace.hover(uris.pathOf(uri), document.offsetAt(position)) : undefined;
    if (!document || !found) return null;
    const { text, span } = found;
    const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    return { contents: { kind: MarkupKind.Markdown, value: text }, range };
  });

  connection.onCodeAction(({ textDocument: { uri }, range, context }): CodeAction[] => {
    const document = documents.get(uri);
    if (!document) return [];
    const path = uris.pathOf(uri);
    const configs = configsOf(uri, document);
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const found = isAsked(context, CodeActionKind.QuickFix)
      ? quickFixes(configs.flatMap((config) => diagnosticsIn(workspace.check(config)?.diagnostics ?? [], path, span)))
      : [];
    const hasFix = found.some(({ kind }) => kind === 'fix');
    const kinds = [...(hasFix ? [CodeActionKind.QuickFix] : []), ...(isNamed(context, FIX_ALL) ? [FIX_ALL] : [])];
    const config = configs.includes(path) ? path : configs[0];
    const fixed = kinds.length > 0 && config !== undefined ? workspace.fixAll(path, config) : undefined;
    const fixAll = fixed === undefined ? [] : kinds.map((kind) => lspFixAll(document, fixed, kind));
    return [...found.map((fix) => lspQuickFix(fix, context, uris)), ...fixAll];
  });

  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    if (!document || !isConfig(uri, document) || uri.endsWith('.ign')) return [];
    return lspSymbols(symbolsOf(document.getText()), document);
  });

  connection.onDocumentLinks(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    if (!document || !isConfig(uri, document)) return [];
    return workspace.links(uris.pathOf(uri)).map(({ span, path }) => ({
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      target: uris.uriOf(path),
    }));
  });

  documents.listen(connection);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
