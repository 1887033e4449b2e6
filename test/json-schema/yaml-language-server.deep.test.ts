import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describe as describeField } from '../../src/reference/describe.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows, versionsOf } from '../../src/spec/versions.ts';
import { cases } from '../upstream/cases.ts';
import { LanguageServer } from './language-server.ts';

/*
 * What people see: the schemas in the YAML language server, which VS Code, Neovim, Helix and Zed run. Configs that end in
 * `.fcos.bu` and `.openshift.bu` have the schema of one version, `.bu` else the one that knows all versions.
 */

const schemaUrl = (path: string): string => pathToFileURL(join(process.cwd(), 'schemas', path)).href;

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start({
    [schemaUrl('butane/fcos-1.6.0.json')]: ['*.fcos.bu'],
    [schemaUrl('butane/openshift-4.14.0.json')]: ['*.openshift.bu'],
    [schemaUrl('butane.json')]: ['all.bu'],
  });
});
afterAll(() => server.stop());

const fcos = (text: string): string => `variant: fcos\nversion: 1.6.0\n${text}`;
const openshift = (text: string): string =>
  `variant: openshift\nversion: 4.14.0\nmetadata:\n  name: a\n  labels:\n    machineconfiguration.openshift.io/role: worker\n${text}`;

const labels = async (text: string, name: string): Promise<string[]> => (await server.complete(text, name)).map(({ label }) => label);
const messages = async (text: string, name: string): Promise<string[]> => {
  const diagnostics = await server.diagnose(text, name);
  return diagnostics.map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
};

const { shape } = foldSpec(rows.find((row) => row.variant === 'fcos' && row.version === '1.6.0')!);

/** How a description begins, up to what Markdown could change. */
const beginning = (type: string, field: string): string => /^[\w ,]+/.exec(describeField(type, field, shape)!.text)![0];

