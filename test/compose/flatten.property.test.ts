import fc from 'fast-check';
import { expect, it } from 'vitest';
import { translate } from '../../src/compile/translate.ts';
import { transpileConfig } from '../../src/compile/transpile.ts';
import { composeFile } from '../../src/compose/compose.ts';
import { flattenText } from '../../src/compose/flatten.ts';
import { inlineFiles } from '../../src/compose/inline-files.ts';
import { instancesOf } from '../../src/compose/instances.ts';
import { PartStore } from '../../src/compose/part-store.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { runs } from '../depth.ts';
import { memoryFiles, type Stored } from './memory-files.ts';
import { type Random, randomOf } from './partition.ts';

/*
 * The law of `flatten` on compositions that are made at random: files that include each other, that write the same items in other ways,
 * and that use all that a header has. Where `build` has an output, the flattened config is translated to the same bytes.
 */

const FCOS = 'variant: fcos\nversion: 1.6.0\n';

/** Local files, the same in each folder. Some contents look like YAML or have characters that YAML escapes. */
const LOCALS: Readonly<Record<string, Stored>> = {
  'l.txt': 'local: ${var.s}\n',
  'k.pub': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIiXi0QIOd/t9/sOyi5XroUajcrK3Fl5+07/wFNhQ9Ta one\n',
  'u.service': '[Unit]\nDescription=\u00e9\t${var.s}\n',
  'b.bin': Uint8Array.of(0, 255, 10, 128),
  't/etc/a': 'of the tree\n',
  't/etc/d/x': '${var.s}\n',
};

function files(): Record<string, Stored> {
  return Object.fromEntries(['', 'p/'].flatMap((folder) => Object.entries(LOCALS).map(([name, contents]) => [folder + name, contents])));
}

/** Texts that a writer of YAML can get wrong. */
const TEXTS = [
  'yes',
  '0644',
  '',
  ' a ',
  'a: b',
  '- "{#',
  "it's",
  'x\\ty',
  '${HOME} $$ %i {{.Y}}',
  '$${var.s}',
  '~',
  'null',
  '${var.s}',
  'a ${var.s} ${var.n}',
];

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)]!;
const maybe = (random: Random, text: string, chance = 2): string => (random(chance) === 0 ? text : '');
const quote = (text: string): string => JSON.stringify(text);

function contents(random: Random): string {
  return pick(random, [
    `contents: { inline: ${quote(pick(random, TEXTS))} }`,
    `contents: { inline: ${quote(pick(random, TEXTS))}, compression: "" }`,
    'contents: { source: "https://example.com/a", verification: { hash: "sha256-0000000000000000000000000000000000000000000000000000000000000000" } }',
    `contents: { local: ${pick(random, ['l.txt', 'b.bin', 't/etc/a'])} }`,
    'contents: { inline: "line\\n  two\\n\\nthree" }',
    'overwrite: true',
  ]);
}

function nodes(random: Random): string {
  const paths = ['/etc/a', '/etc/b', '/etc/c', '/etc/d/x'].filter(() => random(2) === 0);
  const owner = (): string =>
    maybe(random, pick(random, ['      user: { id: 500 }\n', '      user: { name: core }\n', '      group: { name: "${var.s}" }\n']), 3);
  const items = paths.map((path) => ({
    list: pick(random, ['files', 'files', 'files', 'links', 'directories']),
    text: (list: string): string => {
      const own = list === 'files' ? `      ${contents(random)}\n` : list === 'links' ? '      target: /srv\n' : '';
      return `    - path: ${path}\n${own}${list === 'links' ? '' : maybe(random, `      mode: ${pick(random, ['0600', '0755', '${var.n}'])}\n`)}${owner()}`;
    },
  }));
  const lists = ['files', 'links', 'directories'].map((list) => {
    const own = items.filter((item) => item.list === list).map((item) => item.text(list));
    return own.length === 0 ? '' : `  ${list}:\n${own.join('')}`;
  });
  const trees = maybe(random, `  trees:\n    - local: t\n${maybe(random, '      path: /srv\n')}`, 4);
  const filesystems = maybe(
    random,
    `  filesystems:\n    - device: /dev/vdb\n      path: ${pick(random, ['/srv', '/var/x'])}\n      format: ${pick(random, ['xfs', 'ext4'])}\n      with_mount_unit: ${pick(random, ['true', '${var.f}'])}\n${maybe(random, '      mount_options: [noatime, "${var.l}"]\n')}`,
    3,
  );
  const body = [...lists, trees, filesystems].join('');
  return body === '' ? '' : `storage:\n${body}`;
}

function units(random: Random): string {
  const body = ['a.service', 'b.service']
    .filter(() => random(3) === 0)
    .map((name) => {
      const own = pick(random, [
        `      contents: ${quote('[Service]\nExecStart=/bin/${var.s}\n')}\n`,
        '      contents_local: u.service\n',
        '      enabled: ${var.f}\n',
      ]);
      const dropin = maybe(
        random,
        `      dropins:\n        - name: 1.conf\n          ${pick(random, ['contents: "[Unit]\\n"', 'contents_local: u.service'])}\n`,
      );
      return `    - name: ${name}\n${own}${dropin}`;
    });
  return body.length === 0 ? '' : `systemd:\n  units:\n${body.join('')}`;
}

