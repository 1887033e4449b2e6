import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Workspace } from '../service/workspace/workspace.ts';
import type { WorkspaceHost } from '../service/workspace/workspace-host.ts';
import { lspDiagnostics } from './diagnostics.ts';
import { isConfig } from './languages.ts';
import { Published } from './published.ts';
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

  connection.onInitialize((params): InitializeResult => {
    folders = foldersOf(params).map((uri) => uris.pathOf(uri));
    pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'butane', version: info.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        diagnosticProvider: { identifier: 'butane', interFileDependencies: true, workspaceDiagnostics: true },
      },
    };
  });

  connection.onInitialized(() => {
    if (!watches) return;
    const watchers = [{ globPattern: '**/*' }];
    // An editor that refuses shows what is on disk when a document changes next.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
  });

  const check = (uri: string): ReturnType<typeof lspDiagnostics> => {
    const checked = workspace.check(uris.pathOf(uri));
    return checked ? lspDiagnostics(checked, uris, info.pages) : new Map();
  };

  const publish = (uri: string): void => {
    waiting.delete(uri);
    const document = documents.get(uri);
    if (!document || !isConfig(uri, document)) return;
    for (const { uri: file, diagnostics } of published.replace(uri, check(uri)))
      connection.sendDiagnostics({ uri: file, diagnostics: [...diagnostics] });
  };

  const publishSoon = (uri: string): void => {
    if (pulls) return;
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => publish(uri), QUIET),
    );
  };

  const refresh = (): void => {
    if (pulls) void connection.languages.diagnostics.refresh();
    else for (const { uri } of documents.all()) publishSoon(uri);
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
    for (const { uri: file, diagnostics } of published.replace(uri, new Map()))
      connection.sendDiagnostics({ uri: file, diagnostics: [...diagnostics] });
    uris.closed(uri);
  });
  documents.onDidSave(refresh);
  connection.onDidChangeWatchedFiles(refresh);

  connection.languages.diagnostics.on(({ textDocument: { uri } }): DocumentDiagnosticReport => {
    const document = documents.get(uri);
    if (!document || !isConfig(uri, document)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const [own, ...others] = [...check(uri)];
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: own?.[1] ?? [],
      relatedDocuments: Object.fromEntries(others.map(([file, items]) => [file, { kind: DocumentDiagnosticReportKind.Full, items }])),
    };
  });

  connection.languages.diagnostics.onWorkspace((_, token): WorkspaceDiagnosticReport => {
    const byFile = new Published();
    const files = new Set<string>();
    for (const path of folders.flatMap((folder) => host.configsBelow(folder))) {
      if (token.isCancellationRequested) break;
      const uri = uris.uriOf(path);
      for (const { uri: file } of byFile.replace(uri, check(uri))) files.add(file);
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

  documents.listen(connection);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
