/** An input that can be made larger. */
export interface LinearInput {
  readonly name: string;
  /** A size that takes about half a second. */
  readonly size: number;
  /** The files of a size; the first one is the config. */
  readonly files: (size: number) => Readonly<Record<string, string | Uint8Array>>;
  /** What is run, with the config's name behind it. */
  readonly commands: readonly (readonly string[])[];
}

const HEAD = 'variant: fcos\nversion: 1.5.0\n';
const CHECK = ['check', '--no-config', '--format', 'raw'];
const FIX = ['check', '--no-config', '--fix', '--dry-run'];
const DROP_IN = ['-d', '.'];
const reports = (...formats: readonly string[]): string[][] => formats.map((format) => ['check', '--no-config', '--format', format]);

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('');
const config = (body: string): Readonly<Record<string, string>> => ({ 'a.bu': HEAD + body });
const files = (body: string): Readonly<Record<string, string>> => config(`storage:\n  files:\n${body}`);
const units = (body: string): Readonly<Record<string, string>> => config(`systemd:\n  units:\n${body}`);

/** Ignition configs on one line: what other programs write. */
function minified(count: number): string {
  const nodes = Array.from({ length: count }, (_, i) => ({ path: `relative/${i}`, contents: { source: 'data:,' } }));
  return JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files: nodes } });
}

/** An Ignition config with files of so many bytes, and `b.ign` with one more. */
function ignitionConfigs(count: number, bytes: number): Readonly<Record<string, string>> {
  const source = (i: number): string => `data:;base64,${Buffer.from(`line ${i}\n`.repeat(bytes / 8)).toString('base64')}`;
  const nodes = Array.from({ length: count + 1 }, (_, i) => ({ path: `/etc/${i}`, mode: 0o644, contents: { source: source(i) } }));
  const text = (files: readonly object[]): string => JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files } });
  return { 'a.ign': text(nodes.slice(0, count)), 'b.ign': text(nodes) };
}

/** Compares two configs: the name of the other one comes behind it. */
const DIFF = ['diff', 'b.ign'];
const DECOMPILE = ['decompile'];

const EACH = [DROP_IN, CHECK, FIX];

