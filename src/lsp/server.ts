import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { WorkspaceHost } from '../service/workspace/workspace-host.ts';
import type { Feature } from './feature.ts';
import { codeActions } from './features/code-actions.ts';
import { completion } from './features/completion.ts';
import { diagnostics } from './features/diagnostics.ts';
import { explain } from './features/explain.ts';
import { hints } from './features/hints.ts';
import { hover } from './features/hover.ts';
import { links } from './features/links.ts';
import { navigation } from './features/navigation.ts';
import { preview } from './features/preview.ts';
import { rename } from './features/rename.ts';
import { structure } from './features/structure.ts';
import { symbols } from './features/symbols.ts';
import { missingExtension } from './languages.ts';
import { type ServerInfo, Session } from './session.ts';

const FEATURES: readonly Feature[] = [
  diagnostics,
  completion,
  hover,
  codeActions,
  symbols,
  links,
  explain,
  navigation,
  rename,
  structure,
  preview,
  hints,
];

/** Serves an editor over a connection. The caller calls `listen` of the connection. */
export function serve(connection: Connection, host: WorkspaceHost, info: ServerInfo): void {
  const session = new Session(connection, host, info);
  session.documents.onDidChangeContent(({ document }) => {
    session.workspace.open({ path: session.uris.opened(document.uri, missingExtension(document.uri, document)), text: document.getText() });
  });
  const features = FEATURES.map((feature) => feature(session));
  session.documents.onDidClose(({ document: { uri } }) => session.uris.closed(uri));
  connection.onInitialize((params): InitializeResult => {
    const folders = foldersOf(params).map((uri) => session.uris.pathOf(uri));
    session.start({ capabilities: params.capabilities, folders, previewCommand: previewCommandOf(params) });
    const capabilities: ServerCapabilities = Object.assign(
      {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      ...features.map(({ capabilities }) => capabilities),
    );
    return { serverInfo: { name: 'butane', version: info.version }, capabilities };
  });
  connection.onInitialized(() => {
    if (session.editor.capabilities.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const closed = new Set(removed.map(({ uri }) => session.uris.pathOf(uri)));
        const kept = session.editor.folders.filter((folder) => !closed.has(folder));
        session.changeFolders([...kept, ...added.map(({ uri }) => session.uris.pathOf(uri))]);
      });
    for (const { start } of features) start?.();
  });
  session.documents.listen(connection);
}

/** `initializationOptions: { previewCommand: "NAME" }` */
function previewCommandOf({ initializationOptions: options }: InitializeParams): string | undefined {
  const command = typeof options === 'object' && options !== null ? (options as { previewCommand?: unknown }).previewCommand : undefined;
  return typeof command === 'string' && command !== '' ? command : undefined;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
