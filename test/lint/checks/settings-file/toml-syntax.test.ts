import { expect, it } from 'vitest';
import { tomlSyntax } from '../../../../src/lint/checks/settings-file/toml-syntax.ts';
import { findingsOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

const WINDOW = '/etc/zincati/config.d/55-window.toml';

// by the TOML 1.0 specification
it.each([
  ['a text without quotes', 'strategy = periodic', 'periodic', 'write it as "periodic"'],
  ['a truth value of another format', 'enabled = no', 'no', 'write it as false'],
  ['a key without a value', 'strategy =', 'strategy =', undefined],
  ['a key twice', 'a = 1\na = 2', 'a = 2', undefined],
])('%s is not TOML', (_, text, about, help) => {
  expect(findingsOf(tomlSyntax, fileConfig(WINDOW, `[updates]\n${text}`))).toMatchObject([
    { code: 'settings-file/toml-syntax', about, help },
  ]);
});

it.each(['[updates]\nstrategy = "immediate" # now\n', '[[updates.periodic.window]]\ndays = ["Sat"]\n', ''])('%j is TOML', (text) => {
  expect(findingsOf(tomlSyntax, fileConfig(WINDOW, text))).toEqual([]);
});

it.each([
  '/etc/containers/registries.conf',
  '/etc/containers/containers.conf.d/10-a.conf',
  '/etc/containerd/config.toml',
  '/etc/zincati/config.d/55-a.conf',
])('looks into %s', (path) => {
  expect(findingsOf(tomlSyntax, fileConfig(path, 'a'))).toHaveLength(1);
});

it('looks into no other file', () => {
  expect(findingsOf(tomlSyntax, fileConfig('/etc/app/config.toml', 'a'))).toEqual([]);
});

it('survives tables that are nested without end', () => {
  expect(findingsOf(tomlSyntax, fileConfig(WINDOW, `a = ${'['.repeat(20_000)}`))).toHaveLength(1);
});
