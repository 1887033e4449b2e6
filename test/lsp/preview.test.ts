import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, InitializeParams, InlayHint, Location, Range } from 'vscode-languageserver-protocol';
import { translate } from '../../src/compile/translate.ts';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

const URI = 'file:///work/a.bu';
const LONG = 'all work and no play '.repeat(40);
const TEXT = `variant: fcos
version: 1.6.0
storage:
  files:
    - path: /etc/motd
      mode: 0644
      contents:
        inline: |
          ${LONG}
  filesystems:
    - device: /dev/vdb
      path: /var/data
      format: xfs
      with_mount_unit: true
`;

interface Preview {
  readonly text: string;
  readonly languageId: string;
  readonly version: number;
  readonly instances: readonly string[];
  readonly problems: number;
  readonly map: readonly { readonly source: Location; readonly generated: Range }[];
}

/** Stands for gzip: what is repeated becomes short. */
const gzip = (contents: Uint8Array): Uint8Array => contents.slice(0, 100);

let client: Client;
afterEach(() => client.stop());

async function open(
  text: string,
  files: Readonly<Record<string, string>> = {},
  platform?: 'aws',
  params: Partial<InitializeParams> = {},
): Promise<void> {
  client = new Client({ ...memoryHost(files, platform === undefined ? {} : { platform }), gzip });
  await client.start(params);
  await client.open(URI, text);
}

function partOf(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  if (start.line === end.line) return lines[start.line]!.slice(start.character, end.character);
  return [
    lines[start.line]!.slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    lines[end.line]!.slice(0, end.character),
  ].join('\n');
}

describe('the preview', () => {
  const ask = (instance?: string) =>
    client.request<Preview>('butane/preview', { textDocument: { uri: URI }, ...(instance === undefined ? {} : { instance }) });

  it('is what is written, and leads from its places to those of the config', async () => {
    await open(TEXT);
    const { text, languageId, version, problems, map } = await ask();
    expect(text).toBe(`${translate(TEXT, { gzip, pretty: true }).output}\n`);
    expect({ languageId, version, problems }).toEqual({ languageId: 'json', version: 1, problems: 0 });
    const pairs = map.map(({ source, generated }) => [partOf(text, generated), partOf(TEXT, source.range), source.uri]);
    expect(pairs).toContainEqual(['"path": "/etc/motd"', '/etc/motd', URI]);
    expect(pairs).toContainEqual(['"mode": 420', '0644', URI]);
    expect(pairs).toContainEqual(['"name": "var-data.mount"', 'true', URI]);
  });

  it('of OpenShift is a MachineConfig', async () => {
    await open('variant: openshift\nversion: 4.18.0\nmetadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n');
    const { text, languageId, map } = await ask();
    expect(languageId).toBe('yaml');
    expect(map.map(({ generated }) => partOf(text, generated))).toContain('name: a');
  });

  it('is empty while the config has an error, and the editor is told of changes until it closes the preview', async () => {
    await open(TEXT.replace('path: /etc/motd', 'path: motd'));
    expect(await ask()).toMatchObject({ text: '', map: [], problems: 1 });
    let changes = 0;
    client.connection.onNotification('butane/previewChanged', ({ uri }: { uri: string }) => {
      expect(uri).toBe(URI);
      changes++;
    });
    await client.change(URI, 2, TEXT);
    expect((await ask()).text).toContain('/etc/motd');
    expect(changes).toBe(1);
    await client.connection.sendNotification('butane/previewClosed', { uri: URI });
    await client.change(URI, 3, `${TEXT}# a\n`);
    expect(changes).toBe(1);
  });

  it('of a composed config is one for each instance, with places in its parts', async () => {
    const part = 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /etc/part\n      contents: {inline: a}\n';
    await open(
      'compose:\n  include: [part.bu]\n  vars: {host: {type: string}}\n  instances: {web: {host: one}, db: {host: two}}\n---\nvariant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /etc/${host}\n      contents: {inline: b}\n'.replace(
        '${host}',
        '${' + 'var.host}',
      ),
      { '/work/part.bu': part },
    );
    const { instances, map, text } = await ask();
    expect(instances).toEqual(['web', 'db']);
    expect(text).toContain('/etc/one');
    const ofPart = map.find(({ source }) => source.uri === 'file:///work/part.bu');
    expect(ofPart).toBeDefined();
    expect((await ask('db')).text).toContain('/etc/two');
  });
});

