import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

/* Composed configs in `build`, `check` and `flatten`. */

const { write } = inEmptyFolder();

const FCOS = 'variant: fcos\nversion: 1.6.0\n';
const CHRONY = `compose:
  vars: { role: { one_of: [master, worker] } }
  instances: { master: { role: master }, worker: { role: worker } }
---
variant: openshift
version: 4.20.0
metadata:
  name: 99-\${var.role}-chrony
  labels: { machineconfiguration.openshift.io/role: "\${var.role}" }
`;
const root = (header: string, config = FCOS): string => `compose:\n${header}---\n${config}`;
const file = (body: string): string => `${FCOS}storage:\n  files:\n    - path: /etc/a\n${body}`;

function fleet(hosts: number, part = file('      mode: 0600\n')): void {
  write('parts/base.bu', part);
  for (let i = 1; i <= hosts; i++) write(`hosts/h${i}.bu`, root('  include: [../parts/base.bu]\n'));
}

describe('build', () => {
  it('writes an output for each instance', async () => {
    write('chrony.bu', CHRONY);
    expect(await run(['build', 'chrony.bu', '--out-dir', 'out'])).toEqual({ exit: 0, stdout: '1 config: 2 written\n', stderr: '' });
    expect(readdirSync('out')).toEqual(['chrony-master.yaml', 'chrony-worker.yaml']);
    expect(readFileSync('out/chrony-worker.yaml', 'utf8')).toContain('name: 99-worker-chrony');
  });

  it('two instances do not share an output, and none lies elsewhere', async () => {
    write('chrony.bu', CHRONY.replace('---', '  output: same\n---'));
    const same = await run(['build', 'chrony.bu', '--out-dir', 'out']);
    expect(same).toMatchObject({ exit: 2, stdout: '' });
    expect(same.stderr).toContain('two instances of chrony.bu would both be written to out/same.yaml');
    expect(existsSync('out')).toBe(false);
    write('chrony.bu', CHRONY.replace('---', '  output: "../${var.instance}"\n---'));
    expect(await run(['build', 'chrony.bu', '--out-dir', 'out'])).toMatchObject({ exit: 1, stdout: '1 config: 0 written, 2 failed\n' });
    expect(existsSync('out')).toBe(false);
    write('chrony.bu', CHRONY.replace('---', '  output: "mc/${var.instance}"\n---'));
    expect((await run(['build', 'chrony.bu', '--out-dir', 'out'])).exit).toBe(0);
    expect(readdirSync('out/mc')).toEqual(['master.yaml', 'worker.yaml']);
  });

  it('a header with an error makes no outputs of its parts', async () => {
    write('parts/base.bu', FCOS);
    for (const header of ['  inclood: [parts/base.bu]\n', '  vars\n  include: [parts/*.bu]\n', '  include: { file: parts/base.bu }\n']) {
      write('root.bu', root(header));
      const done = await run(['build', '--instance', 'a', '--set', 'b=c']);
      expect(done, header).toMatchObject({ exit: 1, stdout: '1 config: 0 written, 1 failed (1 part)\n' });
      expect(done.stderr).toMatch(/^error\[(?:compose\/bad-header|yaml\/syntax)\]/);
    }
    expect(readdirSync('parts')).toEqual(['base.bu']);
  });

  it('an empty folder, as git makes it for a submodule, is named', async () => {
    mkdirSync('vendor/agent', { recursive: true });
    write('root.bu', root('  include: [vendor/agent/agent.bu]\n'));
    expect((await run(['build', 'root.bu'])).stderr).toContain(
      'help: vendor/agent is empty: if it is a submodule, run `git submodule update --init`',
    );
    write('vendor/agent/README', '');
    expect((await run(['build', 'root.bu'])).stderr).toContain('help: names are relative');
  });

  it('a part that nothing includes is built by itself, and a note says so once', async () => {
    write('parts/base.bu', root('  vars: { a: null, b: null }\n'));
    const { stderr } = await run(['build']);
    expect(stderr.split('= note: no config of this run includes parts/base.bu: if it is a part')).toHaveLength(2);
    // who names the file knows
    expect((await run(['build', 'parts/base.bu'])).stderr).not.toContain('no config of this run');
  });

  it('a misspelt name of a variable or of an instance comes with the name that was meant', async () => {
    write('a.bu', root('  vars: { token: null, host: null }\n  instances: { web: { host: a }, db: { host: b } }\n'));
    write('v.yaml', 'tokn: x\n');
    expect((await run(['build', '--vars', 'v.yaml'])).stderr).toBe(
      'butane build: --vars v.yaml sets tokn, which no root declares; did you mean "token"? the variables are token, host\n',
    );
    expect((await run(['build', '--instance', 'wev'])).stderr).toBe(
      'butane build: there is no instance wev; did you mean "web"? the instances are web, db\n',
    );
  });

  it('outputs of instances that differ in case only, or that have no name, are refused', async () => {
    write('a.bu', root('  instances: { a: {}, A: {} }\n'));
    const done = await run(['build', 'a.bu', '--out-dir', 'out']);
    expect(done).toMatchObject({ exit: 2, stdout: '' });
    expect(done.stderr).toContain('two instances of a.bu would be written to out/a-a.ign and out/a-A.ign, which differ in case only');
    for (const output of ['.', 'x/', 'x/.', '.ign', '']) {
      write('b.bu', root(`  instances: { a: {} }\n  vars: { name: "${output}" }\n  output: "\${var.name}"\n`));
      expect((await run(['build', 'b.bu', '--out-dir', 'out'])).stderr, output).toContain('error[compose/bad-output]');
    }
    expect(existsSync('out')).toBe(false);
  });

  it('a value of a file of instances is found in that file', async () => {
    write('a.bu', root('  vars: { size: 1 }\n  instances: nodes.yaml\n'));
    write('nodes.yaml', 'a:\n  siz: 2\n');
    const { stderr } = await run(['build', 'a.bu']);
    expect(stderr).toContain('siz is not declared in this file; it is set at nodes.yaml:2:3\n  --> a.bu:3:14\n');
    expect(stderr).toContain('help: did you mean "size"?');
  });

  it('builds one instance', async () => {
    write('chrony.bu', CHRONY);
    expect((await run(['build', 'chrony.bu', '--instance', 'worker', '-o', '-'])).stdout).toContain('name: 99-worker-chrony');
    expect(await run(['build', 'chrony.bu', '--instance', 'nope'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'butane build: there is no instance nope; the instances are master, worker\n',
    });
    expect((await run(['build', 'chrony.bu', '-o', '-'])).exit).toBe(2);
  });

  it('refuses values that nobody declares, that instances set, and secrets on the command line', async () => {
    write('chrony.bu', CHRONY);
    write('a.bu', root('  vars: { token: { secret: true } }\n'));
    expect((await run(['build', '--set', 'nope=1'])).stderr).toBe(
      'butane build: --set sets nope, which no root declares; the variables are token, role\n',
    );
    expect((await run(['build', '--set', 'role=x'])).stderr).toBe('butane build: --set sets role, which instances set\n');
    const secret = await run(['build', '--set', 'token=TOP-SECRET']);
    expect(secret.stderr).toBe(
      'butane build: --set does not take token: it is a secret, and other users can see a command line; use --vars\n',
    );
    for (const args of [['nope=1'], ['role=x'], ['token=x']]) expect((await run(['build', '--set', ...args])).exit).toBe(2);
    expect(await run(['build', '--vars', '-'], 'token: "TOP-SECRET\n')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'butane build: --vars: <stdin>: line 2 is not YAML\n',
    });
  });

  it('only the owner may read an output with a secret', async () => {
    write('a.bu', root('  vars: { token: { secret: true } }\n', file('      contents: { inline: "${var.token}" }\n')));
    write('v.yaml', 'token: TOP-SECRET\n');
    write('a.ign', 'old');
    chmodSync('a.ign', 0o644);
    expect((await run(['build', 'a.bu', '--vars', 'v.yaml'])).exit).toBe(0);
    expect(statSync('a.ign').mode & 0o777).toBe(0o600);
    chmodSync('a.ign', 0o644);
    expect((await run(['build', 'a.bu', '--vars', '-'], 'token: TOP-SECRET\n')).exit).toBe(0);
    expect(statSync('a.ign').mode & 0o777).toBe(0o600);
    expect((await run(['build', 'a.bu', '--vars', 'v.yaml', '-o', 'new.ign'])).exit).toBe(0);
    expect(statSync('new.ign').mode & 0o777).toBe(0o600);
  });

  it('an output that embeds one with a secret is as private', async () => {
    write('a.bu', root('  vars: { token: { secret: true } }\n', file('      contents: { inline: "${var.token}" }\n')));
    write('b.bu', `${FCOS}ignition:\n  config:\n    merge:\n      - local: a.ign\n`);
    write('v.yaml', 'token: TOP-SECRET\n');
    expect((await run(['build', '--vars', 'v.yaml'])).exit).toBe(0);
    expect(statSync('b.ign').mode & 0o777).toBe(0o600);
  });

  it('builds roots, and parts that are named', async () => {
    fleet(3, `compose:\n  vars: { mode: { type: integer } }\n---\n${file('      mode: ${var.mode}\n')}`);
    for (let i = 1; i <= 3; i++) write(`hosts/h${i}.bu`, root('  include:\n    - { file: ../parts/base.bu, vars: { mode: 0600 } }\n'));
    expect(await run(['build', 'hosts', 'parts'])).toEqual({ exit: 0, stdout: '3 configs: 3 written (1 part)\n', stderr: '' });
    expect(existsSync('parts/base.ign')).toBe(false);
    const named = await run(['build', 'parts/base.bu']);
    expect(named.exit).toBe(1);
    expect(named.stderr).toContain('no value for mode');
  });

  it('a cycle without a root is reported, and nothing is built', async () => {
    for (const [name, other] of ['ab', 'bc', 'ca', 'dd']) write(`${name}.bu`, root(`  include: [${other}.bu]\n`));
    write('e.bu', root('  include: [a.bu]\n'));
    const built = await run(['build']);
    expect(built).toMatchObject({ exit: 1, stdout: '2 configs: 0 written, 2 failed (3 parts)\n' });
    expect(built.stderr).toContain('a.bu includes b.bu, which includes c.bu, which includes a.bu');
    expect(built.stderr).toContain('d.bu includes d.bu');
    rmSync('e.bu');
    // now nothing but the files of the cycle names them
    expect(await run(['build'])).toMatchObject({ exit: 1, stdout: '2 configs: 0 written, 2 failed (2 parts)\n' });
    expect((await run(['check'])).stdout.match(/compose\/cycle/g)).toHaveLength(2);
  });

  it('instances in a file of two documents are refused', async () => {
    write('a.bu', root('  instances: nodes.yaml\n'));
    write('nodes.yaml', 'a: {}\n---\nb: {}\n');
    const { exit, stderr } = await run(['build', 'a.bu']);
    expect(exit).toBe(1);
    expect(stderr).toContain('nodes.yaml has a second document, which begins in line 2');
  });

  it('says a problem of a part once', async () => {
    fleet(12, file('      mod: 0600\n').replace('/etc/a', 'a'));
    const { stderr, stdout } = await run(['build']);
    expect(stdout).toBe('12 configs: 0 written, 12 failed (1 part)\n');
    expect(stderr.match(/path not absolute/g)).toHaveLength(1);
    expect(stderr).toContain('in 12 configs');
  });

  it('does not follow a link out of the root directory', async () => {
    write('sub/a.bu', root('  include: [link.bu]\n'));
    write('outside.bu', `${FCOS}# TOP-SECRET\n`);
    symlinkSync('../outside.bu', 'sub/link.bu');
    const done = await run(['build', 'sub/a.bu', '--root-dir', 'sub']);
    expect(done.exit).toBe(1);
    expect(done.stderr).toContain('a link leads out of the root directory');
    expect(done.stderr).not.toContain('SECRET');
  });
});

