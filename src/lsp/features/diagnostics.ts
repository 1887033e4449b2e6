import {
  type CancellationToken,
  type DiagnosticServerCancellationData,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Steps } from '../../text/steps.ts';
import { CheckQueue } from '../check-queue.ts';
import type { Feature } from '../feature.ts';
import { FileChanges } from '../file-changes.ts';
import { mayBeConfigName } from '../languages.ts';
import { lspDiagnostics } from '../lsp-diagnostics.ts';
import { Published } from '../published.ts';
import { inSlices } from '../slices.ts';
import { WorkspaceChanges } from '../workspace-changes.ts';
import { settingsFaults } from './settings-faults.ts';

type ByFile = ReturnType<typeof lspDiagnostics>;

/** What `butane check` reports: sent after each change, unless the editor asks for it. */
export const diagnostics: Feature = (session) => {
  const { connection, documents, workspace, uris, host, info } = session;
  const published = new Published();
  const showSettingsFaults = settingsFaults(session);
  const editorAsks = (): boolean => session.editor.capabilities.textDocument?.diagnostic !== undefined;
  const canWatch = (): boolean => session.editor.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

  function* check(path: string): Steps<ByFile> {
    const checked = yield* workspace.checkSteps(path);
    showSettingsFaults();
    return checked ? lspDiagnostics(checked, uris, info.pages, session.editor.folders) : new Map();
  }

  /** The configs that a document is in. Those of a local file are looked for in the workspace. */
  function* configsOf(uri: string): Steps<readonly string[]> {
    if (!session.config({ uri })) yield* workspace.checkReadersOf(uris.pathOf(uri));
    return session.configsOf(uri);
  }

  /** Notes what a config has in the documents that are open. Returns the documents to show anew. */
  const note = (path: string, byFile: ByFile): readonly string[] =>
    published.replace(path, new Map([...byFile].filter(([uri]) => documents.get(uri))));

  const versionOf = (uri: string): number | undefined => documents.get(uri)?.version;

  const send = (affected: Iterable<string>, version: (uri: string) => number | undefined = versionOf): void => {
    for (const uri of new Set(affected))
      void connection.sendDiagnostics({ uri, version: version(uri), diagnostics: [...published.of(uri)] });
  };

  /** Checks the configs that a changed document is in. */
  function* publish(uri: string): Steps<void> {
    if (!documents.get(uri)) return;
    const path = uris.pathOf(uri);
    const affected = yield* configsOf(uri);
    const versions = new Map(documents.all().map((document) => [document.uri, document.version]));
    // a part has no findings of its own
    const changed = new Set([uri, ...(affected.includes(path) ? [] : note(path, new Map()))]);
    for (const config of affected) for (const file of note(config, yield* check(config))) changed.add(file);
    send(changed, (file) => versions.get(file));
  }

  const queue = new CheckQueue(publish, (error) => session.failed(error));
  const publishSoon = (uri: string): void => {
    if (!editorAsks()) queue.add(uri);
  };

  /** Learns which files composed configs include: all of them, or those at some paths. Requests are answered in between. */
  function* findRoots(only?: ReadonlySet<string>): Steps<void> {
    const show = (path: string, checked: CheckedFile): void => {
      if (!editorAsks()) send(note(path, lspDiagnostics(checked, uris, info.pages, session.editor.folders)));
    };
    for (const folder of session.editor.folders) yield* workspace.checkRootsBelow(folder, show, only);
  }

  const changes = new WorkspaceChanges();
  const refresh = (): void => {
    changes.add();
    if (!editorAsks()) for (const { uri } of documents.all()) publishSoon(uri);
    else if (session.editor.capabilities.workspace?.diagnostics?.refreshSupport === true)
      connection.languages.diagnostics.refresh().catch(() => {});
  };

  const readRoots = (only?: ReadonlySet<string>): void => {
    inSlices(findRoots(only), () => false).then(refresh, (error) => session.failed(error));
  };

  const fileChanges = new FileChanges((paths) => {
    if ([...paths].some(mayBeConfigName)) readRoots(paths);
    else refresh();
  });

  session.onDidChangeFolders(() => readRoots());
  documents.onDidChangeContent(({ document }) => publishSoon(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    queue.remove(uri);
    workspace.close(uris.pathOf(uri));
    changes.add();
    send([uri, ...note(uris.pathOf(uri), new Map())]);
  });
  documents.onDidSave(refresh);
  connection.onDidChangeWatchedFiles(({ changes: files }) => fileChanges.add(files.map(({ uri }) => uris.pathOf(uri))));

  /** The work of a request. It ends with an error if the editor, or a change of a document, makes its result useless. */
  const answer = async <Result>(steps: Steps<Result>, token: CancellationToken): Promise<Result> => {
    const before = JSON.stringify(documents.all().map(({ uri, version }) => [uri, version]));
    const isStale = (): boolean =>
      token.isCancellationRequested || JSON.stringify(documents.all().map(({ uri, version }) => [uri, version])) !== before;
    const ran = await inSlices(steps, isStale);
    if (ran) return ran.result;
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the editor');
    const again: DiagnosticServerCancellationData = { retriggerRequest: true };
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'a document has changed', again);
  };

  function* reportOf(uri: string): Steps<DocumentDiagnosticReport> {
    if (!documents.get(uri)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const byFile = new Published();
    const files = new Set<string>();
    for (const config of yield* configsOf(uri)) for (const file of byFile.replace(config, yield* check(config))) files.add(file);
    files.delete(uri);
    const reportOfFile = (file: string): FullDocumentDiagnosticReport => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: [...byFile.of(file)],
    });
    return { ...reportOfFile(uri), relatedDocuments: Object.fromEntries([...files].map((file) => [file, reportOfFile(file)])) };
  }

  function* reportOfWorkspace(resultId: string): Steps<WorkspaceDiagnosticReport> {
    const byFile = new Published();
    const files = new Set<string>();
    for (const path of session.editor.folders.flatMap((folder) => host.configsBelow(folder)))
      for (const file of byFile.replace(path, yield* check(path))) files.add(file);
    return {
      items: [...files].map((uri) => ({
        kind: DocumentDiagnosticReportKind.Full,
        resultId,
        uri,
        version: documents.get(uri)?.version ?? null,
        items: [...byFile.of(uri)],
      })),
    };
  }

  connection.languages.diagnostics.on(({ textDocument: { uri } }, token) => answer(reportOf(uri), token));

  /** The changes that the last report of the workspace knows. */
  let reported: number | undefined;
  // Some editors ask every few seconds. One that has the last report is answered when something has changed, as the protocol allows.
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const hasLast = previousResultIds.every(({ value }) => value === String(changes.count));
    if (canWatch() && reported === changes.count && hasLast) await changes.next(token);
    const { count } = changes;
    const report = await answer(reportOfWorkspace(String(count)), token);
    reported = count;
    return report;
  });

  return {
    capabilities: { diagnosticProvider: { identifier: 'butane', interFileDependencies: true, workspaceDiagnostics: true } },
    start() {
      readRoots();
      if (!canWatch()) return;
      const watchers = [{ globPattern: '**/*' }];
      // An editor that refuses shows what is on disk when a document changes next.
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
    },
  };
};
