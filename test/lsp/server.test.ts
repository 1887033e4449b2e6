import { afterEach, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  CompletionItemKind,
  type DocumentDiagnosticReport,
  InsertTextFormat,
  type Range,
  SymbolKind,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { memoryWorkspace } from '../../src/service/workspace/memory-workspace.ts';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

const WRONG = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/a\n      mode: 644\n';
const RIGHT = WRONG.replace('644', '0644');

let client: Client;
afterEach(() => client.stop());

describe('diagnostics that the server publishes', () => {
  it('says what butane check says, with the code, its page, and the characters', async () => {
    client = new Client(memoryHost());
    await client.start();
    const { diagnostics } = await client.open('file:///work/a.bu', WRONG);
    expect(diagnostics).toMatchObject([
      {
        code: 'mode/decimal',
        codeDescription: { href: 'https://example.com/checks.md#modedecimal' },
        severity: 2,
        source: 'butane',
        // `644` in line 6
        range: { start: { line: 5, character: 12 }, end: { line: 5, character: 15 } },
      },
    ]);
  });

  it('follows changes, and takes all back when the document is closed', async () => {
    client = new Client(memoryHost());
    await client.start();
    const uri = 'file:///work/a.bu';
    await client.open(uri, RIGHT);
    expect((await client.change(uri, 2, WRONG)).diagnostics).toHaveLength(1);
    expect((await client.change(uri, 3, RIGHT)).diagnostics).toEqual([]);
    await client.change(uri, 4, WRONG);
    const closed = client.next(uri);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect((await closed).diagnostics).toEqual([]);
  });

  it('shows a problem of a local file in that file, if it is open', async () => {
    const unit = '[Service]\nExecStart=/bin/true\nRestart=sometimes\n';
    client = new Client(memoryHost({ '/work/app.service': unit }));
    await client.start();
    await client.open('file:///work/app.service', unit, 'systemd');
    const inUnit = client.next('file:///work/app.service');
    await client.open(
      'file:///work/a.bu',
      'variant: fcos\nversion: 1.6.0\nsystemd:\n  units:\n    - name: app.service\n      contents_local: app.service\n',
    );
    expect((await inUnit).diagnostics).toMatchObject([{ code: 'unit/bad-value', range: { start: { line: 2 } } }]);
  });

  it('shows a problem of a part in the part, checked within the config that includes it', async () => {
    const root = 'compose:\n  include:\n    - part.bu\n---\nvariant: fcos\nversion: 1.5.0\n';
    client = new Client(memoryHost({ '/work/host.bu': root, '/work/part.bu': RIGHT }));
    await client.start({ workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
    await client.open('file:///work/part.bu', RIGHT);
    const { diagnostics } = await client.change('file:///work/part.bu', 2, WRONG);
    expect(diagnostics).toMatchObject([
      {
        code: 'mode/decimal',
        range: { start: { line: 5, character: 12 } },
        relatedInformation: [{ message: 'included here', location: { uri: 'file:///work/host.bu', range: { start: { line: 2 } } } }],
      },
    ]);
  });

  it('says nothing of YAML that is no Butane config', async () => {
    client = new Client(memoryHost());
    await client.start();
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///work/playbook.yml', languageId: 'yaml', version: 1, text: '- hosts: all\n' },
    });
    await client.open('file:///work/a.bu', WRONG);
    expect(client.published('file:///work/playbook.yml')?.diagnostics ?? []).toEqual([]);
  });
});

describe('diagnostics that the editor asks for', () => {
  const pulling = { capabilities: { textDocument: { diagnostic: {} } } };

  it('of one document', async () => {
    client = new Client(memoryHost());
    await client.start(pulling);
    const uri = 'file:///work/a.bu';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'butane', version: 1, text: WRONG },
    });
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'mode/decimal' }] });
  });

  it('and nothing is sent to it besides, when folders are read', async () => {
    const root = `compose:\n  vars: {}\n---\n${WRONG}`;
    client = new Client(memoryHost({ '/work/a.bu': root }));
    await client.start({ capabilities: { ...pulling.capabilities, workspace: { workspaceFolders: true } }, workspaceFolders: [] });
    const uri = 'file:///work/a.bu';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'butane', version: 1, text: root },
    });
    const event = { added: [{ uri: 'file:///work', name: 'work' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toMatchObject({ items: [{ code: 'mode/decimal' }] });
    expect(client.published(uri)).toBeUndefined();
  });

  it('of all configs in the workspace, open or not', async () => {
    client = new Client(memoryHost({ '/work/a.bu': WRONG, '/work/b.bu': RIGHT }));
    await client.start({ ...pulling, workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
    const report = await client.request('workspace/diagnostic', { previousResultIds: [] });
    expect(report).toMatchObject({
      items: [
        { uri: 'file:///work/a.bu', version: null, items: [{ code: 'mode/decimal' }] },
        { uri: 'file:///work/b.bu', version: null, items: [] },
      ],
    });
  });
});

describe('the report of the workspace', () => {
  const params = {
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
    },
    workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
  };
  const ask = (last: WorkspaceDiagnosticReport | undefined): Promise<WorkspaceDiagnosticReport> =>
    client.request('workspace/diagnostic', {
      previousResultIds: (last?.items ?? []).map(({ uri, resultId }) => ({ uri, value: resultId })),
    });
  const codes = ({ items }: WorkspaceDiagnosticReport): unknown =>
    Object.fromEntries(items.map((item) => [item.uri, (item as { items: { code: string }[] }).items.map(({ code }) => code)]));

  it('is sent again when something has changed, and not before', async () => {
    const files = new Map([['/work/a.bu', WRONG]]);
    client = new Client(memoryWorkspace({ files }));
    // the server asks for this when it has read the folders
    const ready = new Promise<void>((resolve) =>
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      }),
    );
    const { workspace } = params.capabilities;
    await client.start({
      ...params,
      capabilities: { ...params.capabilities, workspace: { ...workspace, diagnostics: { refreshSupport: true } } },
    });
    await ready;
    const first = await ask(undefined);
    expect(codes(first)).toEqual({ 'file:///work/a.bu': ['mode/decimal'] });
    let isAnswered = false;
    const second = ask(first).finally(() => {
      isAnswered = true;
    });
    for (let i = 0; i < 5; i++) await client.request('butane/explain', { code: 'mode/decimal' });
    expect(isAnswered).toBe(false);
    files.set('/work/a.bu', RIGHT);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///work/a.bu', type: 2 }] });
    expect(codes(await second)).toEqual({ 'file:///work/a.bu': [] });
  });

  it('knows folders that are added and removed', async () => {
    client = new Client(memoryHost({ '/work/a.bu': WRONG, '/more/b.bu': WRONG }));
    await client.start(params);
    const event = { added: [{ uri: 'file:///more', name: 'more' }], removed: params.workspaceFolders };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    expect(codes(await ask(undefined))).toEqual({ 'file:///more/b.bu': ['mode/decimal'] });
  });
});

