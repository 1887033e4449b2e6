import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeGunzip } from '../../../src/cli/io/node-gunzip.ts';
import { ignitionHoverAt } from '../../../src/service/editor/ignition/ignition-hover.ts';
import { ignitionSymbolsOf } from '../../../src/service/editor/ignition/ignition-symbols.ts';
import type { ConfigSymbol } from '../../../src/service/editor/symbols.ts';

/** The text of the hover where a config has `¦`, and the part of the config that it is about. */
function hover(marked: string, gunzip = true): { text?: string; about?: string } {
  const text = marked.replace('¦', '');
  const shown = ignitionHoverAt(text, marked.indexOf('¦'), gunzip ? nodeGunzip : undefined);
  return shown ? { text: shown.text, about: text.slice(shown.span.start, shown.span.end) } : {};
}

const config = (rest: string, version = '3.4.0'): string => `{"ignition": {"version": "${version}"}, ${rest}}`;
const file = (fields: string): string => config(`"storage": {"files": [{${fields}}]}`);
const base64 = (contents: string | Uint8Array): string => `data:;base64,${Buffer.from(contents).toString('base64')}`;

describe('a key', () => {
  it('has its path, meaning, type, default and the first version of the spec', () => {
    const { text, about } = hover(file('"mo¦de": 420'));
    expect(about).toBe('"mode"');
    expect(text).toMatch(/^\*\*storage\.files\.mode\*\*\n\nPermissions as a decimal number/);
    expect(text).toContain('- type: integer\n- default: 0644 for a new file');
    // Ignition's release notes: LUKS came with spec 3.2.0, and the table of its specifications begins with 3.0.0
    expect(text).toContain('- since: Ignition spec 3.0.0');
    expect(hover(config('"storage": {"luks": [{"wipe¦Volume": true}]}')).text).toContain('- since: Ignition spec 3.2.0');
    expect(hover(file('"pa¦th": "/a"')).text).toContain('- type: text, required');
  });

  it('that the version does not have says nothing', () => {
    expect(hover(config('"kernel¦Arguments": {}', '3.2.0'))).toEqual({});
    expect(hover(config('"kernel¦Arguments": {}', '3.3.0')).about).toBe('"kernelArguments"');
    for (const version of ['3.99.0', '2.2.0', '']) expect(hover(config('"sto¦rage": {}', version)), version).toEqual({});
    expect(hover('{"sto¦rage": {}}')).toEqual({});
  });

  it('in what is not JSON says nothing', () => {
    const right = config('"sto¦rage": {}');
    expect(hover(right).about).toBe('"storage"');
    for (const text of [right.slice(0, -1), `// a\n${right}`, right.replace('{}', '{,}'), '¦', '[¦', `\ufeff${right}`])
      expect([hover(text), ignitionSymbolsOf(text.replace('¦', ''))], text).toEqual([{}, []]);
  });
});

describe('a value', () => {
  it('has the words that it has in a Butane config', () => {
    // 420 = 0644, 493 = 0755
    expect(hover(file('"mode": ¦420')).text).toBe('`rw-r--r--`: the decimal number 420 is 0644');
    expect(hover(config('"storage": {"directories": [{"mode": ¦493}]}')).text).toBe('`rwxr-xr-x`: the decimal number 493 is 0755');
    expect(hover(file('"mode": ¦"0644"'))).toEqual({});
    expect(hover(config('"storage": {"disks": [{"partitions": [{"sizeMiB": ¦2048}]}]}')).text).toContain('2 GiB');
  });

  it('that is a password hash or a key has its method', () => {
    const user = (fields: string) => hover(config(`"passwd": {"users": [{"name": "core", ${fields}}]}`)).text;
    expect(user(`"passwordHash": "¦$6$saltsalt$${'a'.repeat(86)}"`)).toBe('password hash: sha512crypt');
    // RFC 8709: the type, then 32 bytes, each behind its length
    const type = Buffer.from('ssh-ed25519');
    const blob = Buffer.concat([Buffer.from([0, 0, 0, type.length]), type, Buffer.from([0, 0, 0, 32]), Buffer.alloc(32)]);
    expect(user(`"sshAuthorizedKeys": ["¦ssh-ed25519 ${blob.toString('base64')} me@host"]`)).toBe(
      'SSH key: ssh-ed25519  \ncomment: `me@host`',
    );
  });
});

