import { describe, expect, it } from 'vitest';
import { type Outside, readSet, readValuesFile, type ValuesFile } from '../../src/compose/outside-values.ts';
import { checkFormats } from '../../src/report/check-formats.ts';
import { rangeOf } from '../../src/text/ranges.ts';
import type { Location } from '../../src/text/source.ts';
import { compose, composed, FCOS, fileAt, including } from './composed.ts';

/* Variables and instances of composed configs. */

const file = (body: string): string => `${FCOS}storage:\n  files:\n    - path: /etc/a\n${body.replace(/^(?=.)/gm, '      ')}`;
const inline = (text: string): string => file(`contents:\n  inline: ${text}\n`);
const set = (...settings: string[]): Outside => ({ set: readSet(settings) as ReadonlyMap<string, readonly string[]> });
const valuesFile = (text: string, name = 'v.yaml'): ValuesFile => readValuesFile(name, new TextEncoder().encode(text)) as ValuesFile;
const textOf = (source: string): string => {
  const [, base64, data] = /^data:(;base64)?,(.*)$/.exec(source)!;
  return base64 ? new TextDecoder().decode(Uint8Array.from(atob(data!), (char) => char.charCodeAt(0))) : decodeURIComponent(data!);
};
const columnOf = (location: Location): number => rangeOf(location).start.column;
const contents = (done: ReturnType<typeof compose>): string => textOf(fileAt(done, '/etc/a').contents.source);
/** A root with these variables. */
const root = (vars: string, config: string, how: Parameters<typeof compose>[2] = {}, files: Record<string, string> = {}) =>
  compose('root.bu', { ...files, 'root.bu': composed(`  vars: ${vars}\n`, config) }, how);

