import { expect, it } from 'vitest';
import { jsonSyntax } from '../../../../src/lint/checks/settings-file/json-syntax.ts';
import { findingsOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

const DAEMON = '/etc/docker/daemon.json';

// by RFC 8259
it.each([
  ['a comma behind the last item', '{"a": 1,}', undefined],
  ['a comment', '// comment\n{"a": 1}', 'JSON has no comments: remove them'],
  ['no end', '{"a": 1', undefined],
])('%s is not JSON', (_, text, help) => {
  expect(findingsOf(jsonSyntax, fileConfig(DAEMON, text))).toMatchObject([{ code: 'settings-file/json-syntax', help }]);
});

it('takes JSON, and looks into no other file', () => {
  expect(findingsOf(jsonSyntax, fileConfig(DAEMON, '{"log-driver": "journald"}'))).toEqual([]);
  expect(findingsOf(jsonSyntax, fileConfig('/etc/app.json', '{'))).toEqual([]);
});
