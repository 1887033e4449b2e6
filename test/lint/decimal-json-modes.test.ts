import { describe, expect, it } from 'vitest';
import { findings } from './findings.ts';

const config = (kind: string, mode: string): string =>
  `{"ignition": {"version": "3.4.0"}, "storage": {"${kind}": [{"path": "/a", "mode": ${mode}}]}}`;
const found = (kind: string, mode: string): string[] => findings(config(kind, mode), {}, 'a.ign');

describe('mode/decimal of an Ignition config', () => {
  // 644 and 755 are what chmod is given in octal
  it.each([
    ['files', '644'],
    ['files', '600'],
    ['directories', '755'],
  ])('is said of a mode in %s that was meant to be octal: %s', (kind, mode) => {
    expect(found(kind, mode)).toEqual([`mode/decimal ${mode}`]);
  });

  it.each([
    ['files', '420'],
    ['files', '384'],
    ['directories', '493'],
    ['files', '0'],
    ['files', 'null'],
  ])('is not said of a mode in %s that is right in decimal: %s', (kind, mode) => {
    expect(found(kind, mode)).toEqual([]);
  });
});
