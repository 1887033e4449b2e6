import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../../lsp/server.ts';
import { editorHost } from './editor-host.ts';

/** Serves an editor until it says `exit` or closes stdin. Returns the exit status: 0 after `shutdown`, otherwise 1, as the protocol demands. */
export function runServer(version: string): Promise<number> {
  return new Promise((resolve) => {
    const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
    let isShutDown = false;
    connection.onShutdown(() => {
      isShutDown = true;
    });
    const end = (): void => resolve(isShutDown ? 0 : 1);
    connection.onExit(end);
    process.stdin.once('end', end);
    process.stdin.once('close', end);
    serve(connection, editorHost, { version, pages: pagesOfCodes(), withStack: process.env.BUTANE_DEBUG === '1' });
    connection.listen();
  });
}

/** The page of all codes in the npm package; the executable has none. */
function pagesOfCodes(): string | undefined {
  const page = join(import.meta.dirname, '../docs/checks.md');
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
