import { describe, expect, it } from 'vitest';
import type { LocatedDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { fixText } from '../../src/fix/fix-text.ts';
import { check } from '../../src/service/check.ts';
import { newestOf } from '../versions-by-layer.ts';
import { fixed } from './fixed.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

/** Before and after, below the header. */
const TABLE: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a decimal mode, in quotes of nobody, with a comment behind it',
    'storage:\n  files:\n    - path: /a\n      mode:   644   # as chmod has it\n',
    'storage:\n  files:\n    - path: /a\n      mode:   0644   # as chmod has it\n',
  ],
  [
    'a decimal mode in flow style',
    'storage: {directories: [{path: /a, mode: 755}, {path: /b, mode: 0755}]}\n',
    'storage: {directories: [{path: /a, mode: 0755}, {path: /b, mode: 0755}]}\n',
  ],
  [
    'a decimal mode that has an anchor nobody uses',
    'storage:\n  files:\n    - path: /a\n      mode: &mode 644\n',
    'storage:\n  files:\n    - path: /a\n      mode: &mode 0644\n',
  ],
  [
    'a misspelt key, in quotes',
    'storage:\n  files:\n    - path: /a\n      "overwrit": true # 🦆\n',
    'storage:\n  files:\n    - path: /a\n      "overwrite": true # 🦆\n',
  ],
  [
    'a key of Ignition',
    'passwd:\n  users:\n    - name: core\n      sshAuthorizedKeys: [ssh-ed25519 AAAA]\n',
    'passwd:\n  users:\n    - name: core\n      ssh_authorized_keys: [ssh-ed25519 AAAA]\n',
  ],
  [
    'a misspelt key, and what comes to light behind it',
    'storage:\n  fiels:\n    - path: /a\n      mode: 644\n',
    'storage:\n  files:\n    - path: /a\n      mode: 0644\n',
  ],
  [
    'a list without a dash, with comments, empty lines and a block scalar',
    'storage:\n  files:\n    # first\n    path: /a # here\n    # between\n    contents:\n      inline: |\n        one\n\n          two\n\n    # behind\n  links: []\n',
    'storage:\n  files:\n    # first\n    - path: /a # here\n      # between\n      contents:\n        inline: |\n          one\n\n            two\n\n    # behind\n  links: []\n',
  ],
  [
    'a list without a dash at the end of a text without a final newline',
    'systemd:\n  units:\n    name: a.service\n    enabled: true',
    'systemd:\n  units:\n    - name: a.service\n      enabled: true',
  ],
  [
    'a text where a list of them has to be',
    'passwd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n        ssh-ed25519 AAAA me@home\n',
    'passwd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n        - ssh-ed25519 AAAA me@home\n',
  ],
  [
    'a path that is not simplified',
    'storage:\n  directories:\n    - path: "/etc//b/./c/"\n',
    'storage:\n  directories:\n    - path: "/etc/b/c"\n',
  ],
  [
    'an alias as a key, whose anchor has another name than the field',
    'ignition: {config: {merge: [{inline: &k storage}]}}\n*k :\n  files:\n    - path: /a\n',
    'ignition: {config: {merge: [{inline: &k storage}]}}\nstorage :\n  files:\n    - path: /a\n',
  ],
  ['a key that its value sticks to', 'storage:\n  files:\n    - path:/a\n', 'storage:\n  files:\n    - path: /a\n'],
  [
    'a key that its value sticks to, where that is no YAML',
    'storage:\n  files:\n    - path:/a\n      mode: 0644\n',
    'storage:\n  files:\n    - path: /a\n      mode: 0644\n',
  ],
];

