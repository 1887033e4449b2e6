import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, compose, filesOfReader, rangeOf } from '../../src/index.ts';

const FCOS = 'variant: fcos\nversion: 1.6.0\n';
const files: Readonly<Record<string, string>> = {
  'hosts/a.bu': `compose:\n  vars: { name: null, token: { secret: true } }\n  include: [../parts/b.bu]\n---\n${FCOS}storage:\n  files:\n    - path: /etc/a\n      contents: { inline: "\${var.name} \${var.token}" }\n`,
  'parts/b.bu': `${FCOS}storage:\n  links:\n    - path: /etc/b\n      target: /srv\n`,
};
const read = (path: string): string | undefined => files[path];

describe('compose of the library', () => {
  it('needs nothing but a function that reads', () => {
    const [done] = compose('hosts/a.bu', { read, set: { name: 'x' }, vars: ['token: t'] });
    expect(done).toMatchObject({ instance: undefined, hasSecret: true, diagnostics: [] });
    expect(JSON.parse(done!.output!).storage).toMatchObject({ files: [{ path: '/etc/a' }], links: [{ path: '/etc/b' }] });
  });

  it('asks once for each file, by its name relative to the folder of the names that the caller uses', () => {
    const local = (path: string, name: string): string => `storage:\n  files:\n    - path: ${path}\n      contents: { local: ${name} }\n`;
    const config = (folder: string): Readonly<Record<string, string>> => ({
      [`${folder}a.bu`]: `compose:\n  vars: { k: { file: k.txt } }\n  include: [parts/b.bu]\n  render: [x.txt]\n---\n${FCOS}${local('/etc/a', 'x.txt')}`,
      [`${folder}parts/b.bu`]: `compose:\n  files_dir: .\n---\n${FCOS}${local('/etc/b', 'y.txt')}`,
      [`${folder}x.txt`]: 'x ${var.k}',
      [`${folder}parts/y.txt`]: 'y',
      [`${folder}k.txt`]: 'value\n',
    });
    for (const folder of ['', 'hosts/', '../', '/srv/', '../../hosts/']) {
      const stored = new Map(Object.entries(config(folder)));
      const asked: string[] = [];
      const rootDir = folder === '' ? '.' : folder.slice(0, -1);
      const [done] = compose(`${folder}a.bu`, {
        rootDir,
        read: (name) => {
          asked.push(name);
          return stored.get(name);
        },
      });
      expect(done!.diagnostics, folder).toEqual([]);
      expect(done!.output, folder).toContain('data:,x%20value');
      expect(asked.sort(), folder).toEqual([...stored.keys()].sort());
    }
  });

  it('does what the example in docs/compose.md shows', () => {
    const docs = readFileSync(new URL('../../docs/compose.md', import.meta.url), 'utf8');
    const [, example = ''] = /```js\nimport \{ compose \} from 'butane';\n([\s\S]*?)```/.exec(docs)!;
    const { output, diagnostics } = new Function('compose', `${example}return { output, diagnostics };`)(compose);
    expect(diagnostics).toEqual([]);
    expect(JSON.parse(output)).toEqual({ ignition: { version: '3.5.0' } });
  });

  it('takes a function of Node that throws where there is no file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'library-'));
    mkdirSync(join(folder, 'parts'));
    writeFileSync(join(folder, 'a.bu'), `compose:\n  include: [parts, none.bu]\n---\n${FCOS}`);
    const [done] = compose('a.bu', { read: (name) => readFileSync(join(folder, name)) });
    rmSync(folder, { recursive: true });
    expect(done!.diagnostics.map(({ code }) => code)).toEqual(['compose/no-such-part', 'compose/no-such-part']);
  });

  it('says what is wrong', () => {
    const [done] = compose('hosts/a.bu', { read });
    expect(done!.output).toBeUndefined();
    expect(done!.diagnostics.map(({ code }) => code)).toEqual(['compose/missing-value', 'compose/missing-value']);
    const [outside] = compose('hosts/a.bu', { read, rootDir: 'hosts' });
    expect(outside!.diagnostics.map(({ code }) => code)).toContain('compose/refused-path');
    expect(() => compose('none.bu', { read })).toThrow('none.bu cannot be read');
  });
});

describe('check of the library', () => {
  const host = filesOfReader(read);

  it('reads headers and what they include', () => {
    const options = { name: 'hosts/a.bu', files: host, filesDir: 'hosts' };
    // a value that is missing stands for any value
    expect(check(files['hosts/a.bu']!, options).diagnostics).toEqual([]);
    const damaged = filesOfReader((path) => (path === 'parts/b.bu' ? files[path]!.replace('/etc/b', 'etc/b') : files[path]));
    const [found, ...others] = check(files['hosts/a.bu']!, { ...options, files: damaged }).diagnostics;
    expect(others).toEqual([]);
    expect([found!.code, found!.location.source.name, rangeOf(found!.location).start.line]).toEqual(['path/relative', 'parts/b.bu', 5]);
  });

  it('takes values of variables', () => {
    const config = `compose:\n  vars: { dir: null }\n---\n${FCOS}storage:\n  files:\n    - path: \${var.dir}/a\n`;
    expect(check(config).diagnostics).toEqual([]);
    expect(check(config, { set: { dir: '/etc' } }).diagnostics).toEqual([]);
    expect(check(config, { set: { dir: 'etc' } }).diagnostics.map(({ code }) => code)).toEqual(['path/relative']);
    expect(check(config, { vars: ['dir: etc'] }).diagnostics.map(({ code }) => code)).toEqual(['path/relative']);
    expect(() => check(config, { vars: ['TOP: [SECRET'] })).toThrow(/^vars\[0\]: line 1 is not YAML$/);
  });

  it('includes nothing if it cannot read files', () => {
    expect(check(files['hosts/a.bu']!, { name: 'hosts/a.bu' }).diagnostics.map(({ code }) => code)).toContain('compose/no-such-part');
  });
});
