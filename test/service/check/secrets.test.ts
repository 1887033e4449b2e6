import { describe, expect, it } from 'vitest';
import { checkFormats } from '../../../src/report/check-formats.ts';
import { findSecrets } from '../../../src/service/check/secret-spans.ts';
import { check } from '../../../src/service/check.ts';
import { findSpec } from '../../../src/spec/find.ts';
import { secretFields } from '../../../src/spec/secret-fields.ts';
import { rows } from '../../../src/spec/versions.ts';
import { readJson } from '../../../src/syntax/json/read-json.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { maskText } from '../../../src/text/mask.ts';

const source = (text: string) => ({ name: 'a.bu', bytes: new TextEncoder().encode(text), text });
const byTree = (text: string): string => {
  const { root, fault } = readYaml(source(text));
  expect(fault).toBeUndefined();
  return maskText(text, findSecrets(text, root).spans);
};
const byLines = (text: string): string => maskText(text, findSecrets(text, undefined).spans);

describe('the fields that hold secrets', () => {
  it('are fields that there are', () => {
    const names = new Set<string>();
    for (const { variant, version } of rows) {
      const spec = findSpec(variant, version);
      if ('message' in spec) throw new Error(spec.message);
      for (const shape of [spec.shape, spec.ignition.shape]) for (const name of fieldNames(shape)) names.add(name);
    }
    for (const field of secretFields) expect(field.names.filter((name) => !names.has(name))).toEqual([]);
    for (const { shown, within } of secretFields)
      expect([...shown, ...(within ? [within] : [])].filter((name) => !names.has(name))).toEqual([]);
  });
});

/** Every key of every object: a shape's fields are among them. */
function fieldNames(value: unknown, known = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || known.has(value)) return [];
  known.add(value);
  const entries: [unknown, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([name, below]) => [...(typeof name === 'string' ? [name] : []), ...fieldNames(below, known)]);
}

/** A config, how it is shown by its tree, and how by its lines where that is another way. */
const CASES: readonly (readonly [what: string, text: string, tree: string, lines?: string])[] = [
  ['a plain value', 'password_hash: abc # x\nname: a\n', 'password_hash: ●●● # x\nname: a\n', 'password_hash: ●●●\nname: a\n'],
  ['a quoted value', "- password_hash: 'a''b' # x\n", '- password_hash: ●●● # x\n'],
  ['a value on the next lines', 'password_hash:\n  abc\n  def\nname: a\n', 'password_hash:\n  ●●●\n  ●●●\nname: a\n'],
  [
    'a block',
    'a:\n  - password_hash: |\n      abc\n\n      def\n    name: a\n',
    'a:\n  - password_hash: |\n      ●●●\n\n      ●●●\n    name: a\n',
  ],
  ['a block with a tag', 'password_hash: !!str >-\n  abc\nname: a\n', 'password_hash: !!str >-\n  ●●●\nname: a\n'],
  ['a flow mapping', '{ password_hash: "abc", name: a }\n', '{ password_hash: ●●●, name: a }\n'],
  ['a value that goes on', 'password_hash: abc\n  def\nname: a\n', 'password_hash: ●●●\n  ●●●\nname: a\n'],
  [
    'a value of the wrong kind',
    'password_hash: { a: b }\nname: a\n',
    'password_hash: { a: ●●● }\nname: a\n',
    'password_hash: ●●●\nname: a\n',
  ],
  [
    'a key file',
    'key_file:\n  source: data:,abc\n  local: a.key\n  compression: gzip\n  http_headers:\n    - name: a\n      value: b\nname: a\n',
    'key_file:\n  source: ●●●\n  local: a.key\n  compression: gzip\n  http_headers:\n    - name: a\n      value: ●●●\nname: a\n',
  ],
  ['headers of the wrong kind', 'http_headers:\n  Authorization: abc\nname: a\n', 'http_headers:\n  Authorization: ●●●\nname: a\n'],
  ['headers that are not indented', 'http_headers:\n- name: a\n  value: b\nname: a\n', 'http_headers:\n- name: a\n  value: ●●●\nname: a\n'],
  ['a comment', '# password_hash: abc\na: b\n', '# password_hash: ●●●\na: b\n'],
  ['a config in a config', 'inline: |\n  users:\n    - password_hash: abc\n', 'inline: |\n  users:\n    - password_hash: ●●●\n'],
  ['a further document', 'a: b\n---\npassword_hash: abc\n', 'a: b\n---\npassword_hash: ●●●\n'],
  ['a hash in a file', 'inline: root:$6$salt$abcdefghijklmnopqrstuvwx:1\n', 'inline: root:●●●:1\n'],
  ['a password in a URL', 'source: https://u:p@example.com/?token=abc&x=y\n', 'source: https://●●●@example.com/?token=●●●&x=y\n'],
  [
    'a private key in a file',
    'inline: |\n  -----BEGIN EC PRIVATE KEY-----\n  abc\n  -----END EC PRIVATE KEY-----\n',
    'inline: |\n  -----BEGIN EC PRIVATE KEY-----\n  ●●●\n  -----END EC PRIVATE KEY-----\n',
  ],
  ['a header in a unit', 'contents: |\n  curl -H "Authorization: Basic abc" x\n', 'contents: |\n  curl -H "Authorization: ●●●" x\n'],
  [
    'what is no secret',
    'ssh_authorized_keys:\n  - ssh-ed25519 AAAA u@h\nurl: git@example.com\nconfig: a\nurl2: http://[::1]:80/@x\nsh: "$1$2 $6"\n',
    'ssh_authorized_keys:\n  - ssh-ed25519 AAAA u@h\nurl: git@example.com\nconfig: a\nurl2: http://[::1]:80/@x\nsh: "$1$2 $6"\n',
  ],
];