/** What looks like the above, and must stay. */
const UNTOUCHED: readonly (readonly [what: string, text: string])[] = [
  ['a mode that two files share', 'storage:\n  files:\n    - path: /a\n      mode: &m 644\n    - path: /b\n      mode: *m\n'],
  [
    'a key that another mapping merges',
    'storage:\n  files:\n    - &f\n      path: /a\n      overwrit: true\n    - <<: *f\n      path: /b\n',
  ],
  ['a key whose right spelling is there too', 'storage:\n  files:\n    - path: /a\n      overwrit: true\n      overwrite: false\n'],
  ['a key that belongs elsewhere', 'passwd:\n  groups:\n    - name: a\n      uid: 5\n'],
  ['a mapping in flow style', 'storage:\n  files: {path: /a}\n'],
  ['a text in the line of its key', 'passwd:\n  users:\n    - name: core\n      ssh_authorized_keys: ssh-ed25519 AAAA\n'],
  ['a path whose simple form is taken', 'storage:\n  files:\n    - path: /a/b\n    - path: /a//b\n'],
  ['a text with a colon in it', 'storage:\n  files:\n    - https://example.com\n'],
  ['an alias as a key that stands for no field', 'ignition: {config: {merge: [{inline: &k storag}]}}\n*k :\n  files: []\n'],
  ['a key that means nothing with its value', 'storage:\n  fiels: 5\n'],
];

describe('fixText', () => {
  it.each(TABLE)('fixes %s', (_, before, after) => {
    expect(fixed(HEADER + before).source.text).toBe(HEADER + after);
  });

  it.each(TABLE)('fixes with carriage returns %s', (_, before, after) => {
    const windows = (text: string): string => (HEADER + text).replaceAll('\n', '\r\n');
    expect(fixed(windows(before)).source.text).toBe(windows(after));
  });

  it.each(UNTOUCHED)('leaves alone %s', (_, text) => {
    expect(fixed(HEADER + text).source.text).toBe(HEADER + text);
  });

  it.each([
    ['variant: fcos\nversion: 1.5\n', 'variant: fcos\nversion: 1.5.0\n'],
    ['variant: fcos\nversion: "1.5"\n', 'variant: fcos\nversion: "1.5.0"\n'],
    ['variant: fcos\nversion: v1.5.0\n', 'variant: fcos\nversion: 1.5.0\n'],
    ['variant: openshift\nversion: 4.10\nmetadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n', undefined],
    ["variant: 'fcso' # ours\nversion: 1.5.0\n", "variant: 'fcos' # ours\nversion: 1.5.0\n"],
    ['variant: FCOS\nversion: 1.5\n', 'variant: fcos\nversion: 1.5.0\n'],
  ])('header %j', (before, after = before.replace('4.10', '4.10.0')) => {
    expect(fixed(before).source.text).toBe(after);
  });

  it.each([
    'variant: fcos\nversion: 1.5.0-experimental\n',
    `variant: fcos\nversion: ${newestOf('fcos').replace(/-.*/, '')}\n`,
    'variant: rhcos\nversion: 1.5.0\n',
  ])('does not choose another version or variant: %j', (text) => {
    expect(fixed(text).source.text).toBe(text);
  });

  it('says what it did and what is left', () => {
    const { applied, diagnostics } = fixed(`${HEADER}storage:\n  files:\n    - path: a\n      mode: 644\n`);
    expect(applied.map(({ description }) => description)).toEqual(['write 0644 instead of 644']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['path/relative']);
  });

  it('drops every fix where none of them can be told to be to blame', () => {
    const text = `${HEADER}storage:\n  files:\n    - path: /a\n      mode: 644\n`;
    const { source } = fixText(text, (now) => {
      const checked = check(now, { name: 'a.bu' });
      const added: LocatedDiagnostic = {
        code: 'config/duplicate',
        severity: 'error',
        message: 'new',
        path: [],
        location: { source: checked.source, span: { start: 0, end: 1 } },
      };
      return { ...checked, diagnostics: [...checked.diagnostics, ...(now === text ? [] : [added])] };
    });
    expect(source.text).toBe(text);
  });

  it('drops a fix that does not hold what it promises, and keeps the others', () => {
    const { text } = fixed(`${HEADER}storage:\n  fiels: 5\n  directories:\n    - path: /a\n      mode: 755\n`).source;
    expect(text).toBe(`${HEADER}storage:\n  fiels: 5\n  directories:\n    - path: /a\n      mode: 0755\n`);
  });
});