describe('values', () => {
  it('an integer is read as YAML reads it, wherever it comes from', () => {
    const part = composed('  vars: { m: { type: integer } }\n', file('mode: ${var.m}\n'));
    const byFile = compose('root.bu', {
      'root.bu': composed('  include:\n    - { file: a.bu, vars: { m: 0644 } }\n', FCOS),
      'a.bu': part,
    });
    expect(fileAt(byFile, '/etc/a').mode).toBe(420);
    expect(fileAt(compose('a.bu', { 'a.bu': part }, { outside: set('m=0644') }), '/etc/a').mode).toBe(420);
  });

  it('texts stay texts', () => {
    const done = root(
      '{ a: "yes", b: "0644" }',
      `${FCOS}passwd:\n  users:\n    - name: core\n      gecos: \${var.a}\n      shell: "\${var.b}"\n`,
    );
    expect(done.json.passwd.users[0]).toMatchObject({ gecos: 'yes', shell: '0644' });
  });

  it('a text in the place of an integer is refused at the reference', () => {
    const done = root('{ m: "0644" }', file('mode: ${var.m}\n'));
    expect(done.lines).toEqual(['root.bu:9:13 error yaml/wrong-type']);
    expect(done.found[0]!.notes).toEqual(['var.m is "0644", its default']);
    const flag = root('{ yes: "yes" }', `${FCOS}storage:\n  files:\n    - path: /etc/a\n      overwrite: \${var.yes}\n`);
    expect(flag.lines).toContain('root.bu:9:18 error yaml/wrong-type');
  });

  it('a list is a value, or items of a list, and no part of a text', () => {
    const keys = (value: string): string => `${FCOS}passwd:\n  users:\n    - name: core\n      ssh_authorized_keys: ${value}\n`;
    const vars = '{ k: [a, b] }';
    const got = (value: string) => root(vars, keys(value)).json?.passwd.users[0].sshAuthorizedKeys;
    expect(got('${var.k}')).toEqual(['a', 'b']);
    expect(got('["x", "${var.k}", "y"]')).toEqual(['x', 'a', 'b', 'y']);
    expect(root(vars, keys('["x ${var.k}"]')).lines).toEqual(['root.bu:9:32 error compose/list-in-text']);
  });

  it('nothing but references is replaced', () => {
    const done = root('{ a: A }', inline("'${HOME} $X %i {{.Y}} $$ $${var.a} ${var.a}'"));
    expect(contents(done)).toBe('${HOME} $X %i {{.Y}} $$ ${var.a} A');
  });

  it('a value has no line break, unless its declaration says so', () => {
    const done = root('{ a: "x\\ny" }', inline('"${var.a}"'));
    expect(done.lines).toEqual(['root.bu:2:11 error compose/control-character']);
    const taken = root('{ a: { default: "x\\ny", multiline: true } }', inline('"<${var.a}>"'));
    expect(contents(taken)).toBe('<x\ny>');
  });

  it('a value adds no YAML', () => {
    const value = ': - "{# *x &y !z';
    const done = root('{ a: null }', inline('${var.a}'), { outside: set(`a=${value}`) });
    expect(contents(done)).toBe(value);
  });

  it('malformed and unknown references, at their columns', () => {
    const done = root('{ a: A }', inline("'1 ${var.} 2 ${var.A} 3 ${var.a 4 ${var.nope}'"));
    expect(done.found.map(({ code, location }) => [code, rangeOf(location).start.column, rangeOf(location).end.column])).toEqual([
      ['compose/bad-reference', 20, 27],
      ['compose/bad-reference', 30, 38],
      ['compose/bad-reference', 41, 48],
      ['compose/unknown-variable', 51, 62],
    ]);
  });

  it('no reference in a key, nor in the version', () => {
    expect(root('{ a: A }', `${FCOS}\${var.a}: 1\n`).lines[0]).toBe('root.bu:6:1 error compose/misplaced-reference');
    expect(root('{ v: 1.6.0 }', 'variant: fcos\nversion: ${var.v}\n').lines[0]).toBe('root.bu:5:10 error compose/misplaced-reference');
  });

  it('within brackets a reference needs quotes', () => {
    const done = root('{ a: A }', `${FCOS}passwd:\n  users:\n    - name: core\n      groups: [\${var.a}]\n`);
    expect(done.lines).toEqual(['root.bu:9:17 error yaml/syntax']);
    expect(done.found[0]!.help).toContain('within [ ] and { } a reference needs quotes');
  });

  it('a value that is missing is an error of build, and check says nothing of what depends on it', () => {
    const vars = '{ dir: null, mode: { type: integer }, list: { type: list }, fs: null }';
    const config = `${FCOS}storage:
  filesystems:
    - device: /dev/sdb
      path: /var/x
      format: \${var.fs}
      with_mount_unit: true
  files:
    - path: \${var.dir}/a
      mode: \${var.mode}
    - path: "\${var.dir}"
passwd:
  users:
    - name: core
      groups: \${var.list}
      ssh_authorized_keys: ["\${var.list}", ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOLL3fYtvt8MPh9eKNz6D8p/JGwdzwsYbxASB7rfCZwt]
`;
    const done = root(vars, config);
    expect([...new Set(done.found.map(({ code }) => code))]).toEqual(['compose/missing-value']);
    expect(done.found[0]!.help).toBe('give it with --set dir=VALUE or --vars FILE, or declare a default');
    expect(done.output).toBeUndefined();
    expect(root(vars, config, { mayLack: true }).checked()).toEqual([]);
  });

  it('an include says what it has to give', () => {
    const files = { 'a.bu': composed('  vars: { address: null }\n', inline('${var.address}')) };
    const done = compose('root.bu', { ...files, 'root.bu': composed(including('a.bu'), FCOS) });
    expect(done.lines).toEqual(['root.bu:2:13 error compose/missing-value']);
    expect(done.found[0]!.help).toBe('include it with vars: { address: … }');
  });

  it('a value for a variable that is not declared', () => {
    const part = composed('  vars: { hostname: x }\n', FCOS);
    const done = compose('root.bu', {
      'a.bu': part,
      'root.bu': composed('  include:\n    - { file: a.bu, vars: { hostnam: x } }\n', FCOS),
    });
    expect(done.lines).toEqual(['root.bu:3:29 error compose/unknown-variable']);
    expect(done.found[0]!.help).toBe('did you mean "hostname"?');
  });

  it('what a declaration does not allow is refused at the value', () => {
    const declared = '{ net: { format: cidr }, role: { one_of: [master, worker] }, n: { type: integer, max: 9 } }';
    const part = composed(`  vars: ${declared}\n`, FCOS);
    const given = (vars: string) =>
      compose('root.bu', { 'a.bu': part, 'root.bu': composed(`  include:\n    - file: a.bu\n      vars: ${vars}\n`, FCOS) });
    expect(
      given('{ net: 10.0.0.1, role: x, n: 10 }').found.map(({ message, help, location }) => [message, help, columnOf(location)]),
    ).toEqual([
      ['net is "10.0.0.1", which is not of the format cidr', expect.stringContaining('10.0.0.1/24'), 20],
      ['role is "x", which is not one of its values', 'its values are master, worker', 36],
      ['n is 10, which is more than 9', 'the value is at most 9', 42],
    ]);
    expect(given('{ net: 10.0.0.0/8, role: worker, n: 9 }').lines).toEqual([]);
    const quoted = given('{ net: 10.0.0.0/8, role: 1, n: 9 }').found[0]!;
    expect(quoted.help).toBe('write it in quotes');
  });

  it.each([
    ['hostname', ['a', 'a-b.example.com'], ['-a', 'a_b', 'a..b', '']],
    ['ipv4', ['10.0.0.1'], ['10.0.0', '256.0.0.1', '01.0.0.0']],
    ['ipv6', ['::1', 'fd00::1', '::ffff:10.0.0.1', '1:2:3:4:5:6:7:8'], ['1:2', ':::', '1::2::3', 'g::']],
    ['cidr', ['10.0.0.1/24', 'fd00::/64'], ['10.0.0.1', '10.0.0.1/33', '::/129']],
    ['mac', ['52:54:00:12:34:56', '52-54-00-12-34-56'], ['52:54:00:12:34', '52:54-00:12:34:56']],
    ['url', ['https://example.com/a'], ['example.com', 'https://', 'https://a b']],
    ['path', ['/etc/a'], ['etc/a']],
    ['name', ['core', 'a.b-c_d'], ['a/b', '.a', 'a b']],
  ])('the format %s', (format, good, bad) => {
    for (const value of good) expect(root(`{ a: { format: ${format} } }`, FCOS, { outside: set(`a=${value}`) }).lines, value).toEqual([]);
    for (const value of bad)
      expect(
        root(`{ a: { format: ${format} } }`, FCOS, { outside: set(`a=${value}`) }).found.map(({ code }) => code),
        value,
      ).toEqual(['compose/bad-value']);
  });
});

