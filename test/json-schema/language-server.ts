import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

/** A place in a text as the protocol counts: both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface EditorDiagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Suggestion {
  readonly label: string;
  readonly insertText?: string;
}

/**
 * The YAML language server, as an editor talks to it. Every text is a document of its own;
 * `schemas` says which schema belongs to which names.
 */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, (diagnostics: readonly EditorDiagnostic[]) => void>();
  #documents = 0;

  private constructor(process: ChildProcess) {
    this.#process = process;
    this.#connection = createMessageConnection(new StreamMessageReader(process.stdout!), new StreamMessageWriter(process.stdin!));
  }

  /** Starts a server that asks nobody on the network for a schema. */
  static async start(schemas: Readonly<Record<string, readonly string[]>>): Promise<LanguageServer> {
    const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
    const server = new LanguageServer(spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] }));
    try {
      await server.#begin({ schemas, schemaStore: { enable: false }, validate: true, hover: true, completion: true });
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  async #begin(yaml: object): Promise<void> {
    const connection = this.#connection;
    const configured = new Promise<void>((resolve) => {
      connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) => {
        resolve();
        return items.map(({ section }) => (section === 'yaml' ? yaml : {}));
      });
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', (found: { uri: string; diagnostics: EditorDiagnostic[] }) => {
      this.#waiting.get(found.uri)?.(found.diagnostics);
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { hover: { contentFormat: ['markdown'] }, completion: { completionItem: { snippetSupport: true } } },
      },
    });
    await connection.sendNotification('initialized', {});
    await configured;
  }

  /** What the server marks in a text. */
  async diagnose(text: string, name: string): Promise<readonly EditorDiagnostic[]> {
    const uri = this.#newUri(name);
    const diagnostics = new Promise<readonly EditorDiagnostic[]>((resolve) => this.#waiting.set(uri, resolve));
    await this.#open(uri, text);
    return diagnostics;
  }

  /** What the server suggests at the `|` of a text. */
  async complete(marked: string, name: string): Promise<readonly Suggestion[]> {
    const list = await this.#ask<{ items: Suggestion[] } | Suggestion[]>('completion', marked, name);
    return 'items' in list ? list.items : list;
  }

  /** The text that the server shows at the `|`. */
  async hover(marked: string, name: string): Promise<string> {
    const hover = await this.#ask<{ contents: { value: string } } | null>('hover', marked, name);
    return hover?.contents.value ?? '';
  }

  async #ask<T>(what: string, marked: string, name: string): Promise<T> {
    const { text, position } = cursor(marked);
    const uri = this.#newUri(name);
    await this.#open(uri, text);
    return this.#connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
  }

  #newUri(name: string): string {
    this.#documents++;
    return `file:///configs/${this.#documents}/${name}`;
  }

  #open(uri: string, text: string): Promise<void> {
    return this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }

  async stop(): Promise<void> {
    const gone = once(this.#process, 'exit');
    this.#connection.dispose();
    this.#process.kill();
    await gone;
  }
}

function cursor(marked: string): { text: string; position: Position } {
  const before = marked.slice(0, marked.indexOf('|'));
  const lines = before.split('\n');
  return { text: before + marked.slice(before.length + 1), position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}
