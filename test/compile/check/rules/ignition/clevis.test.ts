import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

const PIN = 'error at %.pin: unsupported clevis pin';
const NO_PIN = 'error at %.pin: missing required custom clevis pin';
const NO_CONFIG = 'error at %.config: missing required custom clevis config';

function custom(version: string, of: Record<string, unknown>): string[] {
  const volume = { name: 'a', device: '/dev/sda', clevis: { custom: of } };
  return reportOf(version, storing('luks', volume)).map((line) => line.replace('$.storage.luks.0.clevis.custom', '%'));
}

describe.each([
  [{}, [], [], []],
  [{ needsNetwork: true }, [], [NO_PIN, NO_CONFIG], [NO_PIN, NO_CONFIG]],
  [{ config: '{}' }, [PIN], [NO_PIN], [NO_PIN]],
  [{ pin: 'tang' }, [NO_CONFIG], [NO_CONFIG], [NO_CONFIG]],
  [{ pin: 'yubikey' }, [PIN, NO_CONFIG], [PIN, NO_CONFIG], [NO_CONFIG]],
  [{ pin: 'sss', config: '{}' }, [], [], []],
])('%j', (of, in32, before36, since36) => {
  it.each([
    ['3.2.0', in32],
    ['3.3.0', before36],
    ['3.5.0', before36],
    ['3.6.0', since36],
    [NEWEST, since36],
  ])('%s', (version, lines) => {
    expect(custom(version, of)).toEqual(lines);
  });
});