describe('declarations', () => {
  const header = (vars: string, include = ''): readonly string[] =>
    compose('root.bu', { 'root.bu': composed(`  vars: ${vars}\n${include}`, FCOS), 'p.bu': FCOS }).found.map(({ message }) => message);

  it('have limits that fit their type', () => {
    expect(header('{ a: { min: 1, default: x } }')).toEqual(['min has no meaning for a variable of the type string']);
    expect(header('{ a: { type: integer, format: ipv4, multiline: true, default: 1 } }')).toEqual([
      'format has no meaning for a variable of the type integer',
      'multiline has no meaning for a variable of the type integer',
    ]);
    expect(header('{ a: { type: integer, min: 5, max: 1, default: 5 } }')).toContain('no value is 5 at least and 1 at most');
    expect(header('{ a: { type: list, format: ipv4, default: ["10.0.0.1"] }, b: { min: 0, default: 0 } }')).toEqual([]);
  });

  it('with a default that cannot be read lack nothing else', () => {
    expect(header('{ a: 1.5 }')).toEqual(['a: a text is expected, not a number']);
    expect(header('{ a: { type: integer, default: x } }')).toEqual(['a: an integer is expected, not a text']);
    expect(header('{ a: { one_of: [1], default: x } }')).toEqual(['one_of: a text is expected, not an integer']);
  });

  it('say which conditions can hold', () => {
    const when = (condition: string): string => `  include: [{ file: p.bu, when: { ${condition} } }]\n`;
    const vars = '{ role: { one_of: [web, db], default: web }, n: 1, l: [x] }';
    expect(header(vars, when('role: [web, db], n: [1, 0x10]'))).toEqual([]);
    expect(header(vars, when('role: [web, dv]'))).toEqual(['role is never "dv"']);
    expect(header(vars, when('n: "1"'))).toEqual(['n is never "1"']);
    expect(header(vars, when('l: x'))).toEqual(['l is a list, and cannot be a condition']);
  });
});