/** The dimensions of a config: what of it can grow. The page on performance shows them. */
export const dimensions: readonly LinearInput[] = [
  {
    name: 'lines of short entries',
    size: 20_000,
    files: (n) => files(lines(n, (i) => `    - path: /${i}\n      mode: 0644\n`)),
    commands: EACH,
  },
  {
    name: 'keys of one mapping',
    size: 40_000,
    files: (n) => ({
      'a.bu': `variant: openshift\nversion: 4.14.0\nmetadata:\n  name: a\n  labels:\n    machineconfiguration.openshift.io/role: worker\n${lines(n, (i) => `    key-${i}: value\n`)}`,
    }),
    commands: EACH,
  },
  {
    name: 'items of a list',
    size: 100_000,
    files: (n) => config(`passwd:\n  users:\n    - name: core\n      groups:\n${lines(n, (i) => `        - group-${i}\n`)}`),
    commands: EACH,
  },
  { name: 'nested flow lists, to the limit', size: 4_990, files: (n) => config(`x: ${'['.repeat(n)}${']'.repeat(n)}\n`), commands: EACH },
  { name: 'nested block lists, to the limit', size: 4_990, files: (n) => config(`x:\n  ${'- '.repeat(n)}y\n`), commands: EACH },
  {
    name: 'anchors',
    size: 10_000,
    files: (n) => files(lines(n, (i) => `    - path: &path${i} /${i}\n      user: &user${i}\n        name: core\n`)),
    commands: EACH,
  },
  {
    name: 'comments',
    size: 100_000,
    files: (n) =>
      files(`${lines(n, (i) => `    # comment ${i}\n`)}    - path: /a\n${lines(n, (i) => `      # comment ${i}\n`)}      mode: 0644\n`),
    commands: EACH,
  },
  {
    name: 'lines of a block scalar',
    size: 200_000,
    files: (n) => files(`    - path: /a\n      contents:\n        inline: |\n${lines(n, (i) => `          line ${i}\n`)}`),
    commands: EACH,
  },
  {
    name: 'characters of a line',
    size: 4_000_000,
    files: (n) => files(`    - path: /a\n      contents:\n        inline: "${'lorem ipsum '.repeat(n / 12)}"\n`),
    commands: EACH,
  },
];

/** These, and inputs that once took a square of their size, or more. */
export const linearInputs: readonly LinearInput[] = [
  ...dimensions,
  { name: 'files of an Ignition config', size: 5_000, files: (n) => ignitionConfigs(n, 400), commands: [DIFF, DECOMPILE] },
  {
    name: 'bytes of the files of an Ignition config',
    size: 200_000,
    files: (n) => ignitionConfigs(20, n),
    commands: [DIFF, DECOMPILE],
  },
  { name: 'unclosed quotes', size: 5_000, files: (n) => files(lines(n, (i) => `    - path: "/${i}\n      mode: 644\n`)), commands: EACH },
  { name: 'lines without a colon', size: 10_000, files: (n) => files(lines(n, (i) => `    - path: /${i}\n      word\n`)), commands: EACH },
  { name: 'words that are no mapping', size: 50_000, files: (n) => config(lines(n, (i) => `word ${i}\n`)), commands: EACH },
  { name: 'tabs', size: 5_000, files: (n) => files(lines(n, (i) => `\t- path: /${i}\n      mode: 0644\n`)), commands: EACH },
  {
    name: 'brackets that are not closed',
    size: 20_000,
    files: (n) => config(`x: ${'['.repeat(n)}\n${'  [\n'.repeat(n)}`),
    commands: [CHECK],
  },
  { name: 'fixes', size: 10_000, files: (n) => files(lines(n, (i) => `    - path: /${i}\n      mode: 644\n`)), commands: [CHECK, FIX] },
  {
    name: 'fixes that make an error',
    size: 5_000,
    files: (n) => files(lines(n, (i) => `    - path: /${i}\n    - path: //${i}\n`)),
    commands: [FIX],
  },
  {
    name: 'a fix of many lines',
    size: 20_000,
    files: (n) => config(`storage:\n  files:\n    path: /a\n    contents:\n      inline: |\n${lines(n, (i) => `        line ${i}\n`)}`),
    commands: [FIX],
  },
  {
    name: 'fixes beside aliases',
    size: 5_000,
    files: (n) => files(lines(n, (i) => `    - path: &p${i} /${i}\n      mode: 644\n    - path: *p${i}\n`)),
    commands: [CHECK],
  },
  {
    name: 'aliases of a long text',
    size: 5_000,
    files: (n) =>
      files(
        `    - path: /a\n      contents: {inline: &a "${'lorem ipsum '.repeat(8_000)}"}\n${lines(n, (i) => `    - path: /a/${i}\n      contents: {inline: *a}\n`)}`,
      ),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'aliases of a long text of the wrong type',
    size: 5_000,
    files: (n) => files(`    - path: &a "${'lorem ipsum '.repeat(8_000)}"\n${lines(n, (i) => `    - path: /${i}\n      mode: *a\n`)}`),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'plus signs in a word of a command',
    size: 1_000_000,
    files: (n) => units(`    - name: a.service\n      contents: "[Service]\\nExecStart=/bin/a ${'a+'.repeat(n / 2)}"\n`),
    commands: [CHECK],
  },
  {
    name: 'a local file of text',
    size: 20_000_000,
    files: (n) => ({
      ...files('    - path: /a\n      contents:\n        local: big\n        compression: gzip\n'),
      big: 'lorem-ipsum-'.repeat(n / 12),
    }),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'a local unit of bytes',
    size: 4_000_000,
    files: (n) => ({ ...units('    - name: a.service\n      contents_local: big\n'), big: new Uint8Array(n).fill(0xe9) }),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'at signs in the name of a unit',
    size: 200_000,
    files: (n) => units(`    - name: "${'@'.repeat(n)}"\n      enabled: true\n`),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'instances of a long template',
    size: 5_000,
    files: (n) =>
      units(
        `    - name: a@.service\n      contents: |\n${lines(n, () => '        [Unit]\n')}${lines(n, (i) => `    - name: a@${i}.service\n      enabled: true\n`)}`,
      ),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'directives in a unit',
    size: 200_000,
    files: (n) =>
      units(`    - name: a.service\n      contents: |\n        [Unit]\n        nothing\n        ${'\t'.repeat(n)}${'{%'.repeat(n)}\n`),
    commands: [CHECK],
  },
  {
    name: 'a word of programs that install, on one line of a unit',
    size: 40_000,
    files: (n) =>
      units(
        `    - name: a.service\n      contents: |\n        [Service]\n        Environment=A=${'install '.repeat(n)}\n        ExecStart=/usr/bin/docker-compose up\n`,
      ),
    commands: [CHECK],
  },
  {
    name: 'spaces at the beginning of a line of a file',
    size: 80_000,
    files: (n) => files(`    - path: /etc/app.conf\n      contents: {inline: "${' '.repeat(n)}x"}\n`),
    commands: [CHECK],
  },
  {
    name: 'placeholders on one line',
    size: 200_000,
    files: (n) => config(`storage: ${'{{'.repeat(n)}\n`),
    commands: [CHECK],
  },
  {
    name: 'wrong types on one line',
    size: 10_000,
    files: (n) => config(`storage: {files: [${lines(n, (i) => `{path: /${i}, mode: x},`)}]}\n`),
    commands: [CHECK, FIX],
  },
  {
    name: 'line ends in a MachineConfig',
    size: 1_000_000,
    files: (n) => ({
      'a.bu': `variant: openshift\nversion: 4.14.0\nmetadata:\n  name: a\n  labels: {machineconfiguration.openshift.io/role: worker}\nsystemd:\n  units:\n    - name: a.service\n      contents: |\n        [Unit]\n${'\n'.repeat(n)}        [Service]\n`,
    }),
    commands: [DROP_IN],
  },
  {
    name: 'comments that ignore',
    size: 10_000,
    files: (n) =>
      files(
        lines(
          n,
          (i) =>
            `    # butane-ignore mode/decimal: as chmod has it\n    - path: /${i}\n      mode: 644 # butane-ignore mode/decimal: ${i}\n`,
        ),
      ),
    commands: [CHECK],
  },
  {
    name: 'comments below one another',
    size: 20_000,
    files: (n) => files(`${'    # butane-ignore mode/decimal: as chmod has it\n'.repeat(n)}    - path: /a\n`),
    commands: [CHECK],
  },
  {
    name: 'devices that nothing makes, with names like those of partitions',
    size: 4_000,
    files: (n) =>
      config(
        `storage:\n  disks:\n    - device: /dev/vdb\n      partitions:\n${lines(n, (i) => `        - {label: partition-${i}, number: ${i + 1}}\n`)}  filesystems:\n${lines(n, (i) => `    - device: /dev/disk/by-partlabel/partitoin-${i}\n`)}`,
      ),
    commands: [CHECK],
  },
  {
    name: 'comments that ignore, in parts',
    size: 800,
    files: (n) => ({
      'a.bu': `compose:\n  include:\n${lines(n, (i) => `    - part-${i}.bu\n`)}---\n${HEAD}`,
      ...Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `part-${i}.bu`,
          `${HEAD}storage:\n  files:\n    - path: /${i}\n      mode: 644 # butane-ignore mode/decimal: ${i}\n    - path: x${i}\n`,
        ]),
      ),
    }),
    commands: [CHECK],
  },
  {
    name: 'findings in an embedded config',
    size: 5_000,
    files: (n) =>
      config(
        `ignition:\n  config:\n    merge:\n      - inline: |\n          {"ignition": {"version": "3.4.0"}, "storage": {"files": [\n${lines(n, (i) => `          {"path": "relative/${i}"},\n`)}          {"path": "/a"}]}}\n`,
      ),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'findings on one line',
    size: 5_000,
    files: (n) => ({ 'a.ign': minified(n) }),
    commands: reports('raw', 'pretty', 'json', 'sarif', 'gitlab', 'github', 'junit'),
  },
  {
    name: 'unknown keys in one mapping',
    size: 10_000,
    files: (n) => config(lines(n, (i) => `unknown${i}: 1\n`)),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'unknown keys before findings',
    size: 5_000,
    files: (n) => ({ 'a.ign': minified(n).replace('{', `{${lines(n, (i) => `"unknown${i}":1,`)}`) }),
    commands: [CHECK],
  },
  {
    name: 'local files that are not there',
    size: 2_000,
    files: (n) => ({
      ...files(lines(n, (i) => `    - path: /${i}\n      contents: {local: configuration-${i}.txt}\n`)),
      ...Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`some-other-name-${i}`, ''])),
    }),
    commands: [CHECK],
  },
  {
    name: 'a binary scalar',
    size: 4_000_000,
    files: (n) => files(`    - path: /a\n      contents:\n        inline: !!binary ${'QUFB'.repeat(n / 4)}\n`),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'a version',
    size: 4_000_000,
    files: (n) => ({ 'a.bu': `variant: fcos\nversion: 1.5.0-${'a.'.repeat(n / 2)}a\n` }),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'digits',
    size: 4_000_000,
    files: (n) => ({ 'a.bu': `variant: fcos\nversion: 1.${'5'.repeat(n)}.0\n` }),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'a number that begins with a point',
    size: 8_000_000,
    files: (n) => files(`    - path: /a\n      mode: .${'1'.repeat(n)}\n`),
    commands: [CHECK, DROP_IN],
  },
  {
    name: 'a parameter of a data URL',
    size: 8_000_000,
    files: (n) => files(`    - path: /a\n      contents:\n        source: data:text/plain;a="${'b'.repeat(n)}",\n`),
    commands: [CHECK, DROP_IN],
  },
];
