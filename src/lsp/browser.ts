import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type MemoryWorkspace, memoryWorkspace } from '../service/workspace/memory-workspace.ts';
import { serve } from './server.ts';

declare const BUTANE_VERSION: string;

export type { MemoryWorkspace } from '../service/workspace/memory-workspace.ts';

/** Where the messages of the editor arrive: the global scope of a web worker, or a port. */
export interface MessageScope {
  postMessage(message: unknown): void;
  onmessage: ((event: never) => void) | null;
}

/** What a server in a browser needs. */
export interface BrowserServer extends MemoryWorkspace {
  /** The URL of the page that describes all codes. Default: diagnostics do not link to it. */
  readonly pages?: string | undefined;
}

/**
 * Starts the language server in a web worker. The documents that the editor opens count instead of the files of the same paths.
 *
 * @param scope `self` in a web worker
 * @throws TypeError if the settings are wrong
 */
export function startServer(scope: MessageScope, { pages, ...workspace }: BrowserServer): void {
  const port = scope as never;
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  serve(connection, memoryWorkspace(workspace), { version: BUTANE_VERSION, pages });
  connection.listen();
}