describe.each(['a.fcos.bu', 'all.bu'])('fcos 1.6.0 in %s', (name) => {
  test.each([
    ['the first', fcos('|'), ['boot_device', 'grub', 'ignition', 'kernel_arguments', 'passwd', 'storage', 'systemd']],
    ['the second', fcos('storage:\n  |'), ['directories', 'disks', 'files', 'filesystems', 'links', 'luks', 'raid', 'trees']],
    ['the third', fcos('boot_device:\n  luks:\n    |'), ['cex', 'device', 'discard', 'tang', 'threshold', 'tpm2']],
    [
      'the fourth',
      fcos('storage:\n  files:\n    - path: /a\n      contents:\n        |'),
      ['compression', 'http_headers', 'inline', 'local', 'source', 'verification'],
    ],
    ['the fifth', fcos('storage:\n  files:\n    - path: /a\n      contents:\n        verification:\n          |'), ['hash']],
  ])('completes keys at %s depth', async (_, text, keys) => {
    expect((await labels(text, name)).sort()).toEqual(keys);
  });

  test.each([
    ['the second', fcos('boot_device:\n  layout: |'), ['aarch64', 'ppc64le', 's390x-eckd', 's390x-virt', 's390x-zfcp', 'x86_64']],
    [
      'the third',
      fcos('storage:\n  filesystems:\n    - device: /dev/a\n      format: |'),
      ['ext4', 'btrfs', 'xfs', 'swap', 'vfat', 'none'],
    ],
    ['the third', fcos('storage:\n  files:\n    - path: /a\n      overwrite: |'), ['true', 'false']],
    ['the fourth', fcos('storage:\n  files:\n    - path: /a\n      contents:\n        compression: |'), ['gzip']],
  ])('completes values at %s depth', async (_, text, values) => {
    expect(await labels(text, name)).toEqual(values);
  });

  test('suggests no flag and no null for a text', async () => {
    const found = await labels(fcos('storage:\n  files:\n    - path: /a\n      contents:\n        inline: |'), name);
    for (const word of ['true', 'false', 'null']) expect(found).not.toContain(word);
  });

  test('keys come with what follows them', async () => {
    const found = await server.complete(fcos('storage:\n  files:\n    - path: /a\n      |'), name);
    const inserted = new Map(found.map(({ label, insertText }) => [label, insertText]));
    expect(inserted.get('mode')).toMatch(/^mode: /);
    expect(inserted.get('user')).toBe('user:\n  ');
    expect(inserted.get('overwrite')).toBe('overwrite: ');
  });

  test('tells what a field is', async () => {
    expect(await server.hover(fcos('sto|rage:\n  files: []\n'), name)).toContain(beginning('Config', 'storage'));
    const overwrite = fcos('storage:\n  files:\n    - path: /a\n      overw|rite: true\n');
    expect(await server.hover(overwrite, name)).toContain(beginning('File', 'overwrite'));
    expect(await server.hover(fcos('boot_device:\n  lay|out: x86_64\n'), name)).toContain('`s390x-eckd`');
  });

  test.each([
    ['a misspelt key', 'storage:\n  filez: []\n', ['4:3 Property filez is not allowed.']],
    [
      'a misspelt key, deeper',
      'storage:\n  files:\n    - path: /a\n      contents:\n        inlin: a\n',
      ['7:9 Property inlin is not allowed.'],
    ],
    [
      'a value that is none of few',
      'boot_device:\n  layout: arm\n',
      ['4:11 must be one of: aarch64, ppc64le, s390x-eckd, s390x-virt, s390x-zfcp, x86_64'],
    ],
    ['a word for a number', 'storage:\n  files:\n    - path: /a\n      mode: rw-r--r--\n', ['6:13 an integer is expected']],
    ['a word for a flag', 'storage:\n  files:\n    - path: /a\n      overwrite: maybe\n', ['6:18 true or false is expected']],
    ['a relative path', 'storage:\n  files:\n    - path: a\n', ['5:13 an absolute path is expected, which starts with a slash']],
    ['a file without a path', 'storage:\n  files:\n    - mode: 0644\n', ['5:7 Missing property "path".']],
    [
      'a text for a struct',
      'storage:\n  files:\n    - path: /a\n      contents: a\n',
      ['6:17 Incorrect type. Expected one of object, null.'],
    ],
    [
      'two sources of contents',
      'storage:\n  files:\n    - path: /a\n      contents:\n        inline: a\n        local: b\n',
      ['7:17 only one of the following can be set: inline, local, source'],
    ],
    [
      'none of what Butane reads',
      'storage:\n  files:\n    - {path: /a, mode: 0o644, overwrite: no, user: {id: 0b11}, group: {name: 5}, contents: }\n',
      [],
    ],
  ])('marks %s', async (_, text, expected) => {
    expect(await messages(fcos(text), name)).toEqual(expected);
  });
});

describe.each(['a.openshift.bu', 'all.bu'])('openshift 4.14.0 in %s', (name) => {
  test('marks fields that the variant refuses, with the reason', async () => {
    const links = 'storage:\n  links:\n    - {path: /a, target: /b}\n';
    expect(await messages(openshift(links), name)).toEqual(['9:5 links are not supported in this spec version']);
    const headers = 'storage:\n  files:\n    - path: /a\n      contents:\n        http_headers:\n          - {name: a, value: b}\n';
    expect(await messages(openshift(headers), name)).toEqual(['12:11 file HTTP headers are not supported in this spec version']);
    const format = 'storage:\n  filesystems:\n    - device: /dev/a\n      format: btrfs\n';
    expect(await messages(openshift(format), name)).toEqual([
      // the reasons are those that Butane gives
      '10:15 must be one of: ext4, xfs, swap, vfat; btrfs is not supported in this spec version; format "none" is not supported in this spec version',
    ]);
  });

  test('does not suggest them, and says why where they are', async () => {
    const keys = await labels(openshift('storage:\n  |'), name);
    expect(keys).toContain('files');
    expect(keys).not.toContain('links');
    expect(await server.hover(openshift('storage:\n  lin|ks: []\n'), name)).toContain('links are not supported in this spec version');
  });

  test('lets pass what says nothing', async () => {
    expect(await messages(openshift('storage:\n  links: []\n  directories:\n'), name)).toEqual([]);
  });
});