describe('where values come from', () => {
  it('an environment variable, unless it is empty', () => {
    const got = (env: string | undefined) =>
      contents(root('{ a: { env: A, default: d } }', inline('"${var.a}"'), { outside: { env: () => env } }));
    expect([got('e'), got(''), got(undefined)]).toEqual(['e', 'd', 'd']);
  });

  it('the first of several sources counts', () => {
    const part = composed('  vars: { a: { env: A, file: a.txt, default: default } }\n', inline('"${var.a}"'));
    const all: Outside = { ...set('a=set'), vars: [valuesFile('a: first'), valuesFile('a: last')], env: () => 'env' };
    const files = { 'part.bu': part, 'a.txt': 'file\n' };
    const asRoot = (outside: Outside, more: Record<string, string> = files) =>
      contents(compose('part.bu', { 'part.bu': part, ...more }, { outside }));
    const included = compose(
      'root.bu',
      { ...files, 'root.bu': composed('  include:\n    - { file: part.bu, vars: { a: include } }\n', FCOS) },
      { outside: all },
    );
    expect(contents(included)).toBe('include');
    expect(asRoot(all)).toBe('set');
    expect(asRoot({ ...all, set: undefined })).toBe('last');
    expect(asRoot({ env: all.env })).toBe('env');
    expect(asRoot({})).toBe('file');
    expect(asRoot({}, {})).toBe('default');
  });

  it('a list of a file has its lines, and --set is repeated', () => {
    const keys = `${FCOS}passwd:\n  users:\n    - name: core\n      ssh_authorized_keys: \${var.k}\n`;
    const vars = '{ k: { type: list, file: keys } }';
    const got = (outside: Outside) => root(vars, keys, { outside }, { keys: 'a\n\nb\n' }).json.passwd.users[0].sshAuthorizedKeys;
    expect(got({})).toEqual(['a', 'b']);
    expect(got(set('k=x', 'k=y'))).toEqual(['x', 'y']);
  });

  it('a file gives a value only if it is a regular file in the files directory', () => {
    const files = {
      '/etc/shadow': 'TOP-SECRET',
      'out.txt': { link: '/etc/shadow' },
      'in.txt': { link: 'd/a.txt' },
      'd/a.txt': 'A\n',
      p: 'fifo' as const,
    };
    const from = (name: string) =>
      compose('root.bu', {
        ...files,
        'root.bu': composed(`  vars: { v: { file: ${name} } }\n`, file('contents: { inline: "${var.v}" }\n')),
      });
    expect(contents(from('in.txt'))).toBe('A');
    for (const name of ['out.txt', 'p', '../etc/shadow', 'd']) {
      expect(from(name).lines, name).toEqual(['root.bu:2:11 error compose/bad-value']);
      expect(JSON.stringify(from(name).found.map(({ message, help }) => [message, help]))).not.toContain('TOP-SECRET');
    }
  });

  it('a value of several lines may have them end in CRLF', () => {
    const declared = (more: string): string =>
      composed(`  vars: { v: { file: v.txt${more} } }\n`, file('contents: { inline: "${var.v}" }\n'));
    const files = { 'v.txt': 'a\r\nb\r\n' };
    expect(contents(compose('root.bu', { ...files, 'root.bu': declared(', multiline: true') }))).toBe('a\r\nb');
    expect(compose('root.bu', { ...files, 'root.bu': declared('') }).lines).toEqual(['root.bu:2:11 error compose/control-character']);
  });

  it('nothing is inherited: a part sees what it declares', () => {
    const done = compose('root.bu', {
      'root.bu': composed('  vars: { a: A }\n  include: [a.bu]\n', FCOS),
      'a.bu': composed('  vars: {}\n', inline('"${var.a}"')),
    });
    expect(done.lines).toEqual(['a.bu:10:18 error compose/unknown-variable']);
  });

  it('a part that is included with different values is two parts, and each says its value', () => {
    const done = compose('root.bu', {
      'root.bu': composed('  include:\n    - { file: a.bu, vars: { h: one } }\n    - { file: a.bu, vars: { h: two } }\n', FCOS),
      'a.bu': composed('  vars: { h: null }\n', inline('"${var.h}"')),
    });
    expect(done.lines).toEqual(['a.bu:10:17 error compose/conflict']);
    expect(done.found[0]!.notes).toEqual([
      'both are included by root.bu, lines 3 and 4',
      'var.h is "two", set at root.bu:4:32',
      'var.h is "one", set at root.bu:3:32',
    ]);
  });

  it('a finding in a text with references says what the text is', () => {
    const done = compose('root.bu', {
      'root.bu': composed('  include:\n    - { file: a.bu, vars: { dir: etc } }\n', FCOS),
      'a.bu': composed('  vars: { dir: null }\n', `${FCOS}storage:\n  files:\n    - path: \${var.dir}/app.conf\n`),
    });
    expect(done.lines).toEqual(['a.bu:8:13 error path/relative']);
    expect(done.found[0]!.notes).toEqual(['it is "etc/app.conf": var.dir is "etc", set at root.bu:3:34']);
    expect(done.found[0]!.includedFrom!.map((place) => rangeOf(place).start.line)).toEqual([3]);
  });

  it('a fault behind a longer value is at its line', () => {
    const unit = `${FCOS}systemd:\n  units:\n    - name: a.service\n      contents: "\${var.long}"\n    - name: b.service\n      contents: |\n        [Unit]\n        \${var.long}\n`;
    const done = root('{ long: { default: "[Unit]\\nA=1\\nB=2\\nC=3", multiline: true } }', unit);
    const broken = root('{ long: { default: "[Unit]\\nA=1\\nB=2\\nC=3\\nD", multiline: true } }', unit);
    expect(done.lines).toEqual([]);
    expect(broken.lines).toEqual(['root.bu:9:17 error unit/syntax', 'root.bu:11:17 error unit/syntax']);
  });
});

