import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  type InitializeParams,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** An editor that talks to a server in a process of its own. */
export class ProcessClient {
  readonly #waiting = new Map<string, ((published: PublishDiagnosticsParams) => void)[]>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      for (const resolve of this.#waiting.get(params.uri)?.splice(0) ?? []) resolve(params);
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
  }

  /** Starts a server, given as arguments of Node, and shakes hands with it. */
  static async start(args: readonly string[], params: Partial<InitializeParams> = {}): Promise<ProcessClient> {
    const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const client = new ProcessClient(server, connection);
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Opens a document and waits for its diagnostics. */
  async open(uri: string, text: string, languageId = 'butane'): Promise<PublishDiagnosticsParams> {
    const next = this.next(uri);
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return next;
  }

  /** The next diagnostics that the server publishes for a document. */
  next(uri: string): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => this.#waiting.set(uri, [...(this.#waiting.get(uri) ?? []), resolve]));
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** Shuts the server down. Returns its exit status. */
  async stop(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [status] = (await ended) as [number | null];
    this.connection.dispose();
    return status;
  }
}
