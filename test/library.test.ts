import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { check, compose, decompile, diff, inspect, merge, planConfig, translate, upgrade, validate } from '../src/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the library', () => {
  it('translates', () => {
    const { output, report, fatal } = translate(
      'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/motd\n      contents: { inline: hello }\n',
    );
    expect(fatal).toBeUndefined();
    expect(report).toEqual([]);
    expect(JSON.parse(output!)).toEqual({
      ignition: { version: '3.4.0' },
      storage: { files: [{ path: '/etc/motd', contents: { compression: '', source: 'data:,hello' } }] },
    });
  });

  it('reads local files through the port it is given', () => {
    const files = {
      absolute: (path: string) => `/cwd/${path}`,
      read: (path: string) => new TextEncoder().encode(`contents of ${path}`),
      stat: () => ({ type: 'file', executable: false }) as const,
      lstat: () => ({ type: 'file', executable: false }) as const,
      list: () => [],
      readlink: () => '',
    };
    const config = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      contents: { local: x }\n';
    expect(translate(config, { files, filesDir: 'dir' }).output).toContain('data:,contents%20of%20dir%2Fx');
    expect(translate(config).report[0]).toMatchObject({ code: 'local/no-files-dir', path: ['storage', 'files', 0, 'contents', 'local'] });
  });

  it('blames a value with its real extent', () => {
    const config = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: relative/path\n';
    const [diagnostic] = translate(config).report;
    expect(diagnostic).toMatchObject({ code: 'path/relative', severity: 'error', mark: { line: 5, column: 13 } });
    const { span } = diagnostic!.location!;
    expect(config.slice(span.start, span.end)).toBe('relative/path');
  });

  it('validates', () => {
    expect(validate('{"ignition":{"version":"3.4.0"}}')).toEqual({ version: '3.4.0', report: [] });
    expect(validate('{"ignition":{"version":"2.3.0"}}').fatal).toMatchObject({ message: 'unsupported config version' });
  });

  it('knows every value of a wrong kind, if asked', () => {
    const config = '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":5},{"path":"/a","mode":"0644"}]}}';
    expect(validate(config).report).toHaveLength(1);
    expect(validate(config, { all: true }).report.map(({ location }) => location?.path)).toEqual([
      ['storage', 'files', 0, 'path'],
      ['storage', 'files', 1, 'mode'],
    ]);
  });

  it('reads a config back', () => {
    const config = JSON.stringify({
      ignition: { version: '3.4.0' },
      storage: { files: [{ path: '/a', contents: { source: 'data:;base64,YQ==' } }] },
    });
    const { configs, report } = decompile(config);
    expect(report).toEqual([]);
    expect(configs).toMatchObject([{ report: [], config: expect.stringContaining('        inline: a\n') }]);
    expect(decompile('{}').report).toMatchObject([{ code: 'version/unparsable' }]);
  });

  it('merges configs of one version', () => {
    const config = (rest: object, version = '3.4.0'): string => JSON.stringify({ ignition: { version }, ...rest });
    const parent = config({ storage: { files: [{ path: '/a', mode: 420 }] } });
    const child = config({ storage: { files: [{ path: '/a', mode: 384 }, { path: '/b' }] } });
    expect(merge(parent, child)).toEqual({ output: config({ storage: { files: [{ path: '/a', mode: 384 }, { path: '/b' }] } }) });
    expect(merge(parent, config({}, '3.3.0')).fatal?.message).toBe('the parent is of version 3.4.0, the child of version 3.3.0');
    expect(merge(parent, config({ storage: { files: [{ path: 'x' }] } })).fatal?.message).toBe('child: path not absolute');
  });

  it('has nothing in a result but what its type says', () => {
    const { output, ...translated } = translate('variant: fcos\nversion: 1.5.0\n');
    expect(translated).toEqual({ report: [] });
    expect(decompile(output!).configs).toEqual([{ config: 'variant: fcos\nversion: 1.5.0\n', files: new Map(), report: [] }]);
  });

  it('compares and inspects texts as well as files with names', () => {
    const [before, after] = ['1', '2'].map(
      (text) => `variant: fcos\nversion: 1.5.0\nstorage:\n  links: [{ path: /a, target: /${text} }]\n`,
    );
    const { report } = diff(before!, { name: 'b.bu', bytes: new TextEncoder().encode(after) });
    expect(report).toMatchObject({ before: 'before', after: 'b.bu', equal: false, changes: [{ kind: 'link', name: '/a' }] });
    expect(inspect(before!).inspections).toMatchObject([{ config: '<stdin>', nodes: [{ kind: 'link', path: '/a' }] }]);
  });

  it('says what is wrong with an argument that is no text', () => {
    const functions = { translate, validate, check, upgrade, decompile, planConfig, inspect };
    for (const [name, call] of Object.entries(functions) as [string, (config: never) => unknown][])
      expect(() => call(undefined as never)).toThrow(
        new TypeError(`${name}: the config has to be a string or a Uint8Array, not undefined`),
      );
    const valid = '{"ignition":{"version":"3.4.0"}}';
    expect(() => merge(valid, Promise.resolve() as never)).toThrow(/^merge: the child has .* not a promise: await it first$/);
    expect(() => diff(valid, 5 as never)).toThrow(/^diff: the config after has .* not a number$/);
    expect(() => compose('a.bu')).toThrow('compose: give read or files');
    expect(() => compose('a.bu', { read: (async () => '') as never })).toThrow(/^what reads a\.bu: .* not a promise: await it first$/);
  });

  it('reports an empty config wherever it reads one', () => {
    const empty = { code: 'header/no-variant', message: 'error parsing variant; must be specified' };
    for (const config of ['', '# nothing\n', '\ufeff']) {
      expect(translate(config)).toMatchObject({ report: [], fatal: empty });
      expect(check(config).diagnostics).toMatchObject([empty]);
      expect(upgrade(config).diagnostics).toMatchObject([empty]);
      expect(compose('a.bu', { read: () => config })).toMatchObject([{ diagnostics: [empty] }]);
    }
  });

  it('runs where there is no Node', async () => {
    const bundle = await build({
      entryPoints: [join(root, 'src/index.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'butane',
      platform: 'browser',
    });
    const code = bundle.outputFiles[0]!.text;
    expect(code).not.toMatch(/require\(["']node:|from ["']node:/);
    // what a browser has, and nothing else: no process, no Buffer, no require
    const context = createContext({ TextEncoder, TextDecoder, btoa, atob });
    runInContext(code, context);
    const output = runInContext("butane.translate('variant: flatcar\\nversion: 1.1.0\\n').output", context) as string;
    expect(output).toBe('{"ignition":{"version":"3.4.0"}}');
    const refused = runInContext('butane.validate("{}").fatal.message', context) as string;
    expect(refused).toBe("invalid config version (couldn't parse)");
  });
});
