import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeGzip } from '../../src/cli/io/node-host.ts';
import { upgrade } from '../../src/service/upgrade.ts';
import { rangeOf } from '../../src/text/ranges.ts';
import { versionChanges } from '../../src/upgrade/version-changes.ts';

const LONG = 'a line that repeats\\n'.repeat(40);
const METADATA = 'metadata:\n  name: a\n  labels: {machineconfiguration.openshift.io/role: worker}\n';

interface Example {
  readonly from: string;
  readonly to: string;
  readonly touched: string;
  /** The line of the place, of a config that begins with variant and version. */
  readonly line: number;
  /** A similar config that the change does not touch. */
  readonly untouched: string;
}

/** By the layer of the change. */
const examples: Readonly<Record<string, Example>> = {
  base_0_2: {
    from: 'fcos 1.0.0',
    to: '1.1.0',
    touched: `storage:\n  files:\n    - path: /etc/a\n      contents:\n        inline: "${LONG}"\n`,
    line: 7,
    untouched: 'storage:\n  files:\n    - path: /etc/a\n      contents:\n        inline: short\n',
  },
  base_0_4: {
    from: 'fcos 1.3.0',
    to: '1.4.0',
    touched: 'storage:\n  filesystems:\n    - {device: /dev/vdb, format: swap, path: /var/swap, with_mount_unit: true}\n',
    line: 5,
    untouched: 'storage:\n  filesystems:\n    - {device: /dev/vdb, format: swap}\n',
  },
  openshift_4_10: {
    from: 'openshift 4.9.0',
    to: '4.10.0',
    touched: `${METADATA}storage:\n  files:\n    - path: /etc/a\n      contents:\n        inline: "${LONG}"\n`,
    line: 10,
    untouched: `${METADATA}storage:\n  files:\n    - path: /etc/a\n      contents:\n        inline: short\n`,
  },
  openshift_4_20: {
    from: 'openshift 4.19.0',
    to: '4.20.0',
    touched: `${METADATA}openshift: {fips: true}\nstorage:\n  luks: [{name: a, device: /dev/vdb, clevis: {tpm2: true}}]\n`,
    line: 6,
    untouched: `${METADATA}openshift: {fips: true}\nstorage:\n  luks: [{name: a, device: /dev/vdb, clevis: {tpm2: true}, options: [--cipher, aes]}]\n`,
  },
  ignition_3_6: {
    from: 'fcos 1.6.0',
    to: '1.7.0',
    touched: 'storage:\n  directories:\n    - path: /var/shared\n      mode: 01777\n',
    line: 6,
    untouched: 'storage:\n  directories:\n    - path: /var/shared\n      mode: 0777\n',
  },
};

describe('versionChanges', () => {
  it.each(versionChanges)('$since touches what it says', ({ since, now, source, isSameMachine }) => {
    const { from, to, touched, line, untouched } = examples[since]!;
    const [variant, version] = from.split(' ');
    const header = `variant: ${variant}\nversion: ${version}\n`;
    const { changes, differences } = upgrade(header + touched, { to, gzip: nodeGzip });
    expect(changes).toEqual([expect.objectContaining({ source })]);
    expect(changes[0]!.message).toContain(`from ${variant} ${to} on, ${now}`);
    expect(rangeOf(changes[0]!.location).start.line).toBe(line);
    expect(differences.length === 0).toBe(isSameMachine);

    const other = upgrade(header + untouched, { to, gzip: nodeGzip });
    expect(other).toMatchObject({ changes: [], differences: [], obstacles: [], text: (header + untouched).replace(version!, to) });
  });

  it.each(versionChanges)('$since says the same on the way back', ({ since, now, isSameMachine }) => {
    const { to, from, touched } = examples[since]!;
    const [variant, older] = from.split(' ');
    const { changes, differences } = upgrade(`variant: ${variant}\nversion: ${to}\n${touched}`, { to: older, gzip: nodeGzip });
    expect(changes.map(({ message }) => message)).toEqual([expect.stringContaining(`from ${variant} ${to} on, ${now}; before, `)]);
    expect(differences.length === 0).toBe(isSameMachine);
  });

  it('is what docs/upgrade.md lists, with the layout of a mirror, and compression once', () => {
    const page = readFileSync(fileURLToPath(new URL('../../docs/upgrade.md', import.meta.url)), 'utf8');
    const rows = page.split('\n').filter((row) => /^\| (?:fcos|openshift) \d/.test(row));
    expect(rows).toHaveLength(versionChanges.length + 1 - 1);
  });
});
