import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/* The package is packed and installed, as README says. */

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; scripts: object };
const folder = mkdtempSync(join(tmpdir(), 'butane-package-'));
const installed = join(folder, 'project/node_modules/butane');
const env = { ...process.env, npm_config_update_notifier: 'false', npm_config_audit: 'false', npm_config_fund: 'false' };
let packed = '';
let installation = '';

beforeAll(() => {
  packed = execFileSync('npm', ['pack', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  mkdirSync(join(folder, 'project'));
  writeFileSync(join(folder, 'project/package.json'), '{}');
  const tarball = join(folder, packed.trim());
  const { stdout, stderr } = spawnSync('npm', ['install', '--offline', '--foreground-scripts', tarball], {
    cwd: join(folder, 'project'),
    encoding: 'utf8',
    env,
  });
  installation = stdout + stderr;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that Markdown links to, from the root of the package. */
function linked(page: string): string[] {
  const links = [...readFileSync(join(installed, page), 'utf8').matchAll(/\]\((?![a-z]+:)([^)#\s]+)/g)].map((match) => match[1]!);
  return [...new Set(links)].map((link) => join(dirname(page), link));
}

describe('the package', () => {
  it('is packed without another word: pre-commit takes what is printed for its name', () => {
    expect(packed).toBe(`butane-${manifest.version}.tgz\n`);
  });

  it('runs no script when it is installed, and brings no warning', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) expect(manifest.scripts).not.toHaveProperty(script);
    expect(installation).toMatch(/added 1 package/);
    expect(installation).not.toMatch(/warn|error/i);
  });

  it('has both commands, and the licences', () => {
    const run = (name: string, ...args: string[]): string =>
      execFileSync(join(folder, 'project/node_modules/.bin', name), args, { encoding: 'utf8' });
    expect(run('butane', '--version')).toBe(`Butane v${manifest.version}\n`);
    expect(run('ignition-validate', '--version')).toBe(`Ignition ${manifest.version}\n`);
    const licences = run('butane', 'version', '--licences');
    expect(licences).toContain(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
    for (const name of ['commander', 'chokidar']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('has what its pages link to', () => {
    const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'];
    for (const page of pages) for (const link of linked(page)) if (link.endsWith('.md') && !pages.includes(link)) pages.push(link);
    expect(pages.length).toBeGreaterThan(40);
    const missing = pages.flatMap((page) =>
      linked(page).flatMap((link) => (existsSync(join(installed, link)) ? [] : [`${page}: ${link}`])),
    );
    expect(missing).toEqual([]);
  });
});
