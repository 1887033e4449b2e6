import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { URI } from 'vscode-uri';
import { activate } from '../../../editors/vscode/src/extension.ts';
import { Client } from '../../lsp/client.ts';
import { memoryHost } from '../../lsp/memory-host.ts';
import { type Editor, events, Position, Range, registered, user, workspace } from './vscode-stub.ts';

/* The extension with a stub of VS Code, and the real server in this process. */

const { FakeClient, clients } = vi.hoisted(() => {
  const clients: FakeClient[] = [];
  /** The client of vscode-languageclient, as far as the extension uses it. */
  class FakeClient {
    readonly requests: [string, unknown][] = [];
    readonly notified: [string, unknown][] = [];
    readonly listeners = new Map<string, (params: unknown) => void>();
    answer: (method: string, params: unknown) => unknown = () => null;
    running = false;
    constructor(
      readonly id: string,
      readonly name: string,
      readonly server: { command?: string; module?: string; args?: string[] },
      readonly options: { documentSelector: object[]; middleware: Middleware },
    ) {
      clients.push(this);
    }
    async start(): Promise<void> {
      if (this.server.command === '/no/such/butane') throw new Error('spawn /no/such/butane ENOENT');
      this.running = true;
    }
    async stop(): Promise<void> {
      this.running = false;
    }
    isRunning(): boolean {
      return this.running;
    }
    async sendRequest(method: string, params: unknown): Promise<unknown> {
      this.requests.push([method, params]);
      return this.answer(method, params);
    }
    async sendNotification(method: string, params: unknown): Promise<void> {
      this.notified.push([method, params]);
    }
    onNotification(method: string, listener: (params: unknown) => void): { dispose(): void } {
      this.listeners.set(method, listener);
      return { dispose: () => this.listeners.delete(method) };
    }
  }
  return { FakeClient, clients };
});
vi.mock('vscode-languageclient/node', () => ({ LanguageClient: FakeClient, TransportKind: { stdio: 0 } }));

const config = URI.file('/work/server.bu');
const context = {
  subscriptions: [] as { dispose(): unknown }[],
  asAbsolutePath: (path: string) => `/extension/${path}`,
};
const start = (): Promise<void> => activate(context as never);
const client = (): InstanceType<typeof FakeClient> => clients.at(-1)!;
const run = (command: string, ...args: unknown[]): Promise<void> => registered.commands.get(command)!(...args);

function editorOf(uri: URI, languageId = 'butane', line = 0, character = 0): Editor {
  return {
    document: { uri, languageId, save: async () => true },
    selection: { active: new Position(line, character) },
    setDecorations(_type, ranges) {
      this.decorated = ranges;
    },
    revealRange(range) {
      this.revealed = range;
    },
  };
}

beforeEach(() => {
  user.settings = {};
  user.editor = editorOf(config);
});
afterEach(async () => {
  for (const subscription of context.subscriptions.splice(0)) await subscription.dispose();
  Object.assign(user, { visibleEditors: [], diagnostics: [], picks: undefined, types: undefined });
  Object.assign(user, { messages: [], errors: [], executed: [], shown: [], tasks: [], offered: [] });
  clients.splice(0);
  workspace.textDocuments.splice(0);
});

describe('the server', () => {
  it('is the one in the extension, run by the Node of VS Code', async () => {
    await start();
    expect(client().server).toEqual({ module: '/extension/server/bin/butane.js', args: ['lsp'], transport: 0 });
    expect(client().isRunning()).toBe(true);
    expect(user.executed).toContainEqual(['setContext', 'butane.active', true]);
  });

  it('is the one of the settings, and starts again when they change', async () => {
    await start();
    const first = client();
    user.settings['butane.server.path'] = '/opt/butane';
    events.configured.fire({ affectsConfiguration: (section) => section === 'butane.server.path' });
    await vi.waitFor(() => expect(client()).not.toBe(first));
    await vi.waitFor(() => expect(client().isRunning()).toBe(true));
    expect(first.isRunning()).toBe(false);
    expect(client().server).toMatchObject({ command: '/opt/butane', args: ['lsp'] });
  });

  it('that does not start is named', async () => {
    user.settings['butane.server.path'] = '/no/such/butane';
    await start();
    expect(user.errors).toEqual(['Butane: "/no/such/butane lsp" (setting butane.server.path) did not start: spawn /no/such/butane ENOENT']);
    user.settings = {};
    await run('butane.restart');
    expect(client().isRunning()).toBe(true);
  });

  it('ends with the extension, which leaves nothing behind', async () => {
    await start();
    const { running } = client();
    for (const subscription of context.subscriptions.splice(0)) await subscription.dispose();
    expect([running, client().isRunning()]).toEqual([true, false]);
    expect([...registered.commands.keys(), ...registered.providers.keys()]).toEqual([]);
  });
});

