import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { WAIT_LIMIT } from '../limits.ts';

/* The built server, over stdin and stdout, with documents, files, messages and clients that are not as they should be. */

const program = fileURLToPath(new URL('../../bin/butane.js', import.meta.url));
const GOOD = 'variant: fcos\nversion: 1.6.0\n';
const WRONG = `${GOOD}storage:\n  files:\n    - path: /etc/a\n      mode: 644\n`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'butane-hostile-'));
});
afterAll(() => {
  chmodSync(join(folder, 'closed'), 0o700);
  rmSync(folder, { recursive: true, force: true });
});

class Editor {
  readonly process: ChildProcessWithoutNullStreams = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folder });
  readonly connection: MessageConnection;
  readonly exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
  stderr = '';
  #version = 0;

  constructor() {
    this.process.stderr.on('data', (data: Buffer) => {
      this.stderr += data.toString();
    });
    this.process.stdin.on('error', () => {});
    this.connection = createMessageConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
    this.connection.onError(() => {});
    this.connection.listen();
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(folder).href;
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: uri,
      capabilities: {},
      workspaceFolders: [{ uri, name: 'all' }],
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** The codes of the diagnostics of a document that is opened. */
  async open(name: string, text: string): Promise<readonly unknown[]> {
    const uri = pathToFileURL(join(folder, name)).href;
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      const listener = this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        if (params.uri !== uri) return;
        listener.dispose();
        resolve(params);
      });
    });
    this.#version++;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'butane', version: this.#version, text },
    });
    return (await published).diagnostics.map(({ code }) => code);
  }

  /** True if the server still does its work. */
  async works(): Promise<boolean> {
    const codes = await this.open(`works-${this.#version}.bu`, WRONG);
    return codes.length === 1 && codes[0] === 'mode/decimal';
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }
}

let editor: Editor;
afterEach(() => editor.stop());

describe('documents', () => {
  it.each([
    ['that are empty', ''],
    ['of bytes', '\u0000\u0001\ufffd\u007f'.repeat(1000)],
    ['of lone surrogates', `${GOOD}a: \ud800\udc00\ud800`],
    ['of open brackets', '[{'.repeat(20_000)],
    ['of one long line', `${GOOD}a: ${'x'.repeat(5_000_000)}`],
    ['of nothing but dashes', '---\n'.repeat(5000)],
  ])('%s', async (_, text) => {
    editor = new Editor();
    await editor.start();
    expect(await editor.open('odd.bu', text)).toBeInstanceOf(Array);
    const uri = pathToFileURL(join(folder, 'odd.bu')).href;
    const at = { textDocument: { uri }, position: { line: 1_000_000, character: 1_000_000 } };
    for (const method of [
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/documentSymbol',
      'textDocument/codeLens',
      'butane/preview',
    ])
      await editor.connection.sendRequest(method, at);
    expect(await editor.works()).toBe(true);
    expect(editor.stderr).toBe('');
  });
});

it('files: a folder that may not be read, links in a circle, a file that is gone, a thousand configs', async () => {
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o000);
  symlinkSync('circle', join(folder, 'circle'));
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < 1000; i++) writeFileSync(join(folder, 'many', `${i}.bu`), i % 100 === 0 ? WRONG : GOOD);
  writeFileSync(join(folder, 'gone.txt'), 'a');
  editor = new Editor();
  await editor.start();
  const local = (name: string): string => `${GOOD}storage:\n  files:\n    - path: /etc/a\n      contents: {local: ${name}}\n`;
  expect(await editor.open('gone.bu', local('gone.txt'))).toEqual([]);
  rmSync(join(folder, 'gone.txt'));
  expect(await editor.open('gone-now.bu', local('gone.txt'))).toEqual(['local/unreadable']);
  expect(await editor.open('circle.bu', local('circle'))).toEqual(['local/unreadable']);
  const report = await editor.connection.sendRequest<{ items: { items: unknown[] }[] }>('workspace/diagnostic', { previousResultIds: [] });
  expect(report.items.filter(({ items }) => items.length > 0)).toHaveLength(10);
  expect(await editor.works()).toBe(true);
  expect(editor.stderr).toBe('');
});

describe(
  'messages',
  () => {
    it('with unknown methods, wrong parameters and documents that are not open', async () => {
      editor = new Editor();
      await editor.start();
      const { connection } = editor;
      await expect(connection.sendRequest('textDocument/nonsense', {})).rejects.toThrow();
      const nowhere = { textDocument: { uri: 'file:///nowhere.bu', version: 1 }, position: { line: 0, character: 0 } };
      expect(await connection.sendRequest('textDocument/hover', nowhere)).toBeNull();
      await expect(connection.sendRequest('textDocument/hover', { textDocument: null })).rejects.toThrow();
      await connection.sendNotification('textDocument/didChange', { ...nowhere, contentChanges: [{ text: 'a' }] });
      await connection.sendNotification('textDocument/didClose', nowhere);
      await connection.sendNotification('nonsense/nonsense', []);
      expect(await editor.works()).toBe(true);
    });

    it('that end the server: shutdown twice, then exit', async () => {
      editor = new Editor();
      await editor.start();
      await editor.connection.sendRequest('shutdown');
      await editor.connection.sendRequest('shutdown').catch(() => {});
      await editor.connection.sendNotification('exit');
      expect(await editor.exited).toBe(0);
    });

    it('of an editor that dies', async () => {
      editor = new Editor();
      await editor.start();
      editor.connection.dispose();
      editor.process.stdin.destroy();
      expect(await editor.exited).toBe(1);
      expect(editor.stderr).toBe('');
    });

    it('that are no messages: the server ends with the stream, and prints no stack trace', async () => {
      editor = new Editor();
      editor.process.stdin.end('nonsense\r\nContent-Length: many\r\n\r\n{"jsonrpc"\r\n\r\n');
      expect(await editor.exited).toBe(1);
      expect(editor.stderr).not.toMatch(/^\s+at /m);
    });
  },
  WAIT_LIMIT,
);