describe('check', () => {
  it('a problem in a part of twelve roots is said once', async () => {
    fleet(12, file('      mod: 0600\n'));
    const { exit, stdout } = await run(['check', '--strict']);
    expect(exit).toBe(1);
    expect(stdout.match(/unused key mod/g)).toHaveLength(1);
    expect(stdout).toContain('  --> parts/base.bu:6:7\n');
    expect(stdout).toContain('note: in 12 configs');
    expect(stdout).toContain('note: included from hosts/h1.bu:2');
    expect(stdout).toContain('checked 12 files: 1 warning in 1 file');
  });

  it('--fix edits the part, once, and no value that a variable gives', async () => {
    const part = `compose:\n  vars: { mode: 644 }\n---\n${file('      mod: 0644\n    - path: /etc/b\n      mode: ${var.mode}\n')}`;
    fleet(3, part);
    const { stderr, stdout } = await run(['check', '--fix']);
    expect(stderr).toBe('fixed 1 problem in 1 file\n');
    expect(readFileSync('parts/base.bu', 'utf8')).toBe(part.replace('mod: 0644', 'mode: 0644'));
    expect(readFileSync('hosts/h1.bu', 'utf8')).toBe(root('  include: [../parts/base.bu]\n'));
    expect(stdout).toContain('mode/decimal');
    expect(stdout).not.toContain('--fix');
  });

  it('--fix edits the root and all parts, also if a part has an error, and in each instance', async () => {
    write('part.bu', file('      mode: 644\n    - path: etc/b\n'));
    const header = '  vars: { first: false }\n  instances: { a: { first: true }, b: {} }\n';
    const include = '  include: [part.bu, { file: one.bu, when: { first: true } }, { file: two.bu, when: { first: false } }]\n';
    write('one.bu', file('      group: { name: a }\n').replace('/etc/a', '/etc/one').replace('files', 'fils'));
    write('two.bu', file('      mode: 600\n').replace('/etc/a', '/etc/two'));
    write('root.bu', root(header + include, file('      mode: 755\n').replace('/etc/a', '/etc/c')));
    const dry = await run(['check', '--fix', '--dry-run', 'root.bu']);
    expect(dry.stderr).toBe('would fix 4 problems in 4 files\n');
    const done = await run(['check', '--fix', 'root.bu']);
    expect(done.stderr).toBe('fixed 4 problems in 4 files\n');
    expect(readFileSync('part.bu', 'utf8')).toContain('mode: 0644\n');
    expect(readFileSync('one.bu', 'utf8')).toContain('files:\n');
    expect(readFileSync('two.bu', 'utf8')).toContain('mode: 0600\n');
    expect(readFileSync('root.bu', 'utf8')).toContain('mode: 0755\n');
    expect(done.stdout).toContain('1 error');
    expect(done.stdout).not.toContain('(--fix)');
  });

  it('--fix edits each part once, whichever root reports it', async () => {
    // part.bu includes another part in each of the two roots
    write(
      'part.bu',
      root(
        '  vars: { a: "0" }\n  include: [{ file: one.bu, when: { a: "1" } }, { file: two.bu, when: { a: "2" } }]\n',
        file('      mode: 644\n'),
      ),
    );
    for (const [name, path] of ['one /etc/one', 'two /etc/two'].map((one) => one.split(' ')))
      write(`${name}.bu`, file('      mode: 600\n').replace('/etc/a', path!));
    write('a.bu', root('  include: [{ file: part.bu, vars: { a: "1" } }, two.bu]\n'));
    write(
      'b.bu',
      root('  include: [{ file: part.bu, vars: { a: "2" } }, one.bu]\n', file('      mode: 755\n').replace('/etc/a', '/etc/c')),
    );
    expect((await run(['check', '--fix', 'a.bu', 'b.bu'])).stderr).toBe('fixed 4 problems in 4 files\n');
    expect((await run(['check', 'a.bu', 'b.bu'])).stdout).toBe('checked 2 files: no problems\n');
  });

  it('is silent about values that are missing, and about parts that lack theirs', async () => {
    write(
      'part.bu',
      root(
        '  vars: { token: { secret: true }, dir: null }\n',
        file('      contents: { inline: "${var.token}" }\n').replace('/etc/a', '${var.dir}/a'),
      ),
    );
    expect(await run(['check'])).toMatchObject({ exit: 0, stdout: 'checked 1 file: no problems\n' });
  });

  it('--sizes measures the output of each instance, and names the file and the line of each part', async () => {
    write('parts/base.bu', file('      contents: { inline: text }\n'));
    write('hosts/a.bu', root('  include: [../parts/base.bu]\n  instances: { one: {}, two: {} }\n'));
    await run(['build', 'hosts/a.bu']);
    const bytes = statSync('hosts/a-one.ign').size;
    const { exit, stdout } = await run(['check', '--sizes', '--platform', 'aws', 'hosts/a.bu']);
    expect(exit).toBe(0);
    expect(stdout).toContain(`hosts/a.bu (one): ${bytes} bytes; aws takes 16,384\n    bytes  share  part                  place\n`);
    expect(stdout).toContain('storage.files /etc/a  parts/base.bu:5\n');
    expect(stdout).toContain(`hosts/a.bu (two): ${bytes} bytes`);
    write('hosts/a.bu', root('  vars: { token: { secret: true } }\n', file('      contents: { inline: "${var.token}" }\n')));
    expect((await run(['check', '--sizes', 'hosts/a.bu'])).stdout).toMatch(/hosts\/a\.bu: \d+ bytes; some values are missing\n/);
  });

  it('JSON and SARIF say which files include the place', async () => {
    fleet(1, file('      mod: 0600\n'));
    const json = JSON.parse((await run(['check', '--format', 'json'])).stdout);
    expect(json.files[0].diagnostics[0]).toMatchObject({ file: 'parts/base.bu', includedFrom: [{ line: 2, column: 13 }] });
    const sarif = JSON.parse((await run(['check', '--format', 'sarif'])).stdout);
    expect(sarif.runs[0].results[0].relatedLocations).toMatchObject([
      { message: { text: 'included here' }, physicalLocation: { artifactLocation: { uri: 'hosts/h1.bu' } } },
    ]);
  });
});

