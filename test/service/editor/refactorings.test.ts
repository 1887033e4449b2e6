import { describe, expect, it } from 'vitest';
import { translate } from '../../../src/compile/translate.ts';
import { filesOfReader } from '../../../src/host/files-of-reader.ts';
import { check } from '../../../src/service/check.ts';
import type { Refactoring } from '../../../src/service/editor/refactorings/refactoring.ts';
import { isInVersion, upgradeForField, upgradeVersion } from '../../../src/service/editor/refactorings/upgrade-version.ts';
import { contentsRefactorings } from '../../../src/service/editor/refactorings.ts';
import { newestOf } from '../../versions-by-layer.ts';

/* What a refactoring writes makes the same Ignition config as before. */

const HEADER = `variant: fcos\nversion: ${newestOf('fcos')}\n`;
type Stored = Record<string, string>;

const hostOf = (stored: Stored) => filesOfReader((path) => stored[path]);

function outputOf(text: string, stored: Stored): string | undefined {
  const { output, report } = translate(text, { files: hostOf(stored), filesDir: '/files' });
  expect(report).toEqual([]);
  expect(output).toBeDefined();
  return output;
}

function apply(text: string, { edits, create }: Refactoring, stored: Stored): string {
  if (create) {
    expect(stored).not.toHaveProperty([create.path]);
    stored[create.path] = create.contents;
  }
  return edits.toReversed().reduce((result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end), text);
}

/** What is offered at `at` of a text. */
const offered = (text: string, at: string, stored: Stored = {}) =>
  contentsRefactorings(text, text.indexOf(at) + 1, { host: hostOf(stored), dir: '/files' });

const BLOCK = 'contents:\n        inline: |\n          one\n\n            two\n';
const file = (contents: string): string => `${HEADER}storage:\n  files:\n    - path: /etc/app.conf\n      ${contents}      mode: 0644\n`;
const entry = (kind: string, of: string): string => `${HEADER}systemd:\n  ${kind}:\n    - ${of}`;

describe('contents', () => {
  it.each([
    ['of a file, in a block', file(BLOCK), 'inline', 'app.conf'],
    ['of a file, in a block without a line end', file(BLOCK.replace('|', '|-')), 'inline', 'app.conf'],
    ['of a file, in a block that keeps its line ends', file(`${BLOCK.replace('|', '|+')}\n\n`), 'inline', 'app.conf'],
    ['of a file, folded', file(BLOCK.replace('|', '>')), 'inline', 'app.conf'],
    ['of a file, in quotes with a comment', file('contents: {inline: "a\\tb"} # why\n'), 'inline', 'app.conf'],
    ['that are appended', file('append:\n        - inline: a # why\n'), 'inline', 'app.conf'],
    ['at the end of the text', `${HEADER}storage:\n  files:\n    - path: /etc/app.conf\n      ${BLOCK.trimEnd()}`, 'inline', 'app.conf'],
    [
      'of a unit',
      entry('units', 'name: a.service\n      contents: |\n        [Service]\n        ExecStart=/bin/true\n      enabled: false\n'),
      'contents',
      'a.service',
    ],
    [
      'of a drop-in',
      entry('units', 'name: a.service\n      dropins:\n        - {name: 10-a.conf, contents: "[Unit]\\n"}\n'),
      'contents',
      '10-a.conf',
    ],
    [
      'of a quadlet',
      entry('quadlets', 'name: a.container\n      rootful: true\n      contents: |\n        [Container]\n        Image=a.b/c\n'),
      'contents',
      'a.container',
    ],
  ])('%s move to a local file, and back', (_, text, at, name) => {
    const stored: Stored = {};
    const [move, ...others] = offered(text, at, stored);
    expect(others).toEqual([]);
    expect(move?.title).toContain(name);
    const moved = apply(text, move!, stored);
    expect(Object.keys(stored)).toEqual([`/files/${name}`]);
    expect(outputOf(moved, stored)).toBe(outputOf(text, {}));
    const [back] = offered(moved, at === 'inline' ? 'local:' : 'contents_local', stored);
    expect(back?.title).toContain(`Write the contents of ${name} here`);
    expect(outputOf(apply(moved, back!, stored), {})).toBe(outputOf(text, {}));
  });

  it.each([
    ['no line end', 'a'],
    ['several line ends', 'a\n\n\n'],
    ['an empty first line', '\na\n'],
    ['an indented first line', '  a\nb\n'],
    ['tabs and quotes', '\t"a"\n'],
    ['what looks like YAML', 'a: b # c\n- d\n'],
  ])('with %s come into the config as they are', (_, contents) => {
    const text = file('contents:\n        local: app.conf\n');
    const stored: Stored = { '/files/app.conf': contents };
    const [back] = offered(text, 'local', stored);
    expect(outputOf(apply(text, back!, stored), {})).toBe(outputOf(text, stored));
  });

  it.each([
    ['are no text', '\0'],
    ['are empty', ''],
    ['are long', 'a'.repeat(70_000)],
  ])('that %s stay in their file', (_, contents) => {
    expect(offered(file('contents:\n        local: app.conf\n'), 'local', { '/files/app.conf': contents })).toEqual([]);
  });

  it('get another name where the first one is taken', () => {
    const stored: Stored = { '/files/app.conf': 'other' };
    const text = file(BLOCK);
    const [move] = offered(text, 'inline', stored);
    expect(move!.create!.path).toBe('/files/app-2.conf');
    expect(outputOf(apply(text, move!, stored), stored)).toBe(outputOf(text, {}));
  });

  it.each([
    [
      'of a version without local units',
      'variant: fcos\nversion: 1.4.0\nsystemd:\n  units:\n    - name: a.service\n      contents: "[Unit]"\n',
      'contents',
    ],
    ['behind an anchor', file('contents: {inline: &a b}\n'), 'inline'],
    ['outside of the directory of local files', file('contents: {local: ../a}\n'), 'local'],
    [
      'with references, which are not replaced in a local file',
      `compose: {}\n---\n${file('contents: {inline: "${' + 'var.a}"}\n')}`,
      'inline',
    ],
    ['that are fetched', file('contents: {source: "data:,a"}\n'), 'source'],
  ])('%s stay where they are', (_, text, at) => expect(offered(text, at, { '/a': 'x' })).toEqual([]));
});