describe('a data URL', () => {
  const source = (url: string, fields = '"path": "/etc/motd"', gunzip = true) =>
    hover(file(`${fields}, "contents": {${url.startsWith('"') ? url : `"source": "¦${url}"`}}`), gunzip).text;

  it('shows the size and the first lines of the decoded text', () => {
    expect(source('data:,a%20b%0Ac')).toBe('contents of 5 B\n\n```\na b\nc\n```');
    expect(source(base64('hi'))).toBe('contents of 2 B\n\n```\nhi\n```');
    expect(source(base64('x\n'.repeat(2000)))!.split('\n')).toHaveLength(15);
    expect(source('data:,')).toBe('contents of 0 B');
    expect(source(base64(Uint8Array.of(0, 1, 2)))).toBe('contents of 3 B: not text');
  });

  it('is uncompressed where the host can do that', () => {
    const packed = gzipSync('hello');
    const url = `"compression": "gzip", "source": "¦${base64(packed)}"`;
    expect(source(url)).toBe(`contents of 5 B, compressed to ${packed.length} B\n\n\`\`\`\nhello\n\`\`\``);
    expect(source(url, '"path": "/a"', false)).toBe(`contents, compressed to ${packed.length} B`);
    expect(source('"compression": "gzip", "source": "¦data:,abc"')).toBe('contents, compressed to 3 B');
  });

  it('that is malformed or is another URL says nothing', () => {
    for (const url of ['data:;base64,!', 'data:', 'data:,%x', 'https://example.com/a']) expect(source(url), url).toBeUndefined();
  });

  it('shows no secrets', () => {
    const url = base64('hunter2');
    expect(source(url, '"path": "/a"')).toContain('hunter2');
    for (const fields of [
      '"path": "/etc/shadow"',
      '"path": "/etc//./shadow"',
      '"Path": "/etc/shadow"',
      '"path": "/root/.ssh/id_ed25519"',
      '"path": "/opt/app/tls.key"',
      '"path": "/etc/db-password"',
      // 384 = 0600, 416 = 0640
      '"path": "/a", "mode": 384',
      '"path": "/a", "mode": 416',
    ])
      expect(source(url, fields), fields).toBe('contents of 7 B: not shown, as they may be secret');
    expect(source(url, '"path": "/a", "mode": 493')).toContain('hunter2');
    expect(source(url, '"path": "/etc/passwd"')).toContain('hunter2');
    expect(hover(config(`"storage": {"luks": [{"name": "a", "keyFile": {"source": "¦${url}"}}]}`)).text).not.toContain('hunter2');
    // keys of WireGuard have 32 bytes in base64
    expect(source(base64(`[WireGuard]\nPrivateKey=${'A'.repeat(43)}=\n`))).toContain('not shown');
    const child = base64('{"passwd": {"users": [{"passwordHash": "hunter2"}]}}');
    const merged = `{"ignition": {"version": "3.4.0", "config": {"merge": [{"source": "¦${child}"}]}}}`;
    expect(hover(merged).text).toMatch(/^contents of 52 B\n/);
    expect(hover(merged).text).not.toContain('hunter2');
  });

  it('of a key that is written again says nothing: the later one counts', () => {
    expect(source('"source": "¦data:,a", "source": "data:,b"')).toBeUndefined();
    expect(source('"source": "data:,a", "source": "¦data:,b"')).toContain('\nb\n');
  });
});

describe('symbols', () => {
  const shown = ({ name, list, children }: ConfigSymbol): string =>
    `${list} ${name}${children.map((child) => ` (${shown(child)})`).join('')}`;

  it('are what has a name, with what is inside', () => {
    const text = config(`"systemd": {"units": [{"name": "a.service", "dropins": [{"name": "b.conf"}]}]},
      "storage": {
        "files": [{"path": "/f"}, {"mode": 420}], "directories": [{"path": "/d"}], "links": [{"path": "/l"}],
        "disks": [{"device": "/dev/vda", "partitions": [{"label": "var"}]}],
        "filesystems": [{"device": "/dev/vdb"}], "raid": [{"name": "md"}], "luks": [{"name": "root"}]},
      "passwd": {"users": [{"name": "core", "groups": ["wheel"]}], "groups": [{"name": "g"}]}`);
    const symbols = ignitionSymbolsOf(text);
    expect(symbols.map(shown)).toEqual([
      'units a.service (dropins b.conf)',
      'files /f',
      'directories /d',
      'links /l',
      'disks /dev/vda (partitions var)',
      'filesystems /dev/vdb',
      'raid md',
      'luks root',
      'users core',
      'groups g',
    ]);
    for (const { name, span, nameSpan } of symbols) {
      expect(text.slice(nameSpan.start, nameSpan.end)).toBe(`"${name}"`);
      expect(span.start < nameSpan.start && nameSpan.end < span.end).toBe(true);
    }
  });

  it('of a text with thousands of levels are none', () => {
    // the JSON reader takes 10,000 levels, as Go does
    const deep = `${'{"storage":'.repeat(9_000)}¦1${'}'.repeat(9_000)}`;
    expect(ignitionSymbolsOf(deep.replace('¦', ''))).toEqual([]);
    expect(hover(deep)).toEqual({});
  });
});
