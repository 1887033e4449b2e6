import { describe, expect, it } from 'vitest';
import type { FileFault, Files } from '../../../src/host/files.ts';
import { check } from '../../../src/service/check.ts';
import { rangeOf } from '../../../src/text/ranges.ts';

/** Local files by their path. */
function filesOf(contents: Readonly<Record<string, string>>): Files {
  const missing = (operation: string, path: string): FileFault => ({ fault: { errno: 'ENOENT', operation, path } });
  return {
    absolute: (path) => (path.startsWith('/') ? path : `/${path}`),
    read: (path) => (contents[path] === undefined ? missing('open', path) : new TextEncoder().encode(contents[path])),
    stat: (path) => missing('stat', path),
    lstat: (path) => missing('lstat', path),
    list: (path) => missing('open', path),
    readlink: (path) => missing('readlink', path),
  };
}

/** Each problem as `line:column-line:column code`. */
function places(text: string, name = 'config.bu', files: Readonly<Record<string, string>> = {}): string[] {
  const { diagnostics } = check(text, { name, files: filesOf(files), filesDir: 'd' });
  return diagnostics.map(({ code, location }) => {
    const { start, end } = rangeOf(location);
    return `${start.line}:${start.column}-${end.line}:${end.column} ${code}`;
  });
}

const FCOS = 'variant: fcos\nversion: 1.5.0\n';

describe('all phases at once', () => {
  it('does not mark the whole file for a generated value without a place', () => {
    const text = `${FCOS}boot_device:
  luks:
    tang:
      - url:
`;
    // butane 0.29.0 prints both at 1:1
    expect(places(text)).toEqual(['1:1-1:8 url/scheme', '1:1-1:8 tang/no-thumbprint']);
  });

  it('reports what the drop-in command would come to one after the other', () => {
    const text = `${FCOS}storage:
  files:
    - path: a
      mode: 644
      contents: {inline: x, source: "y:"}
    - path: /b
      mode: many
      colour: red
    - path: /b
`;
    expect(places(text)).toEqual([
      '5:13-5:14 path/relative',
      '6:13-6:16 mode/decimal',
      '7:37-7:41 resource/too-many-sources',
      '9:13-9:17 yaml/wrong-type',
      '10:7-10:13 config/unused-key',
      '11:7-11:15 config/duplicate',
    ]);
  });

  it('shows where the first of two is defined', () => {
    const { diagnostics } = check(`${FCOS}storage:\n  files:\n    - path: /b\n    - path: /b\n`);
    expect(diagnostics.map(({ related = [] }) => related.map(({ message, location }) => [message, rangeOf(location).start.line]))).toEqual([
      [['first defined here', 5]],
    ]);
  });

  it('says once that the URL of a merged config is wrong', () => {
    expect(places(`${FCOS}ignition:\n  config:\n    merge:\n      - source: foo://a\n`)).toEqual(['6:17-6:24 url/scheme']);
  });

  it('is silent about what is missing because it could not be read', () => {
    expect(places(`${FCOS}storage:\n  files:\n    - path: [a]\n`)).toEqual(['5:13-5:16 yaml/wrong-type']);
    expect(places(`${FCOS}ignition:\n  config:\n    merge:\n      - local: gone.ign\n`)).toEqual(['6:16-6:24 local/unreadable']);
  });

  it('points into the text of an embedded config', () => {
    const inline = `${FCOS}ignition:\n  config:\n    merge:\n      - inline: |\n          {"ignition": {"version": "3.4.0"},\n           "storage": {"files": [{"path": "a"}]}}\n`;
    expect(places(inline)).toEqual(['8:43-8:46 path/relative']);
    const quoted = `${FCOS}ignition:\n  config:\n    merge:\n      - inline: '{"ignition": {"version": "3.4.0"}, "x": 1}'\n`;
    expect(places(quoted)).toEqual(['6:53-6:56 config/unused-key']);
  });

  it('places the faults of a text', () => {
    expect(places('variant: fcos\nversion: 1.5.0\nstorage: [\n')).toEqual(['3:10-3:11 yaml/syntax']);
    expect(places('variant: fcos\nversion: 1.5.0\nversion: 1.4.0\n')).toEqual(['3:1-3:8 yaml/duplicate-key']);
    expect(places('variant: fcos\nversion: 9.9.9\n')).toEqual(['2:10-2:15 header/unknown-version']);
    expect(places('version: 1.5.0\n')).toEqual(['1:1-1:8 header/no-variant']);
    expect(places('')).toEqual(['1:1-1:1 header/no-variant']);
    expect(places('variant: fcos\nx: \u0007\n')).toEqual(['2:4-2:5 yaml/encoding']);
  });

  it('goes on after a fault', () => {
    const text = `${FCOS}storage:\n  files:\n    - path: "/a\n      mod: 644\n    - path /b\n      mode: 644\n      contents: {local: [\n  links: {}\n`;
    expect(places(text)).toEqual([
      '5:13-5:14 yaml/syntax',
      '6:7-6:10 config/unused-key',
      '7:7-7:11 yaml/syntax',
      '8:13-8:16 mode/decimal',
      '9:17-9:18 yaml/syntax',
      '10:10-10:12 yaml/wrong-type',
    ]);
  });

  it('says nothing of what could not be read', () => {
    expect(places(`${FCOS}storage:\n  files:\n    - path: "/a\n    - pa\n      mode: 0644\n    - "x\n`)).toEqual([
      '5:13-5:14 yaml/syntax',
      '6:7-6:9 yaml/syntax',
      '8:7-8:8 yaml/syntax',
    ]);
    expect(places('variant: fcos\nversion: "1.5.0\nstorage:\n  file: []\n')).toEqual(['2:10-2:11 yaml/syntax']);
  });

  it('counts columns in UTF-16 units', () => {
    expect(places(`${FCOS}storage: {files: [{path: /😀, x: 1}]}\n`)).toEqual(['3:31-3:32 config/unused-key']);
  });
});