describe('the generated config', () => {
  const range = (line: number, from: number, to: number): object => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  const map = [
    {
      source: { uri: config.toString(), range: { start: { line: 2, character: 0 }, end: { line: 5, character: 0 } } },
      generated: { start: { line: 1, character: 0 }, end: { line: 8, character: 0 } },
    },
    { source: { uri: config.toString(), range: range(4, 6, 16) }, generated: range(6, 2, 9) },
    { source: { uri: 'file:///work/part.bu', range: range(4, 6, 16) }, generated: range(7, 0, 9) },
  ];
  const preview = async (answer: object | null): Promise<void> => {
    await start();
    client().answer = (method) => (method === 'butane/preview' ? answer && { instances: [], ...answer } : null);
    await run('butane.preview');
  };

  it('is shown beside the config, in its language', async () => {
    await preview({ text: '{\n}\n', languageId: 'json', map });
    expect(client().requests[0]).toEqual(['butane/preview', { textDocument: { uri: 'file:///work/server.bu' } }]);
    const [document, options] = user.shown[0]!;
    expect(document).toMatchObject({ content: '{\n}\n', languageId: 'jsonc' });
    expect(document.uri.path).toBe('/work/server.ign (generated)');
    expect(options).toEqual({ viewColumn: -2, preserveFocus: true, preview: true });
  });

  it('of OpenShift is YAML', async () => {
    await preview({ text: 'kind: MachineConfig\n', languageId: 'yaml', map: [] });
    expect(user.shown[0]![0]).toMatchObject({ languageId: 'yaml', uri: { path: '/work/server.yaml (generated)' } });
  });

  it('follows the config, and stays as it was while the config has an error', async () => {
    await preview({ text: 'one', languageId: 'json', map: [] });
    const [document] = user.shown[0]!;
    const change = async (text: string): Promise<void> => {
      const before = client().requests.length;
      client().answer = () => ({ text, languageId: 'json', map: [] });
      client().listeners.get('butane/previewChanged')!({ uri: config.toString() });
      await vi.waitFor(() => expect(client().requests.length).toBeGreaterThan(before));
      await new Promise((resolve) => setImmediate(resolve));
    };
    await change('two');
    expect(document.content).toBe('two');
    await change('');
    expect(document.content).toBe('two');
    await change('three');
    expect(document.content).toBe('three');
  });

  it.each([
    ['json', /^\/\/ .* has errors/],
    ['yaml', /^# .* has errors/],
  ])('of a config with an error from the start says so, in a comment of %s', async (languageId, comment) => {
    await preview({ text: '', languageId, map: [] });
    expect(user.shown[0]![0].content).toMatch(comment);
  });

  it('marks what comes of the smallest place at the cursor, in this file', async () => {
    await preview({ text: '{}', languageId: 'json', map });
    const shown = editorOf(user.shown[0]![0].uri, 'json');
    user.visibleEditors = [user.editor!, shown];
    const select = (line: number, character: number): void => {
      user.editor!.selection.active = new Position(line, character);
      events.selected.fire({ textEditor: user.editor!, selections: [user.editor!.selection] });
    };
    select(4, 10);
    expect(shown).toMatchObject({ decorated: [new Range(6, 2, 6, 9)], revealed: new Range(6, 0, 6, 0) });
    select(3, 0);
    expect(shown.decorated).toEqual([new Range(1, 0, 8, 0)]);
    select(9, 0);
    expect(shown.decorated).toEqual([]);
    user.settings['butane.preview.followCursor'] = false;
    select(4, 10);
    expect(shown.decorated).toEqual([]);
  });

  it('is marked anew when its text changes, and when it is shown', async () => {
    user.editor = editorOf(config, 'butane', 4, 10);
    await preview({ text: '{}', languageId: 'json', map });
    const shown = editorOf(user.shown[0]![0].uri, 'json');
    user.visibleEditors = [user.editor, shown];
    events.visible.fire(user.visibleEditors);
    expect(shown.decorated).toEqual([new Range(6, 2, 6, 9)]);
    client().answer = () => ({ text: '{ }', languageId: 'json', instances: [], map: [{ ...map[1], generated: range(9, 2, 9) }] });
    client().listeners.get('butane/previewChanged')!({ uri: config.toString() });
    await vi.waitFor(() => expect(shown.decorated).toEqual([new Range(9, 2, 9, 9)]));
  });

  it('of a composed config is that of the instance that the user chooses', async () => {
    user.picks = 'node-2';
    await preview({ text: '{}', languageId: 'json', map: [], instances: ['node-1', 'node-2'] });
    expect(user.offered).toEqual(['node-1', 'node-2']);
    expect(client().requests.at(-1)).toEqual(['butane/preview', { textDocument: { uri: config.toString() }, instance: 'node-2' }]);
    expect(user.shown[0]![0].uri.path).toBe('/work/server node-2.ign (generated)');
    user.picks = undefined;
    await run('butane.preview');
    expect(user.shown).toHaveLength(1);
  });

  it('that is closed is not asked for any more', async () => {
    await preview({ text: '{}', languageId: 'json', map });
    expect(client().notified).toEqual([]);
    events.closed.fire({ ...user.shown[0]![0], isClosed: true });
    expect(client().notified).toEqual([['butane/previewClosed', { uri: config.toString() }]]);
  });

  it('of a document that is no config is not shown', async () => {
    await preview(null);
    expect(user.shown).toEqual([]);
    expect(user.messages).toEqual(['Butane: nothing is generated from this document. A config begins with `variant` and `version`.']);
  });
});

describe('Build', () => {
  it('runs the command in the extension on the saved config', async () => {
    await start();
    await run('butane.build');
    expect(user.tasks[0]!.execution).toEqual({
      process: process.execPath,
      args: ['/extension/server/bin/butane.js', 'build', '/work/server.bu'],
      options: { cwd: '/work', env: { ELECTRON_RUN_AS_NODE: '1' } },
    });
  });

  it('runs the command of the settings', async () => {
    user.settings['butane.server.path'] = '/opt/butane';
    await start();
    await run('butane.build');
    expect(user.tasks[0]!.execution).toEqual({ process: '/opt/butane', args: ['build', '/work/server.bu'], options: { cwd: '/work' } });
  });

  it('needs a config that is saved', async () => {
    user.editor!.document.save = async () => false;
    await start();
    await run('butane.build');
    expect([user.tasks, user.messages]).toEqual([[], ['Butane: only a config that is saved on the disk can be built.']]);
  });
});

describe('Explain', () => {
  const problem = (code: unknown, line: number, source = 'butane'): object => ({ source, code, range: new Range(line, 6, line, 10) });
  const explain = async (...args: unknown[]): Promise<void> => {
    const server = new Client(memoryHost());
    await server.start();
    await start();
    client().answer = (method, params) => server.request(method, params);
    await run('butane.explain', ...args);
  };
  const opened = (): URI | undefined => user.executed.find(([command]) => command === 'markdown.showPreviewToSide')?.[1] as URI | undefined;

  it('shows the problem at the cursor', async () => {
    user.editor = editorOf(config, 'butane', 4, 8);
    user.diagnostics = [problem({ value: 'mode/decimal', target: config }, 4), problem('config/unused-key', 2), problem('E1', 4, 'other')];
    await explain();
    const text = await registered.providers.get('butane-explain')!.provideTextDocumentContent(opened()!);
    expect(text).toMatch(/^# mode\/decimal\n/);
  });

  it('shows the problem of the link that the user follows', async () => {
    await explain('mode/decimal');
    expect(opened()).toMatchObject({ path: '/mode decimal.md', query: 'mode/decimal' });
  });

  it('lets the user choose among several problems of the line', async () => {
    user.editor = editorOf(config, 'butane', 4, 0);
    user.diagnostics = [problem('mode/decimal', 4), problem('config/unused-key', 4)];
    user.picks = 'config/unused-key';
    await explain();
    expect(user.offered).toEqual(['mode/decimal', 'config/unused-key']);
    expect(opened()!.query).toBe('config/unused-key');
  });

  it('asks for a code where there is no problem, and says if there is no such code', async () => {
    user.types = 'mode/decimals';
    await explain();
    expect(opened()).toBeUndefined();
    expect(user.messages).toEqual(['Butane: there is no code mode/decimals.']);
  });
});

describe('the code of a problem', () => {
  const problem = (): Diagnostic => ({ code: { value: 'mode/decimal', target: config } }) as unknown as Diagnostic;
  const linked = { code: { value: 'mode/decimal', target: URI.parse('command:butane.explain?%5B%22mode%2Fdecimal%22%5D') } };

  it('is a link to its explanation, however the problem comes', async () => {
    await start();
    const { handleDiagnostics, provideDiagnostics, provideWorkspaceDiagnostics } = client().options.middleware;
    const seen: unknown[] = [];
    handleDiagnostics!(config as never, [problem()], (_, diagnostics) => void seen.push(...diagnostics));
    const report = { kind: 'full', items: [problem()], relatedDocuments: { 'file:///work/b.bu': { kind: 'full', items: [problem()] } } };
    const answer = (await provideDiagnostics!(config as never, undefined, {} as never, () => report as never)) as unknown as typeof report;
    seen.push(...answer.items, ...answer.relatedDocuments['file:///work/b.bu'].items);
    const chunk = { items: [{ kind: 'full', items: [problem()] }, { kind: 'unChanged' }] };
    await provideWorkspaceDiagnostics!(
      [],
      {} as never,
      (part) => void seen.push(...(part as unknown as typeof chunk).items[0]!.items!),
      (_ids, _token, tell) => tell(chunk as never) as never,
    );
    expect(seen).toEqual([linked, linked, linked, linked]);
  });

  it('without a page stays as it is', async () => {
    await start();
    const seen: unknown[] = [];
    const plain = { code: 'mode/decimal' } as Diagnostic;
    client().options.middleware.handleDiagnostics!(config as never, [plain], (_, diagnostics) => void seen.push(...diagnostics));
    expect(seen).toEqual([{ code: 'mode/decimal' }]);
  });
});

describe('other commands', () => {
  it.each([
    ['butane.fixAll', 'source.fixAll.butane', 'ifSingle'],
    // an upgrade may change what the machine gets: its title says so
    ['butane.upgrade', 'source.upgrade', 'never'],
  ])('%s offers the action of the server', async (command, kind, apply) => {
    await start();
    await run(command);
    expect(user.executed).toContainEqual(['editor.action.codeAction', { kind, apply }]);
  });

  it.each(['butane.preview', 'butane.build', 'butane.fixAll', 'butane.upgrade'])('%s needs a config', async (command) => {
    user.editor = editorOf(URI.file('/work/a.txt'), 'plaintext');
    await start();
    await run(command);
    expect(user.messages).toEqual(['Butane: open a Butane config first.']);
  });

  it('New Config opens a document, and offers the variants', async () => {
    await start();
    await run('butane.newConfig');
    expect(user.shown[0]![0]).toMatchObject({ languageId: 'butane', content: 'variant: ' });
    expect(user.executed.at(-1)).toEqual(['editor.action.triggerSuggest']);
  });
});
