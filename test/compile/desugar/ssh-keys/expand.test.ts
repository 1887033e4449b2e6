import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expanded, testExamples, testRecorded } from '../expanded.ts';

testExamples('ssh-keys');

testRecorded({
  'keys of several files stand behind those of the config': 'keys-merge/fcos-1.7.0',
  'the same for OpenShift': 'keys-merge/openshift-4.15.0',
  'a key that the config has too is a duplicate': 'keys-same-as-inline/fcos-1.7.0',
});

const filesDir = mkdtempSync(join(tmpdir(), 'butane-ssh-keys-'));
afterAll(() => rmSync(filesDir, { recursive: true }));

const user = (files: string, keys = ''): string => `passwd: { users: [{ name: core, ${keys}ssh_authorized_keys_local: [${files}] }] }`;

test.each([
  ['lines that end in CRLF', 'key one\r\nkey two\r\n', ['key one', 'key two']],
  ['a last line without an end', 'key one\nkey two', ['key one', 'key two']],
  ['empty lines', '\n\nkey one\n\n\nkey two\n\n', ['key one', 'key two']],
  ['a comment, which is a line like any other', '# me\nkey one\n', ['# me', 'key one']],
  ['a carriage return that ends no line', 'key\rone\n', ['key\rone']],
])('%s', (_, text, keys) => {
  writeFileSync(join(filesDir, 'a.pub'), text);
  const { output } = expanded('fcos 1.5.0', user('a.pub'), { filesDir });
  expect(output.passwd.users).toEqual([{ name: 'core', sshAuthorizedKeys: keys }]);
});

test('an empty file makes no keys, not even an empty list', () => {
  writeFileSync(join(filesDir, 'empty.pub'), '');
  expect(expanded('fcos 1.5.0', user('empty.pub'), { filesDir }).output.passwd.users).toEqual([{ name: 'core' }]);
});

test('without a files directory the field is refused, once for all of its files', () => {
  const { output, messages } = expanded('fcos 1.5.0', user('a.pub, b.pub'));
  expect(output).toBeUndefined();
  expect(messages).toEqual(['local file paths are relative to a files directory that must be specified with -d/--files-dir']);
});

test('every file that cannot be read is reported', () => {
  const { messages } = expanded('fcos 1.5.0', user('none-1, none-2'), { filesDir });
  expect(messages).toEqual([
    expect.stringContaining('none-1: no such file or directory'),
    expect.stringContaining('none-2: no such file or directory'),
  ]);
});