describe('Ignition configs', () => {
  it('are told by their name', () => {
    expect(places('{"ignition": {"version": "3.4.0"}, "storage": {"files": [{"path": 1, "mode": "0644"}], "x": 1}}', 'a.ign')).toEqual([
      '1:67-1:68 json/type',
      '1:78-1:84 json/type',
      '1:88-1:91 config/unused-key',
    ]);
    expect(places('{', 'a.ign')).toEqual(['1:2-1:2 json/syntax']);
    expect(places('', 'a.ign')).toEqual(['1:1-1:1 json/empty']);
    expect(places('{"ignition": {"version": "4.0.0"}}', 'a.ign')).toEqual(['1:26-1:33 version/unsupported']);
    expect(places('{"ignition": {}}', 'a.ign')).toEqual(['1:14-1:16 version/unparsable']);
  });

  it('that are something else', () => {
    expect(places(FCOS, 'a.ign')).toEqual(['1:1-1:8 ignition/butane']);
    expect(places('{"ignition": {"version": "2.3.0"}}', 'a.ign')).toEqual(['1:26-1:33 ignition/old-spec']);
    expect(places('{"kind": "MachineConfig"}', 'a.ign')).toEqual([expect.stringMatching(/ ignition\/machine-config$/)]);
    expect(places('\ufeff{}', 'a.ign')).toEqual([expect.stringMatching(/ ignition\/encoding$/)]);
    expect(places('\u001f\u008b', 'a.ign')).toEqual([expect.stringMatching(/ json\/syntax$/)]);
  });
});