describe('a header of which no instance can be read', () => {
  it.each([['check'], ['build'], ['flatten'], ['upgrade'], ['inspect'], ['apply', '--root', 'tree'], ['decompile'], ['diff', 'good.bu']])(
    'is an error of butane %s, said once',
    async (...command) => {
      write('good.bu', FCOS);
      for (const instances of ['{ "a b": {} }', '{}']) {
        write('a.bu', root(`  instances: ${instances}\n`));
        const { exit, stdout, stderr } = await run([...command, 'a.bu']);
        expect(exit).toBe(command[0] === 'diff' ? 2 : 1);
        expect((stdout + stderr).match(/^error\[compose\/bad-header\]/gm)).toHaveLength(1);
      }
    },
  );
});

describe('flatten', () => {
  it('prints one plain config', async () => {
    fleet(1);
    expect(await run(['flatten', 'hosts/h1.bu'])).toEqual({
      exit: 0,
      stderr: '',
      stdout: `# butane flatten hosts/h1.bu\nvariant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /etc/a\n      mode: 0600\n`,
    });
  });

  it('of several files each overrides those before it', async () => {
    write('a.bu', file('      mode: 0600\n      contents: { inline: a }\n'));
    write('b.bu', file('      mode: 0640\n'));
    const { stdout } = await run(['flatten', 'a.bu', 'b.bu']);
    expect(stdout).toContain('mode: 0640\n');
    expect(stdout).toContain('inline: a\n');
  });

  it('inlines local files', async () => {
    write('a.bu', file('      contents: { local: x.bin }\n'));
    writeFileSync('x.bin', Uint8Array.of(0xff, 0x00));
    expect((await run(['flatten', 'a.bu', '--inline-files'])).stdout).toMatch(/inline: !!binary \|-?\n +\/wA=/);
    expect((await run(['flatten', 'a.bu'])).stdout).toContain('local: x.bin\n');
  });

  it.each([
    ['own.json', 'files/x.txt'],
    ['./own.json', 'files/x.txt'],
    ['settings/own.json', 'settings/files/x.txt'],
  ])('finds local files as the settings %s say', async (settings, local) => {
    write('a.bu', file('      contents: { local: x.txt }\n'));
    write(local, 'text');
    write(settings, JSON.stringify({ filesDir: 'files' }));
    expect(await run(['flatten', '--config', settings, 'a.bu'])).toMatchObject({ exit: 0, stderr: '' });
  });

  it('reads a config from stdin, unless stdin has the values', async () => {
    const config = root('  vars: { mode: 0600 }\n', file('      mode: ${var.mode}\n'));
    expect((await run(['flatten', '-'], config)).stdout).toContain('# butane flatten <stdin>\n');
    for (const command of ['flatten', 'check', 'inspect', 'apply --dry-run --root /nowhere', 'diff a.bu']) {
      expect(await run([...command.split(' '), '-', '--vars', '-'], config), command).toMatchObject({
        exit: 2,
        stdout: '',
        stderr: `butane ${command.split(' ')[0]}: stdin can be read once: give the config or the values of --vars in a file\n`,
      });
    }
  });

  it('needs to know which instance', async () => {
    write('chrony.bu', CHRONY);
    expect((await run(['flatten', 'chrony.bu'])).stderr).toBe(
      'butane flatten: chrony.bu has 2 instances: name one with --instance (master, worker)\n',
    );
    expect((await run(['flatten', 'chrony.bu', '--instance', 'master'])).stdout).toContain('name: 99-master-chrony\n');
  });
});

