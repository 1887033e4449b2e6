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
 * The YAML language server, as an editor talks to it. Every text is a document of its own, with a name that ends in `.bu`;
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
  static async start(schemas: Readonly<Record<string, string>>): Promise<LanguageServer> {
    const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
    const server = new LanguageServer(spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] }));
    await server.#begin({ schemas, schemaStore: { enable: false }, validate: true, hover: true, completion: true });
    return server;
  }

  async #begin(yaml: object): Promise<void> {
    const connection = this.#connection;
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? yaml : {})),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', (found: { uri: string; diagnostics: EditorDiagnostic[] }) => {
      this.#waiting.get(found.uri)?.(found.diagnostics);
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: { hover: { contentFormat: ['markdown'] }, completion: { completionItem: { snippetSupport: true } } },
      },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
  }

  /** Opens a text and waits for what the server says about it. */
  async open(text: string, name: string): Promise<{ readonly uri: string; readonly diagnostics: readonly EditorDiagnostic[] }> {
    const uri = `file:///configs/${this.#documents++}/${name}`;
    const diagnostics = new Promise<readonly EditorDiagnostic[]>((resolve) => this.#waiting.set(uri, resolve));
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return { uri, diagnostics: await diagnostics };
  }

  /** What the server suggests at the `|` of a text. */
  async complete(marked: string, name: string): Promise<readonly Suggestion[]> {
    const { text, position } = cursor(marked);
    const { uri } = await this.open(text, name);
    const list: { items: Suggestion[] } | Suggestion[] = await this.#connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return 'items' in list ? list.items : list;
  }

  /** The text that the server shows at the `|`. */
  async hover(marked: string, name: string): Promise<string> {
    const { text, position } = cursor(marked);
    const { uri } = await this.open(text, name);
    const hover: { contents: { value: string } } | null = await this.#connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return hover?.contents.value ?? '';
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