describe('instances', () => {
  const CHRONY = composed(
    '  vars: { role: { one_of: [master, worker] } }\n  instances: { master: { role: master }, worker: { role: worker } }\n',
    'variant: openshift\nversion: 4.20.0\nmetadata:\n  name: 99-${var.role}-${var.instance}\n  labels: { machineconfiguration.openshift.io/role: "${var.role}" }\n',
  );

  it('each has its values and its key', () => {
    expect(compose('chrony.bu', { 'chrony.bu': CHRONY }, { instance: 'worker' }).output).toContain('name: 99-worker-worker\n');
    expect(compose('chrony.bu', { 'chrony.bu': CHRONY }, { instance: 'master' }).output).toContain('name: 99-master-master\n');
  });

  it('may stand in a YAML file, of which nothing is shown', () => {
    const header = '  vars: { h: null }\n  instances: hosts.yaml\n';
    const files = { 'root.bu': composed(header, inline('"${var.h}"')) };
    expect(contents(compose('root.bu', { ...files, 'hosts.yaml': 'a: { h: one }\nb: { h: two }\n' }, { instance: 'b' }))).toBe('two');
    const { found } = compose('root.bu', { ...files, 'hosts.yaml': 'a: { h: TOP }\nb: [SECRET\n' });
    expect(found.map(({ code }) => code)).toEqual(['compose/missing-value']);
    expect(JSON.stringify(found.map(({ message, notes, help }) => [message, notes, help]))).not.toContain('SECRET');
  });

  it('there is one at least', () => {
    const done = compose('root.bu', { 'root.bu': composed('  instances: {}\n', FCOS) });
    expect(done.found.map(({ message }) => message)).toEqual(['there are no instances']);
  });

  it('an output stays below the folder of its config', () => {
    const out = (output: string) => compose('root.bu', { 'root.bu': composed(`  vars: { d: x }\n  output: ${output}\n`, FCOS) });
    expect(out('nodes/${var.d}').composition.output).toBe('nodes/x');
    for (const bad of ['../x', '/x', 'a/../../x']) expect(out(bad).lines, bad).toEqual(['root.bu:3:11 error compose/bad-output']);
  });
});

