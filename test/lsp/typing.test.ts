import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { Typing } from '../../src/lsp/typing.ts';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

const URI = 'file:///work/a.bu';
const BEFORE = 'variant: fcos\nversion: 1.5.0\n';
const HALF = `${BEFORE}sto`;
const AFTER = `${BEFORE}storage: {}\n`;

// The clock stands still but for `advanceTimersByTime`, and timers run. So it does not matter how fast the machine is.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const problem = (line: number, message: string): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
  code: 'yaml/syntax',
  message,
});

describe('when problems are shown', () => {
  it('at once: those of a document that was opened', () => {
    const typing = new Typing();
    typing.changed(URI);
    expect(typing.delayOf([[URI, [problem(0, 'wrong')]]])).toBe(0);
  });

  it('half a second after the last change: those that a change adds', () => {
    const typing = new Typing();
    typing.show(URI, [problem(0, 'old')]);
    typing.changed(URI);
    const lists = [[URI, [problem(0, 'old'), problem(1, 'new')]]] as const;
    expect(typing.delayOf(lists)).toBe(500);
    vi.advanceTimersByTime(400);
    expect(typing.delayOf(lists)).toBe(100);
    typing.changed(URI);
    expect(typing.delayOf(lists)).toBe(500);
    vi.advanceTimersByTime(500);
    expect(typing.delayOf(lists)).toBe(0);
  });

  it('at once: that a problem is gone, or has moved', () => {
    const typing = new Typing();
    typing.show(URI, [problem(0, 'first'), problem(1, 'second')]);
    typing.changed(URI);
    expect(typing.delayOf([[URI, [problem(2, 'second')]]])).toBe(0);
  });

  it('at once: those of a document that was saved', () => {
    const typing = new Typing();
    typing.show(URI, []);
    typing.changed(URI);
    typing.saved();
    expect(typing.delayOf([[URI, [problem(0, 'new')]]])).toBe(0);
  });
});

describe('while someone types', () => {
  let client: Client;
  let sent: PublishDiagnosticsParams[];
  const change = (version: number, text: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ text }] });
  const someTime = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

  beforeEach(() => {
    client = new Client(memoryHost());
    sent = [];
    client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void sent.push(params));
  });
  afterEach(() => client.stop());

  const isSent = (version: number): Promise<void> =>
    vi.waitFor(() => expect(sent.at(-1)?.version).toBe(version), { timeout: 60_000, interval: 10 });
  const codesSent = (): unknown => sent.map(({ version, diagnostics }) => [version, ...diagnostics.map(({ code }) => code)]);
  const open = (text: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'butane', version: 1, text } });

  it('the server sends no problem of a word that is not complete', async () => {
    await client.start();
    await open(BEFORE);
    await isSent(1);
    await change(2, HALF);
    await someTime();
    await change(3, AFTER);
    await isSent(3);
    expect(codesSent()).toEqual([[1], [3]]);
  });

  it('it sends the problem when typing pauses, with the version that was checked', async () => {
    await client.start();
    await open(BEFORE);
    await isSent(1);
    await change(2, HALF);
    await someTime();
    expect(codesSent()).toEqual([[1]]);
    vi.advanceTimersByTime(500);
    await isSent(2);
    expect(codesSent()).toEqual([[1], [2, 'yaml/syntax']]);
  });

  it('it answers a request for diagnostics when typing pauses', async () => {
    await client.start({ capabilities: { textDocument: { diagnostic: {} } } });
    await open(BEFORE);
    const ask = (): Promise<DocumentDiagnosticReport> => client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    expect(await ask()).toMatchObject({ items: [] });
    await change(2, HALF);
    let isAnswered = false;
    const asked = ask().finally(() => {
      isAnswered = true;
    });
    await someTime();
    expect(isAnswered).toBe(false);
    vi.advanceTimersByTime(500);
    expect(await asked).toMatchObject({ items: [{ code: 'yaml/syntax' }] });
    // nobody types any more
    expect(await ask()).toMatchObject({ items: [{ code: 'yaml/syntax' }] });
  });
});
