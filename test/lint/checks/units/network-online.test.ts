import { describe, expect, it } from 'vitest';
import { fixed } from '../../../fix/fixed.ts';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/network-online$/;
const unit = (lines: string): string => `[Unit]\n${lines}\n[Service]\nExecStart=/usr/bin/a`;
const after = unit('After=network-online.target');
const found = ['unit/network-online network-online.target'];

/* Source: systemd's "Running Services After the Network Is Up": After= alone does not pull the target in. */
describe('units after network-online.target', () => {
  it.each([
    ['alone', unitsOf({ 'a.service': { contents: after } }), found],
    ['among others', unitsOf({ 'a.service': { contents: unit('After=b.service network-online.target') } }), found],
    ['wanted', unitsOf({ 'a.service': { contents: unit('After=network-online.target\nWants=network-online.target') } }), []],
    ['required', unitsOf({ 'a.service': { contents: unit('After=network-online.target\nRequires=network-online.target') } }), []],
    ['wanted in a drop-in', unitsOf({ 'a.service': { contents: after, dropin: '[Unit]\nWants=network-online.target' } }), []],
    [
      'wanted by another unit',
      unitsOf({ 'a.service': { contents: after }, 'b.service': { contents: unit('Wants=network-online.target') } }),
      [],
    ],
    [
      'beside a quadlet',
      unitsOf({ 'a.service': { contents: after } }) + filesOf({ '/etc/containers/systemd/b.container': '[Container]\nImage=a.example/b' }),
      [],
    ],
    ['in a drop-in of a unit of the image', unitsOf({ 'a.service': { dropin: '[Unit]\nAfter=network-online.target' } }), []],
    [
      'beside a config that is merged',
      `ignition: {config: {merge: [{source: "https://a.example/b"}]}}\n${unitsOf({ 'a.service': { contents: after } })}`,
      [],
    ],
  ])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

  it('is fixed with a line of its own', () => {
    const text = `variant: fcos\nversion: 1.6.0\n${unitsOf({ 'a.service': { contents: after } })}`;
    expect(fixed(text).source.text).toBe(text.replace('After=network-online.target\n', '$&        Wants=network-online.target\n'));
  });
});
