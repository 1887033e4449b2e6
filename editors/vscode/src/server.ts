import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { codeLinks } from './code-links.ts';
import { documents } from './documents.ts';
import { serverOptions } from './server-options.ts';

/** The language server of this window. */
export class Server {
  #client: LanguageClient | undefined;

  /** @param ownCommand the path of the command in the extension */
  constructor(
    readonly ownCommand: string,
    private readonly onStart: (client: LanguageClient) => void,
  ) {}

  /** The `butane` of the settings; empty for the one in the extension. */
  get path(): string {
    return vscode.workspace.getConfiguration('butane').get<string>('server.path', '').trim();
  }

  /** Starts the server. A server that does not start is reported to the user. */
  async start(): Promise<void> {
    const client = new LanguageClient('butane', 'Butane', serverOptions(this.ownCommand, this.path), {
      documentSelector: documents,
      diagnosticCollectionName: 'butane',
      // the command of the code lenses of a config
      initializationOptions: { previewCommand: 'butane.preview' },
      middleware: codeLinks,
    });
    this.#client = client;
    this.onStart(client);
    try {
      await client.start();
    } catch (error) {
      this.#client = undefined;
      const program = this.path === '' ? 'the language server of the extension' : `"${this.path} lsp" (setting butane.server.path)`;
      void vscode.window.showErrorMessage(`Butane: ${program} did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.isRunning()) await client.stop();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** The answer to a request; undefined if the server is not running or does not know the request. */
  async request<T>(method: string, params: unknown): Promise<T | undefined> {
    if (!this.#client?.isRunning()) return undefined;
    try {
      return (await this.#client.sendRequest<T | null>(method, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Tells the server something, if it is running. */
  notify(method: string, params: unknown): void {
    if (this.#client?.isRunning()) void this.#client.sendNotification(method, params);
  }
}
