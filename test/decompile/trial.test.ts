import { describe, expect, it } from 'vitest';
import { translated } from '../compile/desugar/collapsed.ts';
import { inPortions } from './in-portions.ts';

const bytesOf = (config: object | string): Uint8Array =>
  new TextEncoder().encode(typeof config === 'string' ? config : JSON.stringify(config));

/** Reads a config back with a portion for each item, and expects what one portion for all gives. */
function expectSame(config: object | string, options = {}): ReturnType<typeof inPortions>[number] {
  const [each] = inPortions(bytesOf(config), options, 0);
  expect([each]).toEqual(inPortions(bytesOf(config), options, Number.POSITIVE_INFINITY));
  return each!;
}

const ignition = { version: '3.4.0' };
const service = { name: 'b.service', contents: '[Service]\nExecStart=/bin/b\n', enabled: false };
const file = (path: string, contents: string) => ({ path, mode: 0o644, contents: { source: `data:,${contents}` } });

describe('a portion for each item gives the config that one for all gives', () => {
  it('without sugar', () => {
    const { config } = expectSame({ ignition, storage: { files: [file('/a', 'a'), file('/b', 'b')] }, systemd: { units: [service] } });
    expect(config).toMatch(/- path: \/a\n(?: .*\n)*? {4}- path: \/b\n(?: .*\n)*systemd:\n {2}units:\n {4}- name: b\.service\n/);
  });

  it('where sugar adds to an item', () => {
    const mount = `variant: fcos
version: 1.5.0
storage:
  filesystems:
    - { device: /dev/disk/by-label/a, format: ext4, path: /var/a, with_mount_unit: true }
systemd:
  units:
    - name: var-a.mount
      dropins: [{ name: a.conf, contents: "[Mount]\\nOptions=ro\\n" }]
    - { name: b.service, enabled: false }
`;
    const { config } = expectSame(translated(mount));
    expect(config).toContain('with_mount_unit: true');
    expect(config).toMatch(/units:\n {4}- name: var-a\.mount\n {6}dropins:\n(?: .*\n)* {4}- name: b\.service\n/);
  });

  it('with a tree and local files', () => {
    const other = { ...file('/d', 'd'), user: { id: 1 } };
    const { config, files } = expectSame({ ignition, storage: { files: [file('/a', '%00'), other] } }, { localFiles: '', trees: true });
    expect(config).toContain('trees:\n    - local: tree\n');
    expect([...files.keys()]).toEqual(['tree/a']);
  });

  it('with local files whose names would be the same', () => {
    const { files } = expectSame({ ignition, storage: { files: [file('/a', '%00'), file('/A', '%01')] } }, { localFiles: '' });
    expect([...files.keys()]).toEqual(['a', '_2/A']);
  });

  it('of a config that this program wrote: it becomes the same bytes', () => {
    const files = ['a', 'b'].map((name) => `    - path: /${name}\n      contents: { inline: ${name.repeat(300)} }\n`);
    const output = translated(`variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n${files.join('')}`);
    expect(translated(expectSame(output).config!)).toBe(output);
  });

  it('where the variant refuses an item, and where one of its fields is left out', () => {
    const metadata = { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } };
    const config = { ignition, storage: { files: [file('/a', 'a'), { ...file('/b', 'b'), append: [{ source: 'data:,c' }] }] } };
    const machineConfig = { kind: 'MachineConfig', metadata, spec: { config } };
    expect(expectSame(machineConfig).report.map(({ code }) => code)).toEqual(['decompile/refused']);
    expect(expectSame(machineConfig, { lossy: true }).report.map(({ code }) => code)).toEqual(['decompile/left-out']);
  });
});
