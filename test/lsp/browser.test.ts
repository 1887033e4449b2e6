import { readFileSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';

/* The bundle for web workers, with ports that have the interface of a worker's global scope. */

const BUNDLE = new URL('../../dist/lsp.js', import.meta.url);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Starts a server with these files, and returns how to talk to it. */
async function start(server: object) {
  const { startServer } = (await import(BUNDLE.href)) as { startServer: (scope: unknown, server: object) => void };
  const { port1: editor, port2: worker } = new MessageChannel();
  ports.push(editor, worker);
  startServer(worker, server);
  const waiting: { isWanted: (message: Message) => boolean; resolve: (message: Message) => void }[] = [];
  editor.on('message', (message: Message) => {
    for (const { isWanted, resolve } of waiting) if (isWanted(message)) resolve(message);
  });
  const next = (isWanted: (message: Message) => boolean) =>
    new Promise<Message>((resolve) => {
      waiting.push({ isWanted, resolve });
    });
  const send = (message: object) => editor.postMessage({ jsonrpc: '2.0', ...message });
  const request = (id: number, method: string, params: unknown) => {
    const answer = next((message) => message.id === id);
    send({ id, method, params });
    return answer;
  };
  await request(0, 'initialize', { processId: null, rootUri: 'file:///work', capabilities: {} });
  send({ method: 'initialized', params: {} });
  return { next, send, request };
}

const TEXT = 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /etc/a\n      mode: 644\n      contents: {local: a.txt}\n';

it('checks, completes and previews with files in memory', async () => {
  const files = new Map([['/work/a.txt', 'hello']]);
  const { next, send, request } = await start({ files, gzip: (contents: Uint8Array) => contents });
  const uri = 'file:///work/a.bu';
  const published = next(({ method }) => method === 'textDocument/publishDiagnostics');
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'butane', version: 1, text: TEXT } } });
  expect((await published).params).toMatchObject({ uri, diagnostics: [{ code: 'mode/decimal', range: { start: { line: 5 } } }] });
  const position = { line: 6, character: 24 };
  const { result } = await request(1, 'textDocument/hover', { textDocument: { uri }, position });
  expect(result).toMatchObject({ contents: { value: expect.stringContaining('hello') } });
  const preview = await request(2, 'butane/preview', { textDocument: { uri } });
  expect((preview.result as { text: string }).text).toContain('data:,hello');
});

it('says what is wrong with settings', async () => {
  await expect(start({ files: new Map(), settings: { platfrom: 'aws' } })).rejects.toThrow('did you mean "platform"?');
});

it('the bundle needs nothing of Node', () => {
  const bundle = readFileSync(BUNDLE, 'utf8');
  expect(bundle).not.toMatch(/from\s*["']node:|require\(["'](?:node:|fs|path|net|child_process|crypto|os|util)["']\)/);
  expect([...bundle.matchAll(/^import .*/gm)]).toEqual([]);
});
