import { expect, it } from 'vitest';
import { isButaneText } from '../../src/spec/butane-text.ts';

it.each([
  ['variant: fcos\nversion: 1.5.0\n', true],
  ['# a config\n\nversion: 1.0.0\nvariant:   r4e   # edge\n', true],
  [`'variant' : "fiot"\r\n`, true],
  ['\ufeffvariant: openshift', true],
  ['  variant: fcos\n', false],
  ['a:\n  variant: fcos\n', false],
  ['variant: fcos-next\n', false],
  ['variant:fcos\n', false],
  ['my_variant: fcos\n', false],
  [`variant: "fcos'\n`, false],
  ['apiVersion: v1\nkind: ConfigMap\n', false],
  ['', false],
])('%j is a Butane config: %s', (text, is) => {
  expect(isButaneText(text)).toBe(is);
});
