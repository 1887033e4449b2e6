import { expect, it } from 'vitest';
import { packedSources } from '../../../../src/lint/checks/resource/packed-sources.ts';
import { findingsOf, linesOf } from '../findings-of.ts';

const config = (path: string, source: string, more = ''): string =>
  `variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: ${path}\n      contents:\n        source: ${source}\n${more}`;

/* Ignition's docs: `compression` is null or gzip, and what is fetched is written as it is otherwise. */
it.each([
  ['/usr/local/bin/a', 'https://example.com/a.tar.gz', true],
  ['/usr/local/bin/a', 'https://example.com/a-1.2.zip?download=1', true],
  ['/etc/yum.repos.d/a.repo', 'https://example.com/a.rpm', true],
  ['/etc/extensions/a.raw', 'https://example.com/a.tgz', true],
  ['/usr/local/bin/a.tar.gz', 'https://example.com/a.tar.gz', false],
  ['/var/lib/a/a.rpm', 'https://example.com/a.rpm', false],
  // a name that says nothing
  ['/opt/archive', 'https://example.com/a.tar.gz', false],
  ['/usr/local/bin/a', 'https://example.com/a', false],
])('%s from %s: %s', (path, source, isPacked) => {
  expect(linesOf(packedSources, config(path, source))).toEqual(isPacked ? [`resource/packed at ${source}`] : []);
});

it('what Ignition unpacks', () => {
  expect(linesOf(packedSources, config('/usr/local/bin/a', 'https://example.com/a.gz', '        compression: gzip\n'))).toEqual([]);
  expect(findingsOf(packedSources, config('/usr/local/bin/a', 'https://example.com/a.gz'))[0]!.help).toContain('compression: gzip');
});
