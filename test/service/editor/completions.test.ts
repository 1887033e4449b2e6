import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/cli/io/node-host.ts';
import { fieldsOf } from '../../../src/schema/shape.ts';
import { completionsAt } from '../../../src/service/editor/completions.ts';
import { foldSpec } from '../../../src/spec/spec.ts';
import { findRow, newestStable, versionsOf } from '../../../src/spec/versions.ts';
import { labels, offered, taken } from './cursor.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

/** The fields of a type, which a mapping without keys can have. */
function fieldsIn(type: string, variant = 'fcos', version = '1.5.0'): string[] {
  return Object.keys(fieldsOf(foldSpec(findRow(variant, version)!).shape, type));
}

describe('keys', () => {
  it('are those of the type at the place, in every way in which a mapping can begin', () => {
    const files = fieldsIn('File').toSorted();
    const places = [
      'storage:\n  files:\n    - ¦',
      'storage:\n  files:\n    - ¦\n',
      'storage:\n  files:\n    ¦',
      'storage:\n  files:\n  - ¦\n  links: []\n',
      'storage:\n  files:\n    - path: /a\n    ¦',
      'storage:\n  files: [{¦',
      'storage:\n  files: [{¦}]\n',
      'storage: {files: [{¦}]}\n',
    ];
    for (const place of places) expect(labels(HEADER + place).toSorted(), place).toEqual(files);
  });

  it('that must be set come first', () => {
    expect(labels(`${HEADER}storage:\n  files:\n    - ¦`)[0]).toBe('path');
    expect(labels(`${HEADER}storage:\n  links:\n    - ¦`).slice(0, 2).toSorted()).toEqual(['path', 'target']);
    expect(offered(`${HEADER}storage:\n  files:\n    - ¦`)[0]!.detail).toBe('text, required');
  });

  it('that the mapping has are not offered, before the place or behind it', () => {
    const rest = (...without: string[]): string[] =>
      fieldsIn('File')
        .filter((name) => !without.includes(name))
        .toSorted();
    expect(labels(`${HEADER}storage:\n  files:\n    - path: /a\n      ¦\n      mode: 0644\n`).toSorted()).toEqual(rest('path', 'mode'));
    expect(labels(`${HEADER}storage:\n  files:\n    - path: /a\n      m¦\n    - mode: 0644\n`).toSorted()).toEqual(rest('path'));
    expect(labels(`${HEADER}storage:\n  files:\n    - ¦\n      contents:\n        inline: |\n          mode: x\n`).toSorted()).toEqual(
      rest('contents'),
    );
    expect(labels(`${HEADER}storage:\n  files:\n    - {path: /a, ¦, mode: 0644}\n`).toSorted()).toEqual(rest('path', 'mode'));
    expect(labels(`${HEADER}storage:\n  ¦\n  files:\n    - path: /a\n  links: []\n`).toSorted()).toEqual(
      fieldsIn('Storage')
        .filter((name) => !['files', 'links'].includes(name))
        .toSorted(),
    );
  });

  it('that cannot be set beside the others are not offered', () => {
    const beside = labels(`${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n        inline: a\n        ¦`);
    expect(beside).toContain('compression');
    expect(beside).not.toContain('local');
    expect(beside).not.toContain('source');
  });

  it('are those of the version that the config names', () => {
    // upstream's release notes: kernel arguments came with fcos 1.4.0
    expect(labels('variant: fcos\nversion: 1.3.0\n¦')).not.toContain('kernel_arguments');
    expect(labels('variant: fcos\nversion: 1.4.0\n¦')).toContain('kernel_arguments');
  });

  it('that the variant refuses are not offered', () => {
    // OpenShift accepts `name`, `password_hash` and `ssh_authorized_keys` of users only
    const user = labels('variant: openshift\nversion: 4.14.0\npasswd:\n  users:\n    - ¦');
    expect(fieldsIn('PasswdUser', 'openshift', '4.14.0')).toContain('uid');
    expect(user).toContain('ssh_authorized_keys');
    expect(user).not.toContain('uid');
    expect(user).not.toContain('home_dir');
  });

  it('bring their children that must be set, indented for their place', () => {
    expect(taken(`${HEADER}sto¦`, 'storage')).toBe(`${HEADER}storage:\n  $1`);
    expect(taken(`${HEADER}storage:\n  f¦`, 'files')).toBe(`${HEADER}storage:\n  files:\n    - path: $1`);
    expect(taken(`${HEADER}storage:\n  ¦`, 'links')).toBe(`${HEADER}storage:\n  links:\n    - path: $1\n      target: $2`);
    expect(taken(`${HEADER}passwd:\n  users:\n    - g¦`, 'groups')).toBe(`${HEADER}passwd:\n  users:\n    - groups:\n        - $1`);
    expect(taken(`${HEADER}storage:\n  files:\n    ¦`, 'contents')).toBe(`${HEADER}storage:\n  files:\n    - contents:\n        $1`);
    expect(taken(`${HEADER}storage:\n  files:\n    - {¦`, 'contents')).toBe(`${HEADER}storage:\n  files:\n    - {contents: {$1}`);
  });

  it('replace the word at the cursor, and no more', () => {
    expect(taken(`${HEADER}storage:\n  files:\n    - path: /a\n      mo¦x: 0644 # all\n`, 'mode')).toBe(
      `${HEADER}storage:\n  files:\n    - path: /a\n      mode: 0644 # all\n`,
    );
  });

  it('have their meaning', () => {
    const mode = offered(`${HEADER}storage:\n  files:\n    - ¦`).find(({ label }) => label === 'mode');
    expect(mode).toMatchObject({ kind: 'key', detail: 'integer', documentation: expect.stringMatching(/permission|mode/i) });
  });
});

