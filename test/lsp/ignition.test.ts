import { afterEach, expect, it } from 'vitest';
import type { DocumentSymbol, Hover, SymbolInformation } from 'vscode-languageserver-protocol';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

let client: Client;
afterEach(() => client.stop());

const uri = 'file:///work/a.ign';
const TEXT = `{"ignition": {"version": "3.4.0"},
 "storage": {"files": [
  {"path": "/etc/motd", "contents": {"compression": "gzip", "source": "data:,packed"}}]}}
`;

it('an Ignition config has hovers and symbols, and damaged JSON has none', async () => {
  client = new Client({ ...memoryHost(), gunzip: () => new TextEncoder().encode('hello') });
  await client.start();
  await client.open(uri, TEXT, 'ignition');
  const textDocument = { uri };
  const hover = (character: number): Promise<Hover | null> =>
    client.request('textDocument/hover', { textDocument, position: { line: 2, character } });
  expect(await hover(5)).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringContaining('**storage.files.path**') },
    range: { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } },
  });
  expect(await hover(75)).toMatchObject({ contents: { value: 'contents of 5 B, compressed to 6 B\n\n```\nhello\n```' } });
  const symbols = (): Promise<DocumentSymbol[]> => client.request('textDocument/documentSymbol', { textDocument });
  expect(await symbols()).toMatchObject([{ name: '/etc/motd', detail: 'files' }]);
  expect(await client.request<SymbolInformation[]>('workspace/symbol', { query: 'motd' })).toMatchObject([{ name: '/etc/motd' }]);
  await client.change(uri, 2, TEXT.replace('{', '// a comment\n{'));
  expect([await hover(5), await symbols()]).toEqual([null, []]);
});
