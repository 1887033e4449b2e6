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

/** Who waits for the diagnostics of a document, perhaps of one version of it. */
interface Waiting {
  readonly uri: string;
  readonly version: number | undefined;
  readonly resolve: (published: PublishDiagnosticsParams) => void;
}

/** An editor that talks to a server in this process. */
export class Client {
  readonly connection: MessageConnection;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  #waiting: Waiting[] = [];

  constructor(host: WorkspaceHost) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    serve(server, host, { version: '0.0.0', pages: 'https://example.com/checks.md' });
    server.listen();
    this.connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      const isAwaited = ({ uri, version }: Waiting): boolean => uri === params.uri && (version === undefined || version === params.version);
      for (const waiting of this.#waiting) if (isAwaited(waiting)) waiting.resolve(params);
      this.#waiting = this.#waiting.filter((waiting) => !isAwaited(waiting));
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
    // those of an older version can still come
    const next = this.next(uri, version);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    return next;
  }

  /** The next diagnostics that the server publishes for a document, or for one version of it. */
  next(uri: string, version?: number): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => this.#waiting.push({ uri, version, resolve }));
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
