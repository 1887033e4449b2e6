import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NamedFile } from '../service/editor/names/named-files.ts';
import type { LocalFile, WorkspaceGroups } from '../service/workspace/file-groups.ts';
import type { Session } from './session.ts';

/** An open document that has names: a Butane config, or a local file of one. */
export interface NamedDocument {
  readonly document: TextDocument;
  readonly file: NamedFile;
}

/** Undefined for other documents. */
export function namedDocument(session: Session, identifier: TextDocumentIdentifier, groups: WorkspaceGroups): NamedDocument | undefined {
  const config = session.butaneConfig(identifier);
  const local = config ? undefined : localDocument(session, identifier, groups);
  const file = config ? groups.config(config.path) : local?.local.file;
  const document = config?.document ?? local?.document;
  return file && document && { document, file };
}

/** An open document that is a local file of a config, such as a unit. */
export interface LocalDocument {
  readonly document: TextDocument;
  readonly local: LocalFile;
}

/** Undefined for a config, and for a file that no config of the workspace embeds. */
export function localDocument(session: Session, identifier: TextDocumentIdentifier, groups: WorkspaceGroups): LocalDocument | undefined {
  const document = session.documents.get(identifier.uri);
  if (!document || session.config(identifier)) return undefined;
  const local = groups.local(session.uris.pathOf(identifier.uri));
  return local && { document, local };
}
