import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { errnoText } from '../../host/errno-text.ts';
import { serve } from '../../lsp/server.ts';
import { errnoOf } from '../io/io-fault.ts';
import { editorHost } from './editor-host.ts';
import { loadCatalogue } from './load-catalogue.ts';

/** Serves an editor until it says `exit` or closes stdin. Returns the exit status: 0 after `shutdown`, otherwise 1, as the protocol demands. */
export function runServer(version: string): Promise<number> {
  return new Promise((resolve) => {
    // first, because the connection closes at an error, and then every answer that is still due would be an error of its own
    process.stdout.once('error', endWithoutEditor);
    const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
    let isShutDown = false;
    connection.onShutdown(() => {
      isShutDown = true;
    });
    const end = (): void => resolve(isShutDown ? 0 : 1);
    connection.onExit(end);
    process.stdin.once('end', end);
    process.stdin.once('close', end);
    loadCatalogue();
    serve(connection, editorHost, { version, pages: pagesOfCodes(), withStack: process.env.BUTANE_DEBUG === '1' });
    connection.listen();
  });
}

/** Ends the server when nothing more can be written to the editor: silently if the editor was closed. */
function endWithoutEditor(error: Error): never {
  const errno = errnoOf(error);
  if (errno !== 'EPIPE') process.stderr.write(`butane lsp: failed to write to stdout: ${errnoText(errno)}\n`);
  process.exit(1);
}

/** The page of all codes in the npm package; the executable has none. */
function pagesOfCodes(): string | undefined {
  const page = join(import.meta.dirname, '../docs/checks.md');
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