describe('values', () => {
  it('are those that the field accepts', () => {
    expect(labels(`${HEADER}storage:\n  files:\n    - path: /a\n      overwrite: ¦`)).toEqual(['true', 'false']);
    expect(labels(`${HEADER}storage:\n  filesystems:\n    - format: ¦\n`)).toContain('xfs');
    expect(labels(`${HEADER}storage:\n  filesystems:\n    - {format: e¦`)).toContain('ext4');
    expect(labels(`${HEADER}boot_device:\n  layout: ¦`)).toContain('aarch64');
  });

  it('of a mode are the usual ones, with their meaning', () => {
    expect(offered(`${HEADER}storage:\n  files:\n    - mode: ¦`)[0]).toMatchObject({ label: '0644', detail: 'rw-r--r--' });
    expect(offered(`${HEADER}storage:\n  directories:\n    - mode: 0¦`)[0]).toMatchObject({ label: '0755', detail: 'rwxr-xr-x' });
  });

  it('of the header are variants, and versions of the variant, stable ones first', () => {
    expect(labels('variant: ¦')).toEqual(['fcos', 'flatcar', 'openshift', 'r4e', 'fiot']);
    const versions = labels('variant: fcos\nversion: ¦');
    expect(versions.toSorted()).toEqual(versionsOf('fcos').toSorted());
    expect(versions[0]).toBe(newestStable('fcos'));
    expect(versions.at(-1)).toContain('-experimental');
    expect(labels('variant: nothing\nversion: ¦')).toEqual([]);
  });

  it('replace the old value, and write the space that a colon needs', () => {
    const mode = (value: string): string => `${HEADER}storage:\n  files:\n    - mode:${value} # x\n`;
    expect(taken(mode(' 0¦777'), '0644')).toBe(mode(' 0644'));
    expect(taken(`${HEADER}storage:\n  files:\n    - mode:¦`, '0644')).toBe(`${HEADER}storage:\n  files:\n    - mode: 0644`);
    expect(taken(`${HEADER}storage:\n  files: [{mode: ¦, path: /a}]`, '0644')).toBe(`${HEADER}storage:\n  files: [{mode: 0644, path: /a}]`);
  });

  it('are not offered where anything can stand', () => {
    const places = [
      'passwd:\n  users:\n    - gecos: ¦',
      'storage: # ¦',
      'storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          a ¦',
    ];
    for (const place of places) expect(labels(HEADER + place), place).toEqual([]);
  });
});

