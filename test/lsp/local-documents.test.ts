import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, Hover, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { newestOf } from '../versions-by-layer.ts';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

const CONFIG_URI = 'file:///work/a.bu';
const URI = 'file:///work/a.service';
const CONFIG = `variant: fcos
version: ${newestOf('fcos')}
systemd:
  units:
    - name: a.service
      contents_local: a.service
    - name: b.service
      contents: |
        [Service]
        Type=nosuch
`;
const UNIT = '[Unit]\nAfter=b.service\nWanst=a\n';

let client: Client;
afterEach(() => client.stop());

describe('a unit that a config embeds', () => {
  const at = (line: number, character: number) => ({ textDocument: { uri: URI }, position: { line, character } });

  it('is served as in a block scalar, also when its config is not open', async () => {
    client = new Client(memoryHost({ '/work/a.bu': CONFIG, '/work/a.service': UNIT }));
    await client.start({ workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
    const { diagnostics } = await client.open(URI, UNIT, 'systemd');
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([['unit/unknown-key', 2]]);
    const items = await client.request<CompletionItem[]>('textDocument/completion', at(1, 6));
    expect(items.map(({ label }) => label)).toContain('b.service');
    const hover = await client.request<Hover>('textDocument/hover', at(1, 2));
    expect(hover.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 5 } });
    const name = { start: { line: 6, character: 12 }, end: { line: 6, character: 21 } };
    expect(await client.request<Location[]>('textDocument/definition', at(1, 8))).toEqual([{ uri: CONFIG_URI, range: name }]);
    const references = await client.request<Location[]>('textDocument/references', {
      ...at(1, 8),
      context: { includeDeclaration: true },
    });
    expect(references.map(({ uri }) => uri)).toEqual([CONFIG_URI, URI]);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at(1, 8), newName: 'c.service' });
    expect(Object.keys(edit.changes ?? {})).toEqual([CONFIG_URI, URI]);
  });

  it('has nothing of Butane in a workspace without its config', async () => {
    client = new Client(memoryHost({ '/work/a.service': UNIT }));
    await client.start({ workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
    expect((await client.open(URI, UNIT, 'systemd')).diagnostics).toEqual([]);
    expect(await client.request('textDocument/completion', at(1, 6))).toEqual([]);
    expect(await client.request('textDocument/hover', at(1, 2))).toBeNull();
    expect(await client.request('textDocument/definition', at(1, 8))).toEqual([]);
    expect(await client.request('textDocument/prepareRename', at(1, 8))).toBeNull();
  });
});
