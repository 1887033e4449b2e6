import { expect, it } from 'vitest';
import { hostnames } from '../../../../src/lint/checks/network/hostnames.ts';
import { file, foundBy } from '../found-by.ts';

const hostname = (text: string): string => file(`path: /etc/hostname, overwrite: true, contents: {inline: "${text}"}`);

/* hostname(5): one line of letters, digits, - and ., 64 characters at most; lines that begin with # are comments. */

it.each(['node-7', 'node-7.example.com', 'Node7\\n', '# mine\\n\\nnode-7\\n', 'a.', 'x'.repeat(64), 'worker{WORKER_NUM}', '${hostname}'])(
  '%s',
  (text) => {
    expect(foundBy(hostnames, hostname(text))).toEqual([]);
  },
);

it.each([
  ['my_machine', 'my_machine'],
  ['node 7', 'node 7'],
  ['-node', '-node'],
  ['a..b', 'a..b'],
  ['x'.repeat(65), 'x'.repeat(65)],
])('%s is no name', (text, underlined) => {
  expect(foundBy(hostnames, hostname(text))).toEqual([`hostname/invalid: ${underlined}`]);
});

it('an empty file has no name', () => {
  expect(foundBy(hostnames, hostname('# nothing'))).toEqual(['hostname/invalid: # nothing']);
});

it('Fedora CoreOS may have the file', () => {
  const body = file('path: /etc/hostname, contents: {inline: node-7}');
  expect(foundBy(hostnames, body)).toEqual(['hostname/no-overwrite: /etc/hostname']);
  expect(foundBy(hostnames, body, { version: 'flatcar 1.1.0' })).toEqual([]);
});