describe('lints', () => {
  it('a second document', () => {
    expect(places(`---\n${FCOS}---\nvariant: fcos\n`)).toEqual(['4:1-4:4 yaml/second-document']);
    expect(places(`${FCOS}...\nx: 1\n`)).toEqual(['4:1-4:3 yaml/second-document']);
    expect(places(`---\n${FCOS}---\n`)).toEqual([]);
    expect(places(`${FCOS}...\n`)).toEqual([]);
    expect(
      places(`${FCOS}storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          a\n          ---\n          b\n`),
    ).toEqual([]);
  });

  it('aliases as keys that stand for no field, where the anchor has the name of one', () => {
    const file = (inline: string, key: string) =>
      `${FCOS}storage:\n  files:\n    - path: /a\n      contents: {inline: ${inline}}\n      ${key}: 0644\n`;
    expect(places(file('&mode hello', '*mode '))).toEqual(['7:7-7:12 config/lost-key']);
    // read as `mode`, and known by that name
    expect(places(file('&mode mode', '*mode '))).toEqual([]);
    // read as `mode`, and known by another name that is a field
    expect(places(file('&overwrite mode', '*overwrite '))).toEqual([]);
    // the drop-in warns about it
    expect(places(file('&m hello', '*m '))).toEqual(['7:7-7:9 config/unused-key']);
    expect(places(file('hello', 'mode'))).toEqual([]);
    // behind a key that is an alias itself
    expect(places(`${FCOS}systemd: &storage {}\n? *storage\n: {}\n`)).toEqual([expect.stringMatching(/ yaml\/wrong-type$/)]);
  });

  it('gzip that is none', () => {
    const file = (contents: string) =>
      `${FCOS}storage:\n  files:\n    - path: /a\n      contents:\n        compression: gzip\n        ${contents}\n`;
    const at = ['7:22-7:26 resource/not-gzip'];
    expect(places(file('inline: hello'))).toEqual(at);
    expect(places(file('local: a'), 'config.bu', { 'd/a': 'hello' })).toEqual(at);
    expect(places(file('source: "data:,hello"'))).toEqual(at);
    expect(places(file('source: "data:;base64,aGVsbG8="'))).toEqual(at);
    expect(places(file('source: "data:;base64,H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA=="'))).toEqual([]);
    expect(places(file('source: "data:,%1F%8B%08"'))).toEqual([]);
    expect(places(file('source: https://example.com/a.gz'))).toEqual([]);
  });

  it('line ends of Windows in scripts and units', () => {
    const file = (contents: string) => `${FCOS}storage:\n  files:\n    - path: /a\n      contents:\n        ${contents}\n`;
    expect(places(file('inline: "#!/bin/sh\\r\\ntrue\\r\\n"'))).toEqual(['7:17-7:40 text/crlf']);
    expect(places(file('local: a.sh'), 'config.bu', { 'd/a.sh': '#!/bin/sh\r\n' })).toEqual(['7:16-7:20 text/crlf']);
    expect(places(file('inline: "a\\r\\nb\\r\\n"'))).toEqual([]);
    expect(places(file('inline: "#!/bin/sh\\ntrue\\r\\n"'))).toEqual([]);
    expect(places(`${FCOS}systemd:\n  units:\n    - name: a.target\n      contents: "[Unit]\\r\\n"\n`)).toEqual(['6:17-6:29 text/crlf']);
    // of a file with CRLF the lines of a block scalar end in line feeds all the same
    expect(
      places(
        `${FCOS}storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          #!/bin/sh\n`.replaceAll('\n', '\r\n'),
      ),
    ).toEqual([]);
  });

  it('template placeholders, said once', () => {
    expect(places('variant: {{ variant }}\nversion: {{ version }}\n')).toEqual(['1:10-1:23 text/template-placeholder']);
    expect(places(`${FCOS}storage:\n  files:\n{% for f in files %}\n    - path: {{ f }}\n{% endfor %}\n`)).toEqual([
      '5:1-5:21 text/template-placeholder',
    ]);
    expect(places(`${FCOS}storage:\n  files:\n    - path: /a\n      mode: {{ mode }}\n    - path: {{ p }}\n`)).toEqual([
      '6:13-6:23 text/template-placeholder',
    ]);
    expect(places(`variant: fcos\nversion: \${VERSION}\n`)).toEqual(['2:10-2:20 text/template-placeholder']);
    const unit = (line: string): string =>
      `${FCOS}systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        ${line}\n`;
    expect(places(unit('%{ if debug }'))).toEqual(['8:9-8:22 text/template-placeholder']);
    expect(places(unit("ExecStart=/usr/bin/podman ps --format '{{ .ID }}'"))).toEqual([]);
    // what a shell is to fill in on the machine is no template
    expect(places(`${FCOS}storage:\n  files:\n    - path: /a\n      contents:\n        inline: echo \${HOME}\n`)).toEqual([]);
  });

  it('local configs that Ignition could not read', () => {
    const merge = `${FCOS}ignition:\n  config:\n    merge:\n      - local: a\n`;
    expect(places(merge, 'config.bu', { 'd/a': FCOS })).toEqual(['6:16-6:17 embedded-config/butane']);
    expect(places(merge, 'config.bu', { 'd/a': 'hello' })).toEqual(['6:16-6:17 embedded-config/not-ignition']);
    expect(places(merge, 'config.bu', { 'd/a': '{"ignition": {"version": "3.4.0"}, "storage": {"files": [{"path": "a"}]}}' })).toEqual([
      '6:16-6:17 embedded-config/invalid',
    ]);
    expect(places(merge, 'config.bu', { 'd/a': '{"ignition": {"version": "3.4.0"}}' })).toEqual([]);
    expect(places(merge.replace('merge:\n      - local', 'replace:\n      local'), 'config.bu', { 'd/a': FCOS })).toEqual([
      '6:14-6:15 embedded-config/butane',
    ]);
  });
});