describe('secrets are found', () => {
  it.each(CASES.map(([what, text, tree]) => [what, text, tree] as const))('by the tree: %s', (_, text, tree) => {
    expect(byTree(text)).toBe(tree);
  });

  it.each(CASES.map(([what, text, tree, lines = tree]) => [what, text, lines] as const))(
    'by the lines of what cannot be read: %s',
    (_, text, lines) => {
      expect(byLines(text)).toBe(lines);
    },
  );

  it('by the tree alone: behind an alias, an escaped key, the config of Clevis', () => {
    expect(byTree('x: &h abc\npassword_hash: *h\n')).toBe('x: ●●●\npassword_hash: *h\n');
    expect(byTree('"password\\u005fhash": abc\n')).toBe('"password\\u005fhash": ●●●\n');
    expect(byTree('clevis:\n  custom:\n    pin: tang\n    config: abc\n')).toBe('clevis:\n  custom:\n    pin: tang\n    config: ●●●\n');
  });

  // with an expression that backtracks these would never end
  it.each(['&'.repeat(5000), '! & '.repeat(5000), '"'.repeat(5001), '{'.repeat(5000)])(
    'behind what looks like the beginning of a block',
    (noise) => {
      expect(byLines(`password_hash: ${noise} abc\nname: a\n`)).toBe('password_hash: ●●●\nname: a\n');
    },
  );

  it('in Ignition configs, on one line or many, whole or broken', () => {
    const config = { passwd: { users: [{ name: 'a', passwordHash: 'abc' }] }, luks: [{ keyFile: { source: 'data:,abc' }, name: 'b' }] };
    const shown = { passwd: { users: [{ name: 'a', passwordHash: '●' }] }, luks: [{ keyFile: { source: '●' }, name: 'b' }] };
    for (const indent of [0, 2]) {
      const text = JSON.stringify(config, null, indent);
      const read = readJson(source(text));
      if ('error' in read) throw new Error('not JSON');
      expect(maskText(text, findSecrets(text, read.root).spans)).toBe(JSON.stringify(shown, null, indent).replaceAll('"●"', '●●●'));
      expect(byLines(text)).not.toContain('abc');
    }
  });
});

describe('no report says a secret', () => {
  const SECRET = 'hunter2';
  const header = 'variant: fcos\nversion: 1.5.0\n';
  const configs: Record<string, string> = {
    'a value of the wrong kind': `${header}storage:\n  luks:\n    - name: a\n      key_file: ${SECRET}\n`,
    'a long one': `${header}storage:\n  luks:\n    - name: a\n      key_file: ${SECRET}-and-more\n`,
    'a neighbouring line': `${header}passwd:\n  users:\n    - uid: a\n      password_hash: ${SECRET}\n`,
    'a broken file': `${header}passwd:\n  users:\n    - name: core\n      password_hash: ${SECRET}\n\t- x\n`,
    'a URL': `${header}storage:\n  files:\n    - path: /a\n      contents:\n        source: https://u:${SECRET}@h/%zz\n`,
    'a bad data URL': `${header}storage:\n  luks:\n    - name: a\n      key_file:\n        source: data:;base64,${SECRET}!\n`,
    'two values': `${header}storage:\n  luks:\n    - name: a\n      key_file:\n        inline: ${SECRET}\n        source: data:,${SECRET}\n`,
    'headers as a list of texts': `${header}ignition:\n  config:\n    merge:\n      - source: https://h\n        http_headers:\n          - "${SECRET}"\n`,
    'no text': `${header}passwd:\n  users:\n    - password_hash: ${SECRET}\n      name: \u0001\n`,
  };
  it.each(Object.entries(configs))('%s', (_, text) => {
    const file = check(text, { name: 'a.bu' });
    expect(file.diagnostics.length).toBeGreaterThan(0);
    // messages are made from the values of a diagnostic, and callers of the library see these too
    expect(JSON.stringify(file.diagnostics.map(({ values }) => values))).not.toContain('hunter');
    for (const render of Object.values(checkFormats)) {
      const report = render([file], { color: false, columns: 200, toolVersion: '1.0.0', ruleOf: () => undefined });
      expect(report).not.toContain(SECRET);
      expect(report).not.toContain('hunter');
    }
  });

  it('and the underline stands below what is masked', () => {
    const text = `${header}storage:\n  luks:\n    - { name: a, key_file: ${SECRET}, nam: b }\n`;
    const report = checkFormats.pretty([check(text, { name: 'a.bu' })], {
      color: false,
      toolVersion: '',
      ruleOf: () => undefined,
    });
    expect(report).toContain(' 5 |     - { name: a, key_file: ●●●, nam: b }\n   |                            ^^^\n');
    expect(report).toContain('cannot unmarshal !!str `●●●` into ');
    expect(report).toContain(' 5 |     - { name: a, key_file: ●●●, nam: b }\n   |                                 ^^^\n');
  });
});