describe('secrets', () => {
  it('a secret has no default', () => {
    expect(root('{ s: { secret: true, default: x } }', FCOS, { mayLack: true }).lines).toEqual([
      'root.bu:2:30 error compose/secret-default',
    ]);
  });

  it('of a broken file of values only the line is told', () => {
    const read = readValuesFile('s.yaml', new TextEncoder().encode('a: 1\ntoken: "TOP-SECRET\nb: ]'));
    expect(read).toEqual({ fault: expect.stringMatching(/^s\.yaml: line \d+ is not YAML$/) });
    expect(readValuesFile('s.yaml', new TextEncoder().encode('- TOP-SECRET\n'))).toEqual({
      fault: 's.yaml: line 1: a mapping of variables to values is expected, such as `name: value`',
    });
  });

  /** A secret in every field that a rule quotes, or that a reader quotes. */
  const PLACES: readonly string[] = [
    'storage:\n  files:\n    - path: "${var.s}"\n      mode: "${var.s}"\n    - path: "/etc/${var.s}//x"\n    - path: "/a${var.s}"\n    - path: "/a${var.s}"\n',
    'storage:\n  files:\n    - path: /etc/a\n      contents:\n        source: "${var.s}"\n        verification:\n          hash: "${var.s}"\n        compression: "${var.s}"\n        http_headers:\n          - name: "${var.s}"\n            value: "${var.s}"\n          - name: "${var.s}"\n',
    'storage:\n  files:\n    - path: /etc/a\n      contents:\n        local: "${var.s}/x"\n  trees:\n    - local: "${var.s}"\n  filesystems:\n    - device: "${var.s}"\n      format: "${var.s}"\n  links:\n    - path: "/a/${var.s}"\n      target: "${var.s}"\n  disks:\n    - device: "${var.s}"\n      partitions:\n        - label: "${var.s}"\n          guid: "${var.s}"\n          number: "${var.s}"\n  raid:\n    - name: "${var.s}"\n      level: "${var.s}"\n      devices: ["${var.s}", "${var.s}"]\n  luks:\n    - name: "${var.s}"\n      clevis:\n        tang:\n          - url: "${var.s}"\n            thumbprint: "${var.s}"\n',
    'systemd:\n  units:\n    - name: "${var.s}"\n    - name: "${var.s}.service"\n      enabled: true\n      contents: |\n        [Service]\n        ExecStart=${var.s}\n    - name: b.service\n      contents: |\n        [Unit] ${var.s}\n    - name: c.service\n      dropins:\n        - name: "${var.s}"\n          contents: "${var.s}"\n',
    'passwd:\n  users:\n    - name: "${var.s}"\n      ssh_authorized_keys: ["${var.s}", "${var.s}"]\n      uid: "${var.s}"\n    - name: "${var.s}"\nignition:\n  proxy:\n    http_proxy: "${var.s}"\n  config:\n    merge:\n      - inline: "${var.s}"\n      - source: "${var.s}"\n',
    'kernel_arguments:\n  should_exist: ["${var.s}", "${var.s}"]\nboot_device:\n  layout: "${var.s}"\n  luks:\n    tang:\n      - url: "x${var.s}"\n',
  ];

  it.each(['hunter2-TOP-SECRET', '12345678', 'a"b\\TOP%SECRET', 'SECRETWORD with blanks'])('no report shows %s', (secret) => {
    const values = valuesFile(JSON.stringify({ s: secret }));
    const told = new Set<string>();
    for (const body of PLACES) {
      const done = root('{ s: { secret: true } }', FCOS + body, { outside: { vars: [values] } });
      const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), btoa(secret).replace(/=+$/, '')];
      for (const diagnostics of [done.found, done.checked()]) {
        for (const { code } of diagnostics) told.add(code);
        const checked = { source: done.composition.root, diagnostics, secrets: undefined };
        for (const render of Object.values(checkFormats)) {
          const text = render([checked], { color: false, toolVersion: '1', ruleOf: () => undefined });
          for (const form of forms) expect(text).not.toContain(form);
          // nor the beginning, which is what a fault of a type quotes
          expect(text).not.toContain(`\`${secret.slice(0, 7)}`);
        }
      }
    }
    expect(told.size).toBeGreaterThan(15);
  });

  it('a secret that an include passes on under another name is one there', () => {
    const done = compose(
      'root.bu',
      {
        'root.bu': composed('  vars: { s: { secret: true } }\n  include:\n    - { file: a.bu, vars: { t: "x-${var.s}" } }\n', FCOS),
        'a.bu': composed('  vars: { t: null }\n', `${FCOS}storage:\n  files:\n    - path: \${var.t}\n`),
      },
      { outside: { vars: [valuesFile('s: TOP-SECRET')] } },
    );
    expect(done.lines).toEqual(['a.bu:8:13 error path/relative']);
    expect(JSON.stringify(done.found.map(({ message, notes }) => [message, notes]))).not.toContain('TOP');
    expect(done.composition.usesSecret).toBe(true);
  });
});

