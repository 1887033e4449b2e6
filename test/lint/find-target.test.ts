import { describe, expect, it } from 'vitest';
import { compareReleases, newestSpec } from '../../src/ignition/releases.ts';
import { ignitionVersions } from '../../src/ignition/versions.ts';
import { releasesOf } from '../../src/lint/facts/targets.ts';
import { findTarget, specsOf } from '../../src/lint/find-target.ts';

/** The specs that the oldest machine of a target takes. */
const specs = (text: string): unknown => {
  const target = findTarget(text);
  return 'reason' in target ? target.reason : specsOf(target.oldest);
};

// by docs/specs.md of Ignition, the Machine Config Operator's documentation, and Flatcar's
it.each([
  ['ignition@2.14', { stable: '3.3.0', experimental: '3.4.0-experimental' }],
  ['ignition@2.14.0', { stable: '3.3.0', experimental: '3.4.0-experimental' }],
  ['ignition@2.26.0', { stable: '3.6.0', experimental: '3.7.0-experimental' }],
  ['ignition@0.35.0', 'before-spec-3'],
  ['fcos@34', { stable: '3.2.0', experimental: '3.3.0-experimental' }],
  ['fcos@42', { stable: '3.5.0', experimental: '3.6.0-experimental' }],
  ['fcos@42.20250410.3.1', { stable: '3.5.0', experimental: '3.6.0-experimental' }],
  ['openshift@4.16', { stable: '3.4.0' }],
  ['openshift@4.16.3', { stable: '3.4.0' }],
  ['openshift@4.22', { stable: '3.5.0' }],
  ['flatcar@3815', { stable: '3.4.0', experimental: '3.5.0-experimental' }],
  ['flatcar@4230.2.1', { stable: '3.5.0', experimental: '3.6.0-experimental' }],
  ['flatcar@3185', { stable: '3.3.0', experimental: '3.4.0-experimental' }],
  ['flatcar@2905.2.0', 'before-spec-3'],
  ['debian@12', { stable: '3.3.0', experimental: '3.4.0-experimental' }],
  ['fcos@12', 'unknown-version'],
  ['fcos', 'unknown-version'],
  ['openshift@latest', 'unknown-version'],
  ['ubuntu@24', 'unknown-system'],
])('%s', (text, expected) => {
  expect(specs(text)).toEqual(expected);
});

it('a version of Fedora CoreOS gets a newer Ignition in its life', () => {
  const target = findTarget('fcos@37');
  expect(target).toMatchObject({ oldest: { ignition: '2.14.0' }, newest: { ignition: '2.15.0' } });
});

it('releases compare by their numbers', () => {
  expect(compareReleases('2.9.0', '2.10.0')).toBeLessThan(0);
  expect(compareReleases('3815', '3815.0.0')).toBe(0);
  expect(newestSpec('2.10.1')).toBe('3.2.0');
});

describe.each(Object.entries(releasesOf))('%s', (system, releases) => {
  it('takes specs that there are', () => {
    for (const release of releases) {
      const { stable } = specsOf(release);
      expect(ignitionVersions, `${system}@${release.version}`).toContain(stable);
    }
  });

  it('stands in order: neither versions, days nor releases of Ignition go back', () => {
    for (const [index, { version, since = '', ignition }] of releases.entries()) {
      const before = releases[index - 1];
      if (!before) continue;
      expect(compareReleases(before.version, version)).toBeLessThanOrEqual(0);
      expect((before.since ?? '') <= since).toBe(true);
      if (before.ignition && ignition) expect(compareReleases(before.ignition, ignition)).toBeLessThanOrEqual(0);
    }
  });

  it('can be named', () => {
    for (const { version } of releases) expect(findTarget(`${system}@${version}`)).toMatchObject({ system, version });
  });
});