describe('completions', () => {
  const uri = 'file:///work/a.bu';
  const text = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/a\n      con\n';
  const place = { textDocument: { uri }, position: { line: 5, character: 9 } };

  it('replace the word at the cursor, with tab stops for an editor that has them', async () => {
    client = new Client(memoryHost());
    await client.start({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } });
    await client.open(uri, text);
    const items = await client.request<CompletionItem[]>('textDocument/completion', place);
    expect(items.find(({ label }) => label === 'contents')).toMatchObject({
      kind: CompletionItemKind.Property,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range: { start: { line: 5, character: 6 }, end: { line: 5, character: 9 } }, newText: 'contents:\n  $1' },
      documentation: { kind: 'markdown' },
    });
  });

  it('are plain text for an editor without snippets', async () => {
    client = new Client(memoryHost());
    await client.start();
    await client.open(uri, text);
    const items = await client.request<CompletionItem[]>('textDocument/completion', place);
    expect(items.find(({ label }) => label === 'contents')).toMatchObject({ textEdit: { newText: 'contents:' } });
    expect(items.some(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet)).toBe(false);
  });

  it('are none in other YAML', async () => {
    client = new Client(memoryHost());
    await client.start();
    const other = { uri: 'file:///work/playbook.yml', languageId: 'yaml', version: 1, text: '- hosts: all\n  ' };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: other });
    expect(await client.request('textDocument/completion', { textDocument: other, position: { line: 1, character: 2 } })).toEqual([]);
  });
});

describe('hover', () => {
  const uri = 'file:///work/a.bu';

  it('shows Markdown about the key or the value at the cursor', async () => {
    client = new Client(memoryHost());
    await client.start();
    await client.open(uri, RIGHT);
    expect(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 5, character: 13 } })).toEqual({
      contents: { kind: 'markdown', value: '`rw-r--r--`' },
      range: { start: { line: 5, character: 12 }, end: { line: 5, character: 16 } },
    });
  });

  it('shows nothing between values', async () => {
    client = new Client(memoryHost());
    await client.start();
    await client.open(uri, RIGHT);
    expect(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 5, character: 0 } })).toBeNull();
  });
});