describe('rendered files', () => {
  const vars = '  vars: { a: A }\n  render: ["*.conf"]\n';
  const local = (name: string): string => file(`contents:\n  local: ${name}\n`);
  it('have their references replaced', () => {
    const done = compose('root.bu', { 'root.bu': composed(vars, local('x.conf')), 'x.conf': 'a=${var.a} $${var.a} ${HOME}\n' });
    expect(done.lines).toEqual([]);
    expect(contents(done)).toBe('a=A ${var.a} ${HOME}\n');
  });

  it('also within trees', () => {
    const done = compose('root.bu', {
      'root.bu': composed(vars.replace('*.conf', 'tree/**/*.conf'), `${FCOS}storage:\n  trees:\n    - local: tree\n      path: /etc\n`),
      'tree/d/x.conf': '${var.a}',
      'tree/y.sh': '${var.b}',
    });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/d/x.conf').contents.source).toBe('data:,A');
  });

  it('are texts', () => {
    const done = compose('root.bu', { 'root.bu': composed(vars, local('x.conf')), 'x.conf': Uint8Array.of(0xff, 0xfe, 0) });
    expect(done.lines).toEqual(['root.bu:11:16 error compose/not-text']);
  });

  it('are named by the config, and what is not listed is told', () => {
    const none = compose('root.bu', { 'root.bu': composed(vars, FCOS) });
    expect(none.lines).toEqual(['root.bu:3:12 warning compose/no-match']);
    const other = compose('root.bu', { 'root.bu': composed('  vars: { a: A }\n', local('x.txt')), 'x.txt': '${var.a}' });
    expect(other.lines).toEqual(['root.bu:10:16 warning compose/not-rendered']);
    expect(contents(other)).toBe('${var.a}');
  });

  it('have their faults in them', () => {
    const done = compose('root.bu', { 'root.bu': composed(vars, local('x.conf')), 'x.conf': 'a\n${var.b}\n' });
    expect(done.lines).toEqual(['x.conf:2:1 error compose/unknown-variable']);
  });
});