describe('the schema of all versions', () => {
  test('names the variants, and the versions of one', async () => {
    expect(await messages('variant: fedora\nversion: 1.5.0\n', 'all.bu')).toEqual([
      '1:10 variants are fcos, flatcar, openshift, r4e, fiot',
    ]);
    expect(await messages('variant: r4e\nversion: 1.5.0\nbogus: 1\n', 'all.bu')).toEqual([
      `2:10 versions of r4e are ${versionsOf('r4e').join(', ')}`,
    ]);
  });

  test('says little about a text that is no config yet', async () => {
    expect(await messages('vari', 'all.bu')).toHaveLength(1);
    expect(await messages('', 'all.bu')).toEqual(['1:1 Missing property "variant".', '1:1 Missing property "version".']);
  });

  test('suggests them', async () => {
    expect(await labels('version: 1.6.0\nvariant: |', 'a.fcos.bu')).toEqual(['fcos']);
    expect(await labels('|', 'all.bu')).toEqual(expect.arrayContaining(['variant', 'version']));
    expect(await labels('variant: |', 'all.bu')).toEqual(['fcos', 'flatcar', 'openshift', 'r4e', 'fiot']);
    expect(await labels('variant: r4e\nversion: |', 'all.bu')).toEqual([...versionsOf('r4e')].reverse());
  });
});

describe('configs that translate', () => {
  const configs = ['docs/examples/server.bu', 'fixtures/cases/walkthrough/config.bu', 'fixtures/cases/file-contents/config.bu'];

  test.each(configs)('have no marks: %s', async (path) => {
    const text = readFileSync(path, 'utf8');
    expect(await messages(text, 'all.bu')).toEqual([]);
  });

  /** What is recorded of upstream, without the exceptions that butane-schema.corpus.test.ts gives reasons for. */
  const recorded = ['valid', 'error', 'sugar', 'combined', 'mutate']
    .flatMap(cases)
    .filter(({ id }) => !id.startsWith('error/hash-not-hex/'))
    .filter(({ exit, stderr, args }) => exit === 0 && !/unused key/.test(stderr) && !args.includes('-r'));

  test('have none where upstream took them', async () => {
    expect(recorded.length).toBeGreaterThan(150);
    const marked = await Promise.all(recorded.map(async ({ id, input }) => ({ id, marks: await messages(input ?? '', 'all.bu') })));
    expect(marked.filter(({ marks }) => marks.length > 0)).toEqual([]);
  });

  test('have none where they name their schema themselves', async () => {
    const text = readFileSync('docs/examples/server.bu', 'utf8');
    const modeline = `# yaml-language-server: $schema=${schemaUrl('butane/fcos-1.1.0.json')}\n`;
    expect(await messages(modeline + text, 'other.bu')).toEqual([]);
    const mistaken = text.replace('wipe_table', 'wipe_tabel');
    expect(await messages(modeline + mistaken, 'other.bu')).toEqual([expect.stringContaining('Property wipe_tabel is not allowed.')]);
  });

  test('have none where one schema is a file alone in its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'butane-schema-'));
    try {
      const copy = join(folder, 'copied.json');
      writeFileSync(copy, readFileSync('schemas/butane.json'));
      const modeline = `# yaml-language-server: $schema=${pathToFileURL(copy).href}\n`;
      expect(await messages(modeline + fcos('storage: {}\n'), 'other.bu')).toEqual([]);
      expect(await messages(modeline + fcos('storag: {}\n'), 'other.bu')).toEqual(['4:1 Property storag is not allowed.']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