describe('the upgrade', () => {
  const upgrading = { path: '/files/a.bu', files: hostOf({}), filesDir: '/files', rootDir: '/files', gzip: undefined };
  const OLD = 'variant: fcos\nversion: 1.4.0\nstorage:\n  files:\n    - path: /etc/a\n      contents: {inline: a}\n';

  it('writes the newest version, and says so', () => {
    const found = upgradeVersion(OLD, upgrading);
    expect(found?.title).toMatch(/^Upgrade to fcos 1\.\d+\.0$/);
    const upgraded = apply(OLD, found!, {});
    const body = ({ output = '' }: { output?: string | undefined }) => ({ ...(JSON.parse(output) as object), ignition: undefined });
    expect(body(translate(upgraded))).toEqual(body(translate(OLD)));
  });

  it.each([
    ['that is as new', apply(OLD, upgradeVersion(OLD, upgrading)!, {})],
    ['with an error', OLD.replace('/etc/a', 'a')],
    ['that is composed', `compose: {}\n---\n${OLD}`],
    ['without a variant', 'version: 1.4.0\n'],
  ])('is not offered for a config %s', (_, text) => expect(upgradeVersion(text, upgrading)).toBeUndefined());

  it('is offered in the lines of the variant and the version', () => {
    expect(isInVersion(OLD, 0)).toBe(true);
    expect(isInVersion(OLD, OLD.indexOf('1.4.0') + 3)).toBe(true);
    expect(isInVersion(OLD, OLD.indexOf('path'))).toBe(false);
  });
});

describe('a field that the version does not have', () => {
  /** The upgrades that the diagnostics of a text lead to. */
  const upgrades = (text: string): readonly Refactoring[] =>
    check(text).diagnostics.flatMap(
      (diagnostic) =>
        upgradeForField(diagnostic, { path: '/a.bu', files: hostOf({}), filesDir: '/files', rootDir: '/', gzip: undefined }) ?? [],
    );

  // Butane's specifications: kernel_arguments is in fcos from 1.4.0 on
  it('is there after an upgrade to the first version that has it', () => {
    const text = 'variant: fcos\nversion: 1.0.0\nkernel_arguments:\n  should_exist: [quiet]\n';
    const [upgrade, ...others] = upgrades(text);
    expect(others).toEqual([]);
    expect(upgrade?.title).toBe('Upgrade to fcos 1.4.0: kernelArguments is new');
    expect(apply(text, upgrade!, {})).toBe(text.replace('1.0.0', '1.4.0'));
  });

  it('is not, if no version of the variant has it, or the config is composed', () => {
    expect(upgrades('variant: flatcar\nversion: 1.0.0\nboot_device: {luks: {tpm2: true}}\n')).toEqual([]);
    expect(upgrades('variant: fcos\nversion: 1.0.0\nnosuch: 1\n')).toEqual([]);
    expect(upgrades('compose: {vars: {a: 1}}\n---\nvariant: fcos\nversion: 1.0.0\nkernel_arguments: {}\n')).toEqual([]);
  });
});
