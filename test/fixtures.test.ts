import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFiles, nodeGzip } from '../src/cli/io/node-host.ts';
import { translate } from '../src/compile/translate.ts';
import { renderRaw } from '../src/report/raw.ts';
import { withoutGzip } from './upstream/compare.ts';
import { newestOf } from './versions-by-layer.ts';

/*
 * Our own cases. Each is a folder that a user could have written: config.bu, what it embeds in files/, and what is expected of
 * it: expected.ign, expected.report, or both. With a file `versions`, it is tried in each version named there, a line each; the
 * version of the Ignition config is then not compared. `newest` is the newest version of a variant.
 */

const root = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));

function read(folder: string, name: string): string | undefined {
  const file = join(root, folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

describe.each(readdirSync(root))('%s', (folder) => {
  const config = read(folder, 'config.bu')!;
  const versions = read(folder, 'versions')?.trim().split('\n') ?? [undefined];

  it.each(versions)('%s', (version) => {
    const [variant = '', number] = version?.replace(/^(\S+) newest$/, (_, name: string) => `${name} ${newestOf(name)}`).split(' ') ?? [];
    const text =
      version === undefined
        ? config
        : config.replace(/^variant: .*$/m, `variant: ${variant}`).replace(/^version: .*$/m, `version: ${number}`);
    const { output, report, fatal } = translate(text, { files: nodeFiles, filesDir: join(root, folder, 'files'), gzip: nodeGzip });
    const said = renderRaw(report) + (fatal ? `Error translating config: ${fatal.message}\n` : '');
    expect(said).toBe(read(folder, 'expected.report') ?? '');
    const expected = read(folder, 'expected.ign');
    const parsed = (json: string | undefined): unknown => {
      const document = json === undefined ? undefined : (JSON.parse(json) as { ignition: { version?: string } });
      if (version !== undefined) delete document?.ignition.version;
      return document && JSON.parse(withoutGzip(JSON.stringify(document)).replace(/contents ([A-Za-z0-9+/=]*)/g, '"contents":"$1"'));
    };
    expect(parsed(output)).toEqual(parsed(expected));
  });
});