describe('remarks', () => {
  const hints = () =>
    client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
    });
  const lenses = () => client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });

  it('say how large encoded contents are, and which units are generated', async () => {
    await open(TEXT);
    // 100 bytes are 136 characters of base64, behind `data:;base64,`
    expect(await hints()).toMatchObject([
      { label: '→ 149 B gzip', position: { line: 7, character: 17 } },
      { label: 'generated: var-data.mount', position: { line: 13, character: 27 } },
    ]);
  });

  it('sum the config up, with the limit of the platform', async () => {
    await open(TEXT, {}, 'aws');
    const [lens] = await lenses();
    expect(lens).toMatchObject({
      range: { start: { line: 0 } },
      command: { title: expect.stringMatching(/^1 file, 1 unit, \d+ B of 16\.4 kB \(aws\)$/) },
    });
  });

  it('are none while the config has had an error since it was opened', async () => {
    await open(TEXT.replace('path: /etc/motd', 'path: motd'));
    expect(await hints()).toEqual([]);
    expect(await lenses()).toEqual([]);
  });

  it('stay where they are while the config has an error, and say that they are from before', async () => {
    await open(TEXT);
    await hints();
    const [before] = await lenses();
    // a line that is not complete, between the contents and the filesystem
    await client.change(URI, 2, TEXT.replace('  filesystems:', '  dis\n  filesystems:'));
    expect(await hints()).toMatchObject([
      { label: '→ 149 B gzip', position: { line: 7, character: 17 } },
      { label: 'generated: var-data.mount', position: { line: 14, character: 27 } },
    ]);
    expect(await lenses()).toMatchObject([{ command: { title: `${before!.command!.title}, before its errors` } }]);
    // the line with the remark is a part of what changes
    await client.change(URI, 3, TEXT.slice(0, TEXT.indexOf(': true')));
    expect(await hints()).toMatchObject([{ label: '→ 149 B gzip' }]);
    await client.change(URI, 4, TEXT);
    expect(await lenses()).toEqual([before]);
  });
});

describe('of several instances', () => {
  const ROOT = `compose:
  include: [a.bu]
  vars: {text: {type: string}}
  instances: {web: {text: a}, db: {text: ${'b'.repeat(3000)}}}
---
variant: fcos
version: 1.6.0
storage:
  files:
    - path: /etc/text
      contents:
        inline: \${var.text}
`;
  const PART = `variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /etc/motd\n      contents: {inline: "${LONG}"}\n`;
  const ROOT_URI = 'file:///work/root.bu';
  const textDocument = { uri: ROOT_URI };
  const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  const hints = (uri = ROOT_URI) => client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
  const lenses = (uri = ROOT_URI) => client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });

  async function openRoot(options?: object): Promise<void> {
    await open(PART, { '/work/a.bu': PART, '/work/root.bu': ROOT }, undefined, {
      workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
      initializationOptions: options,
    });
    await client.open(ROOT_URI, ROOT);
  }

  it('the remarks in the config are about the one that was previewed last', async () => {
    await openRoot();
    // the value of `web` is too short for a remark
    expect(await hints()).toEqual([]);
    expect(await client.request('butane/preview', { textDocument, instance: 'db' })).toMatchObject({ instance: 'db', config: ROOT_URI });
    expect(await hints()).toMatchObject([{ label: expect.stringMatching(/gzip$/), tooltip: expect.stringMatching(/ \(db\)$/) }]);
    expect(await client.request('butane/preview', { textDocument })).toMatchObject({ instance: 'db', instances: ['web', 'db'] });
    await client.request('butane/preview', { textDocument, instance: 'web' });
    expect(await hints()).toEqual([]);
  });

  it('each is summed up with the command that previews it, the largest first, if the editor has such a command', async () => {
    await openRoot({ previewCommand: 'show' });
    expect((await lenses()).map(({ command }) => command)).toEqual([
      { title: expect.stringMatching(/^db: 2 files, 0 units, \d+ B, the largest of 2$/), command: 'show', arguments: [ROOT_URI, 'db'] },
      { title: expect.stringMatching(/^web: 2 files, 0 units, \d+ B$/), command: 'show', arguments: [ROOT_URI, 'web'] },
    ]);
  });

  it('the largest is summed up in other editors', async () => {
    await openRoot();
    expect((await lenses()).map(({ command }) => command)).toEqual([{ title: expect.stringMatching(/^db: .*of 2$/), command: '' }]);
  });

  it('a part shows what is generated from the config that includes it', async () => {
    await openRoot();
    expect(await hints(URI)).toMatchObject([{ label: expect.stringMatching(/gzip$/), tooltip: expect.stringMatching(/ \(web\)$/) }]);
    expect((await lenses(URI))[0]?.command?.title).toMatch(/^root\.bu: db: /);
    const preview = await client.request<Preview>('butane/preview', { textDocument: { uri: URI }, instance: 'web' });
    expect(preview).toMatchObject({ config: ROOT_URI, instance: 'web', problems: 0 });
    expect(preview.text).toContain('/etc/text');
  });
});
