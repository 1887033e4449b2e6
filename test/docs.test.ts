import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

/*
 * Every console block of the docs is run: what follows a `$` line is what the commands print. The commands are on the PATH
 * under their own names, as an installed package puts them there.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const commands = mkdtempSync(join(tmpdir(), 'butane-bin-'));

beforeAll(() => {
  for (const name of ['butane', 'ignition-validate']) symlinkSync(join(root, `bin/${name}.js`), join(commands, name));
});

interface Example {
  readonly command: string;
  readonly output: string;
}

function examples(text: string): Example[] {
  const blocks = [...text.matchAll(/^```console\n(.*?)^```/gms)].map((match) => match[1]!);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => ({ command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1).trimEnd() })),
  );
}

const pages = ['README.md', ...readdirSync(join(root, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : []))];

describe.each(pages)('%s', (page) => {
  const found = examples(readFileSync(join(root, page), 'utf8'));
  it.skipIf(found.length === 0).each(found.length > 0 ? found : [{ command: 'nothing to run', output: '' }])(
    '$command',
    ({ command, output }) => {
      const { stdout, stderr } = spawnSync('sh', ['-c', `${command} 2>&1`], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${commands}:${process.env.PATH}`, NO_COLOR: '1' },
      });
      expect(stderr).toBe('');
      expect(stdout.replaceAll(commands, '/usr/local/bin').trimEnd()).toBe(output);
    },
  );
});

it('keeps the promise of README`s first command', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  // dist/ is built before the tests; it prints, so that a clone stays as it was
  const line = /^ {4}npm ci && npm run build && (node bin\/butane\.js [^>\n]*)$/m.exec(readme)?.[1];
  const output = execFileSync('sh', ['-c', line!], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(output)).toMatchObject({ ignition: { version: '3.1.0' }, systemd: { units: [{ name: 'var.mount' }] } });
  expect(readme).toMatch(/^ {4}npm ci && npm run check$/m);
});
