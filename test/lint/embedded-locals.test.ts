import { describe, expect, it } from 'vitest';
import { findings, HEADER } from './findings.ts';

const merge = `${HEADER}ignition:\n  config:\n    merge:\n      - local: base.ign\n`;
const replace = `${HEADER}ignition:\n  config:\n    replace:\n      local: base.ign\n`;
const GOOD = '{"ignition": {"version": "3.4.0"}}';

describe.each([
  ['merge', merge],
  ['replace', replace],
])('a local config to %s', (_, config) => {
  it.each([
    ['embedded-config/butane', 'a Butane config', HEADER],
    ['embedded-config/not-ignition', 'no config', 'hello'],
    ['embedded-config/not-ignition', 'a MachineConfig', 'apiVersion: v1\nkind: MachineConfig\n'],
    ['embedded-config/invalid', 'an Ignition config with a fault', GOOD.replace(/}$/, ', "storage": {"files": [{"path": "a"}]}}')],
  ])('has %s where it is %s', (code, _, contents) => {
    expect(findings(config, { 'base.ign': contents })).toEqual([`${code} base.ign`]);
  });

  it('has nothing where it is an Ignition config', () => {
    expect(findings(config, { 'base.ign': GOOD })).toEqual([]);
  });

  it('is not looked into where it is missing: that is another finding', () => {
    expect(findings(config)).toEqual(['local/unreadable base.ign']);
  });
});

it('a local file of another kind may hold anything', () => {
  expect(
    findings(`${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n        local: base.ign\n`, { 'base.ign': HEADER }),
  ).toEqual([]);
});