describe('code actions', () => {
  const uri = 'file:///work/a.bu';
  const cursor = { start: { line: 5, character: 13 }, end: { line: 5, character: 13 } };

  async function actions(range: Range, only?: string[]): Promise<CodeAction[]> {
    client = new Client(memoryHost());
    await client.start();
    const { diagnostics } = await client.open(uri, WRONG);
    return client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, ...(only ? { only } : {}) } });
  }

  it('are the fix, the comment and all fixes', async () => {
    const [fix, ignore, all] = await actions(cursor);
    expect(fix).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'mode/decimal' }],
      edit: { changes: { [uri]: [{ newText: '0644' }] } },
    });
    expect(ignore).toMatchObject({
      title: 'Ignore mode/decimal here',
      edit: {
        changes: {
          [uri]: [{ range: { start: { line: 5, character: 0 } }, newText: '      # butane-ignore mode/decimal: intended\n' }],
        },
      },
    });
    expect(all).toMatchObject({ kind: 'quickfix', edit: { changes: { [uri]: [{ newText: '0' }] } } });
  });

  it('are none where nothing is wrong', async () => {
    expect(await actions({ start: { line: 2, character: 0 }, end: { line: 2, character: 3 } })).toEqual([]);
  });

  it('fix the whole file for an editor that saves it, wherever the cursor is', async () => {
    const found = await actions({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, ['source.fixAll']);
    expect(found).toMatchObject([{ kind: 'source.fixAll.butane', edit: { changes: { [uri]: [{ newText: '0' }] } } }]);
  });

  it('have the edit of all fixes when an editor that can asks for it', async () => {
    client = new Client(memoryHost());
    const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
    await client.start({ capabilities: { textDocument: { codeAction } } });
    const ask = (only: string[]): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', { textDocument: { uri }, range: cursor, context: { diagnostics: [], only } });
    await client.open(uri, WRONG);
    const [all] = await ask(['source.fixAll']);
    expect(all).toMatchObject({ kind: 'source.fixAll.butane' });
    expect(all).not.toHaveProperty('edit');
    expect(await client.request('codeAction/resolve', all)).toMatchObject({ edit: { changes: { [uri]: [{ newText: '0' }] } } });
    expect((await ask(['quickfix'])).filter(({ edit }) => edit === undefined)).toMatchObject([{ kind: 'quickfix' }]);
    await client.change(uri, 2, RIGHT);
    expect(await ask(['source.fixAll'])).toEqual([]);
    // what was offered for another text fixes nothing in this one
    expect(await client.request('codeAction/resolve', all)).not.toHaveProperty('edit');
  });

  it('leave the document as it is on the server', async () => {
    await actions(cursor, ['source.fixAll.butane']);
    const again = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: cursor,
      context: { diagnostics: [] },
    });
    expect(again).toHaveLength(3);
  });

  it('fix a part in the part', async () => {
    const root = 'compose:\n  include:\n    - part.bu\n---\nvariant: fcos\nversion: 1.5.0\n';
    const part = 'file:///work/part.bu';
    client = new Client(memoryHost({ '/work/host.bu': root, '/work/part.bu': RIGHT }));
    await client.start({ workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
    await client.open(part, RIGHT);
    await client.change(part, 2, WRONG);
    const context = { diagnostics: [] };
    const found = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: part }, range: cursor, context });
    expect(found.map(({ edit }) => Object.keys(edit?.changes ?? {}))).toEqual([[part], [part], [part]]);
    expect(found[2]).toMatchObject({ edit: { changes: { [part]: [{ newText: '0' }] } } });
  });
});

it('symbols are named and placed as the protocol has them', async () => {
  const uri = 'file:///work/a.bu';
  client = new Client(memoryHost());
  await client.start();
  await client.open(uri, RIGHT);
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toMatchObject([
    {
      name: '/etc/a',
      detail: 'files',
      kind: SymbolKind.File,
      range: { start: { line: 4, character: 6 }, end: { line: 5, character: 16 } },
      selectionRange: { start: { line: 4, character: 12 }, end: { line: 4, character: 18 } },
      children: [],
    },
  ]);
});

it('a local file is a link to the file', async () => {
  const uri = 'file:///work/a.bu';
  client = new Client(memoryHost({ '/work/a b.txt': '' }));
  await client.start();
  await client.open(uri, RIGHT.replace('mode: 0644', 'contents: {local: "a b.txt"}'));
  expect(await client.request('textDocument/documentLink', { textDocument: { uri } })).toEqual([
    { range: { start: { line: 5, character: 24 }, end: { line: 5, character: 33 } }, target: 'file:///work/a%20b.txt' },
  ]);
});