describe('an output that another config embeds', () => {
  const merging = (...paths: readonly string[]): string =>
    `${FCOS}ignition:\n  config:\n    merge:\n${paths.map((path) => `      - local: ${path}\n`).join('')}`;
  const NODES = root(
    '  vars: { name: null }\n  instances: { a: { name: first }, b: { name: second } }\n',
    file('      contents: { inline: "${var.name}" }\n'),
  );
  /** The contents of the files in the config that is merged. */
  const merged = (output: string): string => {
    const [{ source }] = JSON.parse(readFileSync(output, 'utf8')).ignition.config.merge;
    const config = source.startsWith('data:;base64,')
      ? gunzipSync(Buffer.from(source.slice('data:;base64,'.length), 'base64')).toString()
      : decodeURIComponent(source.slice('data:,'.length));
    return JSON.parse(config).storage.files[0].contents.source;
  };

  it('is that of the instance which the path names, as it is now', async () => {
    write('nodes.bu', NODES);
    write('main.bu', merging('nodes-b.ign'));
    // what an earlier run has left
    write('nodes-b.ign', '{"ignition":{"version":"3.4.0"}}');
    expect(await run(['build', '-d', '.', '.'])).toMatchObject({ exit: 0, stderr: '' });
    expect(merged('main.ign')).toBe('data:,second');
  });

  it('is no problem for check before it is built', async () => {
    write('nodes.bu', NODES);
    write('main.bu', merging('nodes-b.ign'));
    write('composed.bu', root('  vars: { a: b }\n', merging('nodes-b.ign')));
    expect(await run(['check', '.'])).toMatchObject({ exit: 0, stdout: 'checked 3 files: no problems\n' });
    write('main.bu', merging('other-b.ign'));
    expect((await run(['check', 'main.bu'])).stdout).toContain('local/unreadable');
  });

  it('may be named by `output`', async () => {
    write('nodes.bu', NODES.replace('  instances', '  output: out/${var.name}\n  instances'));
    write('main.bu', merging('out/second.ign'));
    expect(await run(['build', '-d', '.', '.'])).toMatchObject({ exit: 0, stderr: '' });
    expect(merged('main.ign')).toBe('data:,second');
  });

  it('is not there under the name of a config with instances', async () => {
    write('nodes.bu', NODES);
    write('main.bu', merging('nodes.ign'));
    const { exit, stderr } = await run(['build', '-d', '.', '.']);
    expect(exit).toBe(1);
    expect(stderr).toContain('open nodes.ign: no such file or directory');
  });

  it('is left out of trees', async () => {
    write('nodes.bu', NODES.replace('  instances', '  output: tree/${var.name}\n  instances'));
    write('tree/note.txt', 'x');
    write('main.bu', `${FCOS}storage:\n  trees:\n    - local: tree\n`);
    for (let runs = 0; runs < 2; runs++) {
      await run(['build', '-d', '.', '.']);
      const { files } = JSON.parse(readFileSync('main.ign', 'utf8')).storage;
      expect(files.map(({ path }: { path: string }) => path)).toEqual(['/note.txt']);
    }
    expect(existsSync('tree/second.ign')).toBe(true);
  });
});

