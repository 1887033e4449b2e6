import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentHighlight, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

const URI = 'file:///work/a.bu';
const CONFIG = `variant: fcos
version: 1.6.0
storage:
  disks:
    - device: /dev/vda
      partitions:
        - label: var
  filesystems:
    - device: /dev/disk/by-partlabel/var
`;
/** At `var` in the last line. */
const USE = { textDocument: { uri: URI }, position: { line: 8, character: 38 } };
const LABEL = { start: { line: 6, character: 17 }, end: { line: 6, character: 20 } };
const DEVICE = { start: { line: 8, character: 37 }, end: { line: 8, character: 40 } };

let client: Client;
afterEach(() => client.stop());

/** Opens a config in a workspace whose composed configs were read. */
async function open(text: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  client = new Client(memoryHost({ '/work/a.bu': text, ...files }));
  await client.start({ workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
  await client.open(URI, text);
}

describe('names', () => {
  it('lead to their definition', async () => {
    await open(CONFIG);
    expect(await client.request<Location[]>('textDocument/definition', USE)).toEqual([{ uri: URI, range: LABEL }]);
  });

  it('have references in all files of the config, with the definition if the editor asks for it', async () => {
    const root =
      'compose:\n  include: [a.bu]\n---\nvariant: fcos\nversion: 1.6.0\nkernel_arguments:\n  should_exist: [root=PARTLABEL=var]\n';
    await open(CONFIG, { '/work/root.bu': root });
    const references = (includeDeclaration: boolean): Promise<Location[]> =>
      client.request<Location[]>('textDocument/references', { ...USE, context: { includeDeclaration } });
    const other = {
      uri: 'file:///work/root.bu',
      range: { start: { line: 6, character: 32 }, end: { line: 6, character: 35 } },
    };
    expect(await references(true)).toEqual([other, { uri: URI, range: LABEL }, { uri: URI, range: DEVICE }]);
    expect(await references(false)).toEqual([other, { uri: URI, range: DEVICE }]);
  });

  it('are highlighted in the document', async () => {
    await open(CONFIG);
    // 3: it is written; 2: it is read
    expect(await client.request<DocumentHighlight[]>('textDocument/documentHighlight', USE)).toEqual([
      { range: LABEL, kind: 3 },
      { range: DEVICE, kind: 2 },
    ]);
  });

  it('are none between values, and in an Ignition config', async () => {
    await open(CONFIG);
    const at = (uri: string) => ({ textDocument: { uri }, position: { line: 0, character: 0 }, context: { includeDeclaration: true } });
    const ignition = 'file:///work/a.ign';
    await client.open(ignition, '{"ignition": {"version": "3.4.0"}}');
    for (const method of ['definition', 'references', 'documentHighlight'])
      for (const uri of [URI, ignition]) expect(await client.request(`textDocument/${method}`, at(uri)), method).toEqual([]);
  });
});

describe('files that a config names', () => {
  const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const definition = (line: number, character: number): Promise<Location[]> =>
    client.request<Location[]>('textDocument/definition', { textDocument: { uri: URI }, position: { line, character } });

  it('are opened at their beginning: local files below the directory that the header names, and included files', async () => {
    const text = `compose:
  files_dir: sub
  include: [parts/*.bu]
---
variant: fcos
version: 1.6.0
storage:
  files:
    - path: /a
      contents: {local: a.txt}
`;
    const part = 'variant: fcos\nversion: 1.6.0\n';
    await open(text, { '/work/sub/a.txt': '', '/work/parts/x.bu': part, '/work/parts/y.bu': part });
    expect(await definition(9, 26)).toEqual([{ uri: 'file:///work/sub/a.txt', range: START }]);
    expect(await definition(2, 15)).toEqual(['x', 'y'].map((name) => ({ uri: `file:///work/parts/${name}.bu`, range: START })));
    expect(await client.request('textDocument/documentLink', { textDocument: { uri: URI } })).toEqual([
      { range: { start: { line: 9, character: 24 }, end: { line: 9, character: 29 } }, target: 'file:///work/sub/a.txt' },
    ]);
  });

  it('are found for a part in the directory of the config that includes it', async () => {
    const part = 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /a\n      contents: {local: a.txt}\n';
    const root = 'compose:\n  include: [../a.bu]\n---\nvariant: fcos\nversion: 1.6.0\n';
    await open(part, { '/work/hosts/root.bu': root, '/work/hosts/a.txt': '' });
    expect(await definition(5, 26)).toEqual([{ uri: 'file:///work/hosts/a.txt', range: START }]);
  });
});

describe('rename', () => {
  it('says what the name is, and changes it in all files', async () => {
    const root =
      'compose:\n  include: [a.bu]\n---\nvariant: fcos\nversion: 1.6.0\nkernel_arguments:\n  should_exist: [root=PARTLABEL=var]\n';
    await open(CONFIG, { '/work/root.bu': root });
    expect(await client.request('textDocument/prepareRename', USE)).toEqual({ range: DEVICE, placeholder: 'var' });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...USE, newName: 'data' });
    expect(edit.changes).toEqual({
      [URI]: [LABEL, DEVICE].map((range) => ({ range, newText: 'data' })),
      'file:///work/root.bu': [{ range: { start: { line: 6, character: 32 }, end: { line: 6, character: 35 } }, newText: 'data' }],
    });
  });

  it('is refused with the reason', async () => {
    await open(CONFIG);
    const nowhere = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
    await expect(client.request('textDocument/prepareRename', nowhere)).rejects.toThrow('There is no name here that can be changed.');
    await expect(client.request('textDocument/rename', { ...USE, newName: 'a b' })).rejects.toThrow('"a b" may have letters');
  });
});
