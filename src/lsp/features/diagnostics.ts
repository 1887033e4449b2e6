import {
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { lspDiagnostics } from '../lsp-diagnostics.ts';
import { Published } from '../published.ts';

/** A document is checked this long after its last change, in milliseconds, so that fast typing does not queue checks. */
const QUIET = 30;

type ByFile = ReturnType<typeof lspDiagnostics>;

/** What `butane check` reports: sent after each change, unless the editor asks for it. */
export const diagnostics: Feature = (session) => {
  const { connection, documents, workspace, uris, host, info } = session;
  const published = new Published();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const editorAsks = (): boolean => session.editor.capabilities.textDocument?.diagnostic !== undefined;

  const check = (path: string): ByFile => {
    const checked = workspace.check(path);
    return checked ? lspDiagnostics(checked, uris, info.pages) : new Map();
  };

  /** Notes what a config has in the documents that are open. Returns the documents to show anew. */
  const note = (path: string, byFile: ByFile): readonly string[] =>
    published.replace(path, new Map([...byFile].filter(([uri]) => documents.get(uri))));

  const send = (affected: Iterable<string>): void => {
    for (const uri of new Set(affected))
      void connection.sendDiagnostics({ uri, version: documents.get(uri)?.version, diagnostics: [...published.of(uri)] });
  };

  /** Checks the configs that a changed document is in. */
  const publish = (uri: string): void => {
    waiting.delete(uri);
    if (!documents.get(uri)) return;
    const path = uris.pathOf(uri);
    const affected = session.configsOf(uri);
    // a part has no findings of its own
    const stale = affected.includes(path) ? [] : note(path, new Map());
    send([uri, ...stale, ...affected.flatMap((config) => note(config, check(config)))]);
  };

  const publishSoon = (uri: string): void => {
    if (editorAsks()) return;
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => publish(uri), QUIET),
    );
  };

  /** Learns which files composed configs include, one config at a time, so that requests are answered in between. */
  const findRoots = (): void => {
    const roots = session.editor.folders.flatMap((folder) => [workspace.checkRootsBelow(folder)]);
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
    if (!editorAsks()) for (const { uri } of documents.all()) publishSoon(uri);
    else if (session.editor.capabilities.workspace?.diagnostics?.refreshSupport === true)
      connection.languages.diagnostics.refresh().catch(() => {});
  };

  documents.onDidChangeContent(({ document }) => publishSoon(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    workspace.close(uris.pathOf(uri));
    send([uri, ...note(uris.pathOf(uri), new Map())]);
  });
  documents.onDidSave(refresh);
  connection.onDidChangeWatchedFiles(refresh);

  connection.languages.diagnostics.on(({ textDocument: { uri } }): DocumentDiagnosticReport => {
    if (!documents.get(uri)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const byFile = new Published();
    const files = new Set(session.configsOf(uri).flatMap((config) => byFile.replace(config, check(config))));
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
    for (const path of session.editor.folders.flatMap((folder) => host.configsBelow(folder))) {
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

  return {
    capabilities: { diagnosticProvider: { identifier: 'butane', interFileDependencies: true, workspaceDiagnostics: true } },
    start() {
      findRoots();
      if (session.editor.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
      const watchers = [{ globPattern: '**/*' }];
      // An editor that refuses shows what is on disk when a document changes next.
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
    },
  };
};
