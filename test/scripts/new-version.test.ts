import { describe, expect, it } from 'vitest';
import { newVersion } from '../../scripts/generate/new-version.ts';

const table = `
  row('fcos', '1.0.0', base_0_1, fcos_1_0),
  row('openshift', '4.8.0', base_0_3, fcos_1_3, openshift_4_8),
  row('openshift', '4.22.0', base_0_6, fcos_1_6, openshift_4_20),
  row('openshift', '4.23.0-experimental', base_0_8, fcos_1_7, openshift_4_23),
  row('r4e', '1.0.0', base_0_4, r4e_1_0),
`;

describe('newVersion', () => {
  it('writes one row, behind the newest stable version and with its stack', () => {
    const made = newVersion(table, 'openshift', '4.24.0');
    if ('fault' in made) throw new Error(made.fault);
    expect(made.row).toBe("  row('openshift', '4.24.0', base_0_6, fcos_1_6, openshift_4_20),\n");
    const lines = made.text.split('\n');
    const at = lines.indexOf(made.row.trimEnd());
    expect(lines[at - 1]).toContain("'4.22.0'");
    expect(made.text.replace(made.row, '')).toBe(table);
  });

  it.each([
    ['openshift', '4.22.0', 'already'],
    ['openshift', '4.24', 'not a stable version'],
    ['openshift', '4.24.0-experimental', 'not a stable version'],
    ['rhcos', '1.0.0', 'no variant rhcos'],
    ['fcos', '0.9.0', 'no stable version before'],
  ])('refuses %s %s', (variant, version, why) => {
    expect(newVersion(table, variant, version)).toEqual({ fault: expect.stringContaining(why) });
  });
});