describe('a config that is not complete', () => {
  it('begins with its header', () => {
    expect(labels('¦')).toEqual(['variant', 'version', 'compose']);
    expect(labels('variant: fcos\n¦')[0]).toBe('version');
    expect(taken('v¦', 'variant')).toBe('variant: ');
  });

  it('can have a fault further up, or Windows line ends', () => {
    expect(labels(`${HEADER}storage:\n  files: [{path: "/a}]\n  links:\n    - ¦`)).toContain('target');
    expect(labels(`${HEADER}passwd:\n  users:\n   - name: core\n  - x\nstorage:\n  files:\n    - ¦`)).toContain('path');
    expect(labels(`${HEADER}storage:\n  files:\n    - path: /a\n      ¦\n      mode: 0644\n`.replaceAll('\n', '\r\n'))).not.toContain(
      'mode',
    );
  });

  it('is behind the header of a composed config', () => {
    const composed = `compose:\n  include:\n    - part.bu\n---\n${HEADER}storage:\n  ¦`;
    expect(labels(composed)).toContain('files');
  });
});

it('completions at every offset of a config, and of each beginning of it, replace a part of the line of the cursor', () => {
  const text = `compose:\n  vars: {a: b}\n  include:\n    - \n---\n${HEADER}systemd:\n  units:\n    - name: a.service\r\n      contents: |\r\n        [Unit]\r\n        After=a \\\r\n          b\r\n\t        [\r\n# "x\nstorage:\n  files:\n    - path: '/a'\n      contents: {inline: "b", compression: gzip}\n    - mode: !!int 0644\n\tx\n  links: [\r\n`;
  for (let offset = 0; offset <= text.length; offset++) {
    for (const whole of [text, text.slice(0, offset)]) {
      for (const { span } of completionsAt(whole, offset)) {
        expect(span.start).toBeLessThanOrEqual(offset);
        expect(span.end).toBeGreaterThanOrEqual(offset);
        expect(whole.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
      }
    }
  }
});

describe('local files', () => {
  let root: string;
  const local = () => ({ host: nodeFiles, dir: join(root, 'files') });
  const at = (value: string): string => `${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n        local: ${value}`;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'completions-'));
    mkdirSync(join(root, 'files/etc'), { recursive: true });
    mkdirSync(join(root, 'secret'));
    for (const name of ['files/motd', 'files/my file', 'files/etc/hosts', 'files/.hidden', 'secret/key'])
      writeFileSync(join(root, name), '');
    symlinkSync('../secret', join(root, 'files/link'));
    symlinkSync('loop', join(root, 'files/loop'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('are offered with directories, one level at a time', () => {
    expect(labels(at('¦'), local())).toEqual(['etc/', 'motd', 'my file']);
    expect(labels(at('etc/¦'), local())).toEqual(['etc/hosts']);
    expect(taken(at('etc/h¦x'), 'etc/hosts', local())).toBe(at('etc/hosts'));
    expect(labels(at('.¦'), local())).toEqual(['.hidden']);
  });

  it('that are configs come last', () => {
    writeFileSync(join(root, 'files/a.bu'), '');
    expect(labels(at('¦'), local())).toEqual(['etc/', 'motd', 'my file', 'a.bu']);
    rmSync(join(root, 'files/a.bu'));
  });

  it('are quoted where YAML needs it', () => {
    expect(taken(at('¦'), 'my file', local())).toBe(at("'my file'"));
    expect(taken(at('"m¦"'), 'my file', local())).toBe(at('"my file"'));
  });

  it('outside of their directory are not read, not through links either', () => {
    for (const value of ['../secret/¦', '/../secret/¦', 'link/¦', 'loop/¦']) expect(labels(at(value), local()), value).toEqual([]);
  });

  it('of trees are directories', () => {
    expect(labels(`${HEADER}storage:\n  trees:\n    - local: ¦`, local())).toEqual(['etc/']);
  });

  it('are offered for units and SSH keys', () => {
    expect(labels(`${HEADER}systemd:\n  units:\n    - contents_local: mo¦`, local())).toEqual(['motd']);
    expect(labels(`${HEADER}passwd:\n  users:\n    - name: core\n      ssh_authorized_keys_local:\n        - mo¦`, local())).toEqual([
      'motd',
    ]);
    expect(labels(`${HEADER}passwd:\n  users:\n    - name: core\n      ssh_authorized_keys_local: [mo¦]`, local())).toEqual(['motd']);
  });
});
