import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createMessageConnection,
  type InitializeParams,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../src/lsp/server.ts';
import type { WorkspaceHost } from '../../src/service/workspace/workspace-host.ts';

/** An editor that talks to a server in this process. */
export class Client {
  readonly connection: MessageConnection;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  #waiting: { readonly uri: string; readonly resolve: (published: PublishDiagnosticsParams) => void }[] = [];

  constructor(host: WorkspaceHost) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    serve(server, host, { version: '0.0.0', pages: 'https://example.com/checks.md' });
    server.listen();
    this.connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      for (const { uri, resolve } of this.#waiting) if (uri === params.uri) resolve(params);
      this.#waiting = this.#waiting.filter(({ uri }) => uri !== params.uri);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async start(params: Partial<InitializeParams> = {}): Promise<unknown> {
    const result = await this.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Opens a document and waits for its diagnostics. */
  async open(uri: string, text: string, languageId = 'butane'): Promise<PublishDiagnosticsParams> {
    const next = this.next(uri);
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return next;
  }

  /** Replaces the text of a document, and waits for its diagnostics. */
  async change(uri: string, version: number, text: string): Promise<PublishDiagnosticsParams> {
    const next = this.next(uri);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    return next;
  }

  /** The next diagnostics that the server publishes for a document. */
  next(uri: string): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => this.#waiting.push({ uri, resolve }));
  }

  /** The last diagnostics that the server published for a document. */
  published(uri: string): PublishDiagnosticsParams | undefined {
    return this.#published.get(uri);
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  stop(): void {
    this.connection.dispose();
  }
}
