import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

const CONFIG = 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /a\n      contents: {local: a.txt}\n      mod: 0644\n';
const IGNITION = '{"ignition": {"version": "3.4.0"}, "storag": {}}';

let client: Client;
afterEach(() => client.stop());

/** The codes of the diagnostics of a document that an editor opens in a workspace with the file `a.txt`. */
async function codes(uri: string, languageId: string, text: string, folders = ['/work']): Promise<readonly unknown[]> {
  client = new Client(memoryHost({ '/work/a.txt': 'hello\n' }));
  await client.start({ workspaceFolders: folders.map((path) => ({ uri: `file://${path}`, name: path })) });
  const { diagnostics } = await client.open(uri, text, languageId);
  return diagnostics.map(({ code }) => code);
}

describe('a config', () => {
  it.each([
    ['file:///work/A.BU', 'plaintext'],
    ['file:///work/a.Butane', 'yaml'],
    ['file:///work/a.bu', 'json'],
    ['file:///work/a.yml', 'yaml'],
    ['file:///work/a.yaml', 'yaml.ansible'],
    ['file:///work/other.txt', 'butane'],
    // not saved yet: its local files are those of the workspace
    ['untitled:Untitled-1', 'butane'],
    ['untitled:Untitled-1', 'yaml'],
    ['untitled:/work/new.bu', 'plaintext'],
  ])('%s of the language %s is checked as a Butane config', async (uri, languageId) => {
    expect(await codes(uri, languageId, CONFIG)).toEqual(['config/unused-key']);
    const [place] = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 5, character: 25 },
    });
    expect(place?.label).toBe('a.txt');
  });

  it.each([
    ['file:///work/A.IGN', 'json'],
    ['file:///work/config.json', 'ignition'],
    ['untitled:Untitled-1', 'ignition'],
  ])('%s of the language %s is checked as an Ignition config', async (uri, languageId) => {
    expect(await codes(uri, languageId, IGNITION)).toEqual(['config/unused-key']);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 4 } });
    expect(JSON.stringify(hover.contents)).toContain('**ignition**');
  });

  it('without a folder and without a file has no local files', async () => {
    expect(await codes('untitled:Untitled-1', 'butane', CONFIG, [])).toEqual(['local/unreadable', 'config/unused-key']);
  });

  it('of several files can be without a file', async () => {
    const root = 'compose:\n  vars: {name: a}\n---\nvariant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /${var.nam}\n';
    expect(await codes('untitled:Untitled-1', 'butane', root)).toContain('compose/unknown-variable');
  });

  it('in an older version does not count as the file', async () => {
    expect(await codes('git:/work/a.bu?ref', 'butane', 'variant: fcos\nversion: 1.6.0\na: 1\n')).toEqual(['config/unused-key']);
    expect((await client.open('file:///work/a.bu', 'variant: fcos\nversion: 1.6.0\n')).diagnostics).toEqual([]);
  });
});

it('leaves other YAML and JSON in peace', async () => {
  expect(await codes('file:///work/theme.yaml', 'yaml', 'variant: dark\nnosuch: 1\n')).toEqual([]);
  const textDocument = { uri: 'file:///work/theme.yaml' };
  expect(await client.request('textDocument/completion', { textDocument, position: { line: 0, character: 9 } })).toEqual([]);
  expect(await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 2 } })).toBeNull();
  expect((await client.open('file:///work/package.json', '{"version": 1}', 'json')).diagnostics).toEqual([]);
});
