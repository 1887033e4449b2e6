import {
  type ClientCapabilities,
  type Connection,
  Emitter,
  type Range,
  type TextDocumentIdentifier,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isIgnitionName } from '../grammar/config-names.ts';
import { NamesCache, WorkspaceGroups } from '../service/workspace/file-groups.ts';
import { Workspace } from '../service/workspace/workspace.ts';
import type { WorkspaceHost } from '../service/workspace/workspace-host.ts';
import type { Span } from '../text/source.ts';
import { isConfig } from './languages.ts';
import { Uris } from './uris.ts';

/** What the server says of itself, and where its page of codes is. */
export interface ServerInfo {
  readonly version: string;
  /** The URI of the page that describes all codes; undefined if there is none. */
  readonly pages?: string | undefined;
  /** True if errors of this program have their stack trace in the log, for those who look for the cause. */
  readonly withStack?: boolean | undefined;
}

/** What the editor says of itself when it starts the server. */
interface Editor {
  readonly capabilities: ClientCapabilities;
  /** The absolute paths of the folders of the workspace. */
  readonly folders: readonly string[];
  /** The command of the editor that shows what is generated, from the URI of a config and an instance; undefined if it has none. */
  readonly previewCommand?: string | undefined;
}

/** An open config that a request is about. */
export interface OpenConfig {
  readonly document: TextDocument;
  readonly path: string;
}

/** True for an Ignition config, false for a Butane config. */
export function isIgnition({ path }: OpenConfig): boolean {
  return isIgnitionName(path);
}

/** The longest message of an error, in UTF-16 units. Some errors quote their input. */
const LONGEST_MESSAGE = 200;

/** What the features share while the server runs. */
export class Session {
  readonly workspace: Workspace;
  readonly uris = new Uris();
  readonly documents = new TextDocuments(TextDocument);
  /** The instance of each composed config that the editor looks at, by the path of the config. */
  readonly instances = new Map<string, string>();
  readonly #names = new NamesCache();
  readonly #foldersChanged = new Emitter<void>();
  /** Calls a listener when other folders are open than before. */
  readonly onDidChangeFolders = this.#foldersChanged.event;
  /** Until the editor has said what it can do, it can do nothing. */
  editor: Editor = { capabilities: {}, folders: [] };

  constructor(
    readonly connection: Connection,
    readonly host: WorkspaceHost,
    readonly info: ServerInfo,
  ) {
    this.workspace = new Workspace(host);
  }

  /** Notes what the editor says of itself. */
  start(editor: Editor): void {
    this.editor = editor;
    this.workspace.folders = editor.folders;
    const [first] = editor.folders;
    if (first !== undefined) this.uris.folder = first;
  }

  /** Notes that other folders are open. */
  changeFolders(folders: readonly string[]): void {
    this.start({ ...this.editor, folders });
    this.#foldersChanged.fire();
  }

  /** Writes an error of this program to the log of the editor, in one line. */
  failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const [line = ''] = message.split('\n');
    const stack = this.info.withStack && error instanceof Error ? `\n${error.stack}` : '';
    this.connection.console.error(
      `butane ${this.info.version}: ${line.slice(0, LONGEST_MESSAGE)}. This is a bug. Please report this line and the config; the server goes on.${stack}`,
    );
  }

  /** The open document that a request is about; undefined if the server has nothing to say about it. */
  config({ uri }: TextDocumentIdentifier): OpenConfig | undefined {
    const document = this.documents.get(uri);
    const path = this.uris.pathOf(uri);
    return document && isConfig(path, document) ? { document, path } : undefined;
  }

  /** The same for a Butane config; undefined for an Ignition config too, which few people write by hand. */
  butaneConfig(identifier: TextDocumentIdentifier): OpenConfig | undefined {
    const config = this.config(identifier);
    return config && !isIgnition(config) ? config : undefined;
  }

  /** The files of each config and their names, as they are now. */
  groups(): WorkspaceGroups {
    return new WorkspaceGroups(this.workspace, this.#names);
  }

  /** The configs that a document is in: itself, or those that read it. */
  configsOf(uri: string): readonly string[] {
    const document = this.documents.get(uri);
    const path = this.uris.pathOf(uri);
    return this.workspace.affectedBy(path).filter((config) => config !== path || (document !== undefined && isConfig(path, document)));
  }
}

/** The range of a part of a document. */
export function rangeIn(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The part of a document that a range covers. */
export function spanIn(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