describe('settings', () => {
  const NODE = root('  vars: { name: null, size: 1 }\n', file('      contents: { inline: "${var.name} ${var.size}" }\n'));
  const contents = (output: string): string => JSON.parse(readFileSync(output, 'utf8')).storage.files[0].contents.source;

  it('name files with values, which --vars and --set override', async () => {
    write('.butanerc.json', '{ "vars": ["config/site.yaml", "config/more.yaml"] }');
    write('config/site.yaml', 'name: site\nsize: 2\nother: 1\n');
    write('config/more.yaml', 'size: 3\n');
    write('hosts/a.bu', NODE);
    expect(await run(['build', 'hosts'])).toMatchObject({ exit: 0, stderr: '' });
    expect(contents('hosts/a.ign')).toBe('data:,site%203');
    write('name.yaml', 'name: file\n');
    await run(['build', 'hosts', '--vars', 'name.yaml', '--set', 'size=4']);
    expect(contents('hosts/a.ign')).toBe('data:,file%204');
    const flat = await run(['flatten', 'hosts/a.bu']);
    expect(flat.stdout).toContain('inline: site 3');
  });

  it('may name a file that does not exist, for check but not for build', async () => {
    write('.butanerc.json', '{ "vars": "secrets.yaml" }');
    write('a.bu', NODE);
    expect(await run(['check', 'a.bu'])).toMatchObject({ exit: 0, stderr: '' });
    const built = await run(['build', 'a.bu']);
    expect(built).toMatchObject({ exit: 2, stderr: 'butane build: vars of the settings: open secrets.yaml: no such file or directory\n' });
    write('secrets.yaml', 'name: [TOP-SECRET\n');
    expect((await run(['check', 'a.bu'])).stderr).toBe('butane check: vars of the settings: secrets.yaml: line 2 is not YAML\n');
  });

  it('name the directory that contains all included files', async () => {
    write('shared/base.bu', file('      mode: 0600\n'));
    mkdirSync('.git');
    write('site/.butanerc.json', '{ "rootDir": ".." }');
    write('site/a.bu', root('  include: [../shared/base.bu]\n'));
    process.chdir('site');
    expect(await run(['check', 'a.bu'])).toMatchObject({ exit: 0 });
    expect(await run(['build', 'a.bu'])).toMatchObject({ exit: 0, stderr: '' });
    const refused = await run(['check', '--root-dir', '.', 'a.bu']);
    expect(refused.exit).toBe(1);
    expect(refused.stdout).toContain('compose/refused-path');
  });
});

