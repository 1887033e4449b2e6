import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProcessClient } from '../lsp/process-client.ts';

/* The package of the extension for VS Code. `VSCE` is the path of the program vsce, which looks at the manifest too. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const folder = mkdtempSync(join(tmpdir(), 'butane-vscode-'));
const installed = join(folder, 'installed');
let files: Readonly<Record<string, Uint8Array>> = {};
const text = (path: string): string => Buffer.from(files[path]!).toString();

const build = (): Buffer => {
  execFileSync(process.execPath, [join(root, 'scripts/build-vscode.js'), folder]);
  return readFileSync(join(folder, `butane-${version}.vsix`));
};

beforeAll(() => {
  files = unzipSync(build());
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(installed, path)), { recursive: true });
    writeFileSync(join(installed, path), contents);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('has the same bytes each time', () => {
    const first = readFileSync(join(folder, `butane-${version}.vsix`));
    expect(build().equals(first)).toBe(true);
  });

  it('has the files that its manifest names', () => {
    const manifest = JSON.parse(text('extension/package.json')) as { version: string; main: string; icon: string; contributes: object };
    expect(manifest.version).toBe(version);
    const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?([\w/-]+(?:\.\w+)*\.(?:json|js|svg|png|md))"/g)].map(
      (match) => match[1]!,
    );
    expect(named).toEqual(expect.arrayContaining(['client.js', 'images/icon.png', 'walkthrough/create.md']));
    expect(named.filter((path) => files[`extension/${path}`] === undefined)).toEqual([]);
  });

  it('has the icon as PNG of 128 pixels', () => {
    const icon = Buffer.from(files['extension/images/icon.png']!);
    expect(icon.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([128, 128]);
  });

  it('has the licences of all that is bundled, and no sources', () => {
    expect(text('extension/LICENSE.txt')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
    expect(text('extension/client-licences.txt')).toContain('vscode-languageclient');
    expect(text('extension/server/dist/licences.txt')).toContain('vscode-languageserver');
    expect(Object.keys(files).filter((path) => /\.ts$|node_modules/.test(path))).toEqual([]);
  });

  it('is described as VS Code reads it', () => {
    expect(XMLValidator.validate(text('extension.vsixmanifest'))).toBe(true);
    const { PackageManifest: described } = new XMLParser({ ignoreAttributes: false }).parse(text('extension.vsixmanifest'));
    expect(described.Metadata.Identity).toMatchObject({ '@_Id': 'butane', '@_Publisher': 'butane', '@_Version': version });
    const assets = (described.Assets.Asset as { '@_Path': string }[]).map((asset) => asset['@_Path']);
    expect(assets.filter((path) => files[path] === undefined)).toEqual([]);
    const types = text('[Content_Types].xml');
    for (const path of Object.keys(files).filter((file) => !file.startsWith('[')))
      expect(types).toContain(`Extension=".${path.split('.').at(-1)}"`);
  });
});

describe('the server inside', () => {
  it('starts with the arguments that VS Code adds, and knows the page of each code', async () => {
    // vscode-languageclient adds the two options to a server that is given as a module
    const added = ['--stdio', `--clientProcessId=${process.pid}`];
    const client = await ProcessClient.start([join(installed, 'extension/server/bin/butane.js'), 'lsp', ...added]);
    try {
      const { diagnostics } = await client.open('file:///work/a.bu', 'variant: fcos\nversion: 1.5.0\nstorage:\n  file: []\n');
      const [{ code, codeDescription }] = diagnostics as unknown as [{ code: string; codeDescription: { href: string } }];
      expect(code).toBe('config/unused-key');
      expect(readFileSync(fileURLToPath(codeDescription.href.replace(/#.*/, '')), 'utf8')).toContain('### config/unused-key');
    } finally {
      await client.stop();
    }
  });

  it('is the whole command, which builds', () => {
    writeFileSync(join(folder, 'a.bu'), 'variant: fcos\nversion: 1.5.0\n');
    execFileSync(process.execPath, [join(installed, 'extension/server/bin/butane.js'), 'build', join(folder, 'a.bu')]);
    expect(readFileSync(join(folder, 'a.ign'), 'utf8')).toBe('{"ignition":{"version":"3.4.0"}}\n');
  });
});

const vsce = process.env.VSCE;
it.skipIf(vsce === undefined)('vsce packages the same files', () => {
  const packed = join(folder, 'vsce.vsix');
  const options = ['package', '--no-dependencies', '--allow-missing-repository', '--out', packed];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce!, ...options], { cwd: join(folder, 'vscode'), encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  const sorted = (paths: readonly string[]): string[] => paths.map((path) => path.toLowerCase()).sort();
  expect(sorted(Object.keys(unzipSync(readFileSync(packed))))).toEqual(sorted(Object.keys(files)));
});