function users(random: Random): string {
  const keys = pick(random, [
    'ssh_authorized_keys: ${var.l}',
    'ssh_authorized_keys: [first, "${var.l}", last]',
    'ssh_authorized_keys_local: [k.pub]',
    'groups: ["${var.s}"]',
  ]);
  return (
    maybe(random, `passwd:\n  users:\n    - name: core\n      ${keys}\n`) +
    maybe(random, 'kernel_arguments:\n  should_exist: [quiet, "${var.s}"]\n', 3) +
    maybe(random, 'boot_device:\n  luks: { tpm2: true }\n', 6) +
    maybe(random, 'grub:\n  users:\n    - { name: "${var.s}", password_hash: grub.pbkdf2.sha512.10000.A.B }\n', 6)
  );
}

const config = (random: Random): string => FCOS + nodes(random) + units(random) + users(random);

const VARS = '    s: text\n    n: { type: integer, default: 0640 }\n    f: false\n    l: { type: list, default: [one, two] }\n';

/** Files of which each includes only later ones; the first one is the root. */
function composition(random: Random): Record<string, Stored> {
  const count = 2 + random(4);
  const names = Array.from({ length: count }, (_, i) => (i > 0 && random(3) === 0 ? `p/${i}.bu` : `${i}.bu`));
  const stored = files();
  for (const [i, name] of names.entries()) {
    const folder = name.startsWith('p/') ? '../' : '';
    const later = names.slice(i + 1).filter(() => random(2) === 0);
    const entries = (i === 0 && later.length === 0 ? names.slice(1, 2) : later).map((target) => {
      const keys = [
        `file: ${folder}${target}`,
        maybe(
          random,
          `vars: { ${pick(random, ['s: "other"', 's: "${var.s}-x"', 'n: "${var.n}"', 'l: [three]', 'l: "${var.l}"', 'f: true'])} }`,
          2,
        ),
        maybe(random, `when: { f: ${pick(random, ['true', 'false', '[true, false]'])} }`, 5),
        maybe(random, 'override: true', 2),
        maybe(random, `files_dir: ${folder}p`, 5),
      ].filter((key) => key !== '');
      return `    - { ${keys.join(', ')} }\n`;
    });
    const header = [
      `  vars:\n${VARS}`,
      entries.length === 0 ? '' : `  include:\n${entries.join('')}`,
      maybe(random, '  render: [l.txt, "t/**", u.service]\n', 4),
      i === 0 ? maybe(random, '  instances: { a: { s: of-a }, b: { f: true, l: [] } }\n') : '',
    ].join('');
    const configs = [config(random), ...(i > 0 && random(6) === 0 ? [config(random)] : [])];
    const isPlain = i > 0 && entries.length === 0 && random(4) === 0;
    stored[name] = isPlain ? FCOS : `compose:\n${header}---\n${configs.join('---\n')}`;
  }
  return stored;
}

/** What there was to compare. */
const tried = { outputs: 0, refused: 0 };

it('a composition, flattened and translated, is what build writes', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const stored = composition(randomOf(seed));
      const host = memoryFiles(stored);
      const local = { dir: '.', host };
      const store = new PartStore(host, '.');
      const loaded = store.root('0.bu', host.read('0.bu') as Uint8Array);
      const { instances, has } = instancesOf(loaded, store);
      for (const instance of has ? instances : [undefined]) {
        const { config: merged, report, root } = composeFile([loaded], instance, { store, files: local, outside: {} });
        const how = { files: local, gzip: undefined, ahead: undefined, pretty: false, raw: false };
        const output =
          merged && report.every(({ severity }) => severity !== 'error') ? transpileConfig(merged, root, how).output : undefined;
        if (!merged || output === undefined) {
          tried.refused++;
          continue;
        }
        tried.outputs++;
        const texts = Object.entries(stored).flatMap(([name, text]) => (name.endsWith('.bu') ? [`# ${name}\n${text}`] : []));
        const flat = flattenText(merged.config, merged.spec, 'flatten');
        const shown = `${texts.join('\n')}\n${flat}`;
        expect(translate(flat, { files: host, filesDir: '.' }).output, shown).toBe(output);
        const faults: Diagnostic[] = [];
        const inlined = flattenText(inlineFiles(merged.config, merged.spec.shape, local, faults), merged.spec, 'flatten');
        expect(faults, shown).toEqual([]);
        expect(translate(inlined).output, `${shown}\n${inlined}`).toBe(output);
      }
    }),
    { numRuns: runs(2000) },
  );
  // conflicts refuse some; the law has to hold for many
  expect(tried.outputs).toBeGreaterThan(tried.refused / 10);
});
