import { expect, it } from 'vitest';
import { isButaneYaml } from '../../../src/service/editor/butane-yaml.ts';

it.each([
  ['variant: fcos\nversion: 1.5.0\n', true],
  ['# a config\n\n"variant": "flatcar"   # edge\r\n', true],
  // half written, or misspelt
  ['variant:', true],
  ['variant: \nversion: 1.5.0\n', true],
  ['variant: fl\n', true],
  ['variant: flatcra\n', true],
  ['compose:\n  include: [a.bu]\n', true],
  ['# hosts\ncompose:   # header\n\n  # comment\n  vars: {}\n', true],
  ['compose: {include: [a.bu]}\n---\nvariant: fcos\n', true],
  // of other programs
  ['variant: dark\ncolour: black\n', false],
  ['variant:\n  name: a\n', false],
  ['variant: [fcos]\n', false],
  ['a:\n  variant: fcos\n', false],
  ['compose:\n  services: {}\n', false],
  ['compose: docker-compose.yml\n', false],
  ['- hosts: all\n', false],
  ['', false],
])('%j is a Butane config: %s', (text, is) => {
  expect(isButaneYaml(text)).toBe(is);
});
