import { describe, expect, it } from 'vitest';
import { filesOfReader } from '../../../src/host/files-of-reader.ts';
import { hoverAt } from '../../../src/service/editor/hover.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

/** The text of the hover where a text has `¦`, and the part of the text that it is about. */
function hover(marked: string, files: Readonly<Record<string, string>> = {}): { text?: string; about?: string } {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const host = filesOfReader((path) => files[path]);
  const found = hoverAt(text, offset, () => ({ host, dir: '/files' }));
  return found ? { text: found.text, about: text.slice(found.span.start, found.span.end) } : {};
}

describe('a key', () => {
  it('has its path, meaning, type, default, what it excludes, and its first version', () => {
    const { text, about } = hover(`${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n        inl¦ine: a\n`);
    expect(about).toBe('inline');
    expect(text).toContain('**storage.files.contents.inline**');
    expect(text).toContain('- type: text');
    expect(text).toContain('not with: `local`, `source`');
    // upstream's docs/config-fcos-v1_0.md has it already
    expect(text).toContain('since: fcos 1.0.0');
  });

  it('has its unit, and the version that added it', () => {
    expect(hover(`${HEADER}storage:\n  disks:\n    - partitions:\n        - size_¦mib: 4\n`).text).toContain('unit: MiB');
    // upstream's release notes: kernel arguments came with fcos 1.4.0
    expect(hover(`${HEADER}kernel_¦arguments: {}\n`).text).toContain('since: fcos 1.4.0');
    expect(hover(`${HEADER}storage:\n  files:\n    - pa¦th: /a\n`).text).toContain('type: text, required');
  });

  it('that the variant refuses says so', () => {
    const { text } = hover('variant: openshift\nversion: 4.14.0\npasswd:\n  users:\n    - u¦id: 4\n');
    expect(text).toContain('Refused by openshift:');
  });

  it('that the version does not have says nothing', () => {
    expect(hover(`${HEADER}stor¦: {}\n`)).toEqual({});
    expect(hover('storage¦:\n')).toEqual({});
  });

  it('is found behind the header of a composed config', () => {
    expect(hover(`compose:\n  include: [a.bu]\n---\n${HEADER}stor¦age: {}\n`).about).toBe('storage');
  });
});

describe('a mode', () => {
  const mode = (value: string): string | undefined => hover(`${HEADER}storage:\n  files:\n    - mode: ¦${value}\n`).text;

  it('is shown as ls shows it', () => {
    // `ls -l` after chmod of GNU coreutils
    expect(mode('0644')).toBe('`rw-r--r--`');
    expect(mode('0o755')).toBe('`rwxr-xr-x`');
    expect(mode('04755')).toBe('`rwsr-xr-x`');
    expect(mode('04644')).toBe('`rwSr--r--`');
    expect(mode('02750')).toBe('`rwxr-s---`');
    expect(mode('01777')).toBe('`rwxrwxrwt`');
  });

  it('in decimal says what it really is', () => {
    expect(mode('420')).toContain('`rw-r--r--`: the decimal number 420 is 0644');
    // 644 = 01204
    expect(mode('644')).toContain('01204');
  });

  it('that is none says nothing', () => {
    for (const value of ['0999', 'rw', '99999999', '"${' + 'var.mode}"']) expect(mode(value), value).toBeUndefined();
  });
});

describe('accounts', () => {
  const user = (line: string): string | undefined => hover(`${HEADER}passwd:\n  users:\n    - name: core\n      ${line}\n`).text;

  it('show the method of a password hash, and never the hash', () => {
    // `mkpasswd --method=sha512crypt --salt=saltsalt test`, by its form
    const hash = `$6$saltsalt$${'a'.repeat(86)}`;
    expect(user(`password_hash: ¦${hash}`)).toBe('password hash: sha512crypt');
    expect(user(`password_hash: ¦"!${hash}"`)).toContain('nobody can log in');
    expect(user('password_hash: ¦hunter2')).toBeUndefined();
  });

  it('show the type and the comment of an SSH key', () => {
    // RFC 8709: the type, then 32 bytes, each behind its length
    const type = Buffer.from('ssh-ed25519');
    const blob = Buffer.concat([Buffer.from([0, 0, 0, type.length]), type, Buffer.from([0, 0, 0, 32]), Buffer.alloc(32)]);
    expect(user(`ssh_authorized_keys:\n        - ¦ssh-ed25519 ${blob.toString('base64')} me@host`)).toBe(
      'SSH key: ssh-ed25519  \ncomment: `me@host`',
    );
    expect(user('ssh_authorized_keys:\n        - ¦ssh-ed25519 AAAA me@host')).toBeUndefined();
  });
});

describe('a local file', () => {
  const at = (field: string, files: Readonly<Record<string, string>>): string | undefined =>
    hover(`${HEADER}storage:\n  ${field}: ¦a.txt\n`, files).text;
  const contents = 'files:\n    - path: /a\n      contents:\n        local';

  it('shows its size and its first lines', () => {
    expect(at(contents, { '/files/a.txt': 'one\ntwo\n' })).toBe('file of 8 B\n\n```\none\ntwo\n\n```');
    const long = at(contents, { '/files/a.txt': 'x\n'.repeat(2000) });
    expect(long).toMatch(/^file of 4\.0 kB\n/);
    expect(long!.split('\n')).toHaveLength(15);
  });

  it('cannot end the block of code that shows it', () => {
    expect(at(contents, { '/files/a.txt': '```\n# no heading' })).toBe('file of 16 B\n\n````\n```\n# no heading\n````');
  });

  it('does not show secrets', () => {
    const secret = `password_hash: $6$saltsalt$${'a'.repeat(86)}`;
    expect(at(contents, { '/files/a.txt': `${secret}\n` })).not.toContain('saltsalt');
    // the contents of a key file are a secret as a whole
    expect(at('luks:\n    - name: a\n      key_file:\n        local', { '/files/a.txt': 'hunter2' })).toBe('file of 7 B');
  });

  it('that is missing, no text, or outside of its directory shows no contents', () => {
    expect(at(contents, {})).toBeUndefined();
    expect(at(contents, { '/files/a.txt': '\0\u0001' })).toBe('file of 2 B');
    expect(hover(`${HEADER}storage:\n  ${contents}: ¦../b\n`, { '/b': 'secret' })).toEqual({});
  });
});
