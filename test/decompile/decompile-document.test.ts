import { describe, expect, it } from 'vitest';
import { decompiled, translated } from '../compile/desugar/collapsed.ts';

const ignition = (version: string, more: object = {}): string => JSON.stringify({ ignition: { version }, ...more });
const headerOf = (text: string, options = {}): string =>
  /^variant: (.*)\nversion: (.*)\n/
    .exec(decompiled(text, options).config ?? '')
    ?.slice(1)
    .join(' ') ?? '';
const codesOf = (text: string, options = {}): string[] => decompiled(text, options).report.map(({ code }) => code);

describe('the version is', () => {
  it.each([
    ['3.0.0', 'fcos 1.0.0'],
    ['3.2.0', 'fcos 1.2.0'],
    ['3.5.0', 'fcos 1.6.0'],
  ])('for Ignition %s: %s', (version, header) => expect(headerOf(ignition(version))).toBe(header));

  it('a newer one if it has sugar for the config', () => {
    const output = translated('variant: fcos\nversion: 1.3.0\nboot_device: { luks: { tpm2: true } }\n');
    expect(headerOf(output)).toBe('fcos 1.3.0');
    expect(headerOf(output, { version: '1.2.0' })).toBe('fcos 1.2.0');
  });

  it('a newer one if the lowest refuses the config', () => {
    const config = { passwd: { users: [{ name: 'core', passwordHash: '$6$a' }] } };
    const metadata = { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } };
    const machineConfig = { kind: 'MachineConfig', metadata, spec: { config: { ignition: { version: '3.2.0' }, ...config } } };
    expect(headerOf(JSON.stringify(machineConfig))).toBe('openshift 4.13.0');
  });

  it('of another Ignition version if the variant has none of that, the next newer one first', () => {
    expect(headerOf(ignition('3.0.0'), { variant: 'flatcar' })).toBe('flatcar 1.0.0');
    expect(headerOf(ignition('3.6.0'), { variant: 'flatcar' })).toBe('flatcar 1.1.0');
    expect(codesOf(ignition('3.6.0'), { variant: 'flatcar' })).toEqual(['decompile/other-version']);
  });

  it('never an older one that does not have what the config says', () => {
    const luks = { storage: { luks: [{ name: 'a', device: '/dev/a', cex: { enabled: true } }] } };
    expect(codesOf(ignition('3.5.0', luks), { version: '1.5.0' })).toEqual(['decompile/no-such-field']);
    expect(codesOf(ignition('3.5.0', luks), { version: '1.5.0', lossy: true })).toEqual(['decompile/other-version', 'decompile/left-out']);
  });
});

describe('special bits of modes', () => {
  const file = { storage: { files: [{ path: '/a', mode: 0o4755, contents: { source: 'data:,a' } }] } };

  it('stay within a version, and go where the old version ignored them', () => {
    expect(decompiled(ignition('3.5.0', file)).config).toContain('mode: 04755\n');
    expect(decompiled(ignition('3.5.0', file), { version: '1.7.0' }).config).toContain('mode: 0755\n');
  });

  it('are an error where the new version would ignore them', () => {
    expect(codesOf(ignition('3.6.0', file), { version: '1.6.0' })).toEqual(['decompile/special-bits']);
    expect(decompiled(ignition('3.6.0', file), { version: '1.6.0', lossy: true }).config).toContain('mode: 0755\n');
  });
});

describe('with `lossy`, what is refused is left out', () => {
  it('alone, with the item that cannot be without it, or with its list', () => {
    const users = [{ name: 'core', gecos: 'me', sshAuthorizedKeys: ['ssh-ed25519 AAAA a'] }, { name: 'other' }];
    const metadata = { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } };
    const config = { ignition: { version: '3.4.0' }, passwd: { users, groups: [{ name: 'g' }] } };
    const { config: text, report } = decompiled(JSON.stringify({ kind: 'MachineConfig', metadata, spec: { config } }, null, 1), {
      lossy: true,
    });
    expect(text).toContain('users:\n    - name: core\n      ssh_authorized_keys:\n        - ssh-ed25519 AAAA a\n');
    expect(text).not.toMatch(/other|gecos|groups/);
    expect(report.map(({ path }) => path.join('.')).sort()).toEqual(['passwd.groups', 'passwd.users.0.gecos', 'passwd.users.1.name']);
    expect(report.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('the frame of a MachineConfig for another variant', () => {
    const metadata = { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } };
    const spec = { config: { ignition: { version: '3.4.0' } }, kernelArguments: ['quiet'] };
    const text = JSON.stringify({ kind: 'MachineConfig', metadata, spec });
    expect(codesOf(text, { variant: 'fcos' })).toEqual(['decompile/no-such-field', 'decompile/no-such-field']);
    expect(decompiled(text, { variant: 'fcos', lossy: true }).config).toBe('variant: fcos\nversion: 1.5.0\n');
  });
});

it('says which variants and versions there are', () => {
  expect(decompiled(ignition('3.4.0'), { variant: 'ubuntu' }).report).toMatchObject([
    { message: 'there is no variant ubuntu', help: expect.stringContaining('fcos, flatcar') },
  ]);
  expect(decompiled(ignition('3.4.0'), { version: '1' }).report).toMatchObject([{ message: 'there is no version 1 of fcos' }]);
});

it('leaves out annotations that kubectl and the cluster write, and no others', () => {
  const machineConfig = (annotations: object): string => {
    const metadata = { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' }, annotations };
    return JSON.stringify({ kind: 'MachineConfig', metadata, spec: { config: { ignition: { version: '3.4.0' } } } });
  };
  const ofPrograms = {
    'kubectl.kubernetes.io/last-applied-configuration': '{}',
    'machineconfiguration.openshift.io/generated-by-controller-version': 'a',
    'machineconfiguration.openshift.io/release-image-version': '4.16.0',
  };
  expect(decompiled(machineConfig(ofPrograms)).report).toEqual([]);
  expect(codesOf(machineConfig({ ...ofPrograms, note: 'a' }))).toEqual(['decompile/no-such-field']);
});