describe('a missing value that is declared with `env`', () => {
  it('says to set that variable', async () => {
    write('a.bu', root('  vars: { token: { secret: true, env: NODE_TOKEN } }\n  include: [{ file: b.bu }]\n'));
    write('b.bu', root('  vars: { size: { type: integer, env: NODE_SIZE } }\n'));
    const { stderr } = await run(['build', 'a.bu']);
    expect(stderr).toContain('help: set the environment variable NODE_TOKEN, or give the value with --vars FILE');
    expect(stderr).toContain('help: set the environment variable NODE_SIZE, or include it with vars: { size: … }');
  });
});

describe('secrets in headers', () => {
  const part = root('  vars: { token: { secret: true }, size: { type: integer } }\n', file('      path: etc/${var.token}\n'));
  const inInclude = root('  include:\n    - { file: part.bu, vars: { token: TOP-SECRET, size: x } }\n');
  // the report about one instance quotes the line of the next one
  const inInstances = root(
    '  vars: { token: { secret: true }, size: { type: integer } }\n  instances:\n    a: { token: TOP-SECRET, size: x }\n    b: { token: SECRET-2, size: y }\n',
  );

  it.each([
    ['check'],
    ['check --format json'],
    ['check --format sarif'],
    ['build'],
    ['build --raw-errors'],
    ['flatten'],
    ['inspect'],
    ['inspect --tree'],
    ['apply --dry-run --root /nowhere'],
    ['diff root.bu'],
    ['upgrade --to 1.7.0'],
  ])('are not quoted by butane %s', async (command) => {
    write('part.bu', part);
    for (const config of [inInclude, inInstances]) {
      write('root.bu', config);
      const { exit, stdout, stderr } = await run([...command.split(' '), 'root.bu']);
      expect(exit).toBeGreaterThan(0);
      expect(stdout + stderr).not.toContain('SECRET');
    }
  });
});
