import { describe, expect, it } from 'vitest';
import { compareReleases } from '../../../../src/ignition/releases.ts';
import { newerSettings } from '../../../../src/lint/checks/quadlets/newer-settings.ts';
import { podmanOfReleases } from '../../../../src/lint/facts/quadlet/podman-of-releases.ts';
import { releasesOf } from '../../../../src/lint/facts/targets.ts';
import { filesOf } from '../../checks-of.ts';
import { linesOf } from '../findings-of.ts';

const config = (name: string, contents: string): string =>
  `variant: fcos\nversion: 1.5.0\n${filesOf({ [`/etc/containers/systemd/${name}`]: contents })}`;
const container = (...lines: readonly string[]): string => config('a.container', ['[Container]', 'Image=a.example/b', ...lines].join('\n'));

/* The versions of keys are those of the tags of Podman: `Pull=` is in v4.6.0, `Pod=` in v5.0.0, `Memory=` in v5.5.0. */
describe('newer settings of quadlets', () => {
  it.each([
    ['a key that every image has', container('Volume=/a:/b'), 'fcos@39', []],
    ['a key that no image has', container('Memory=1g'), 'fcos@39', ['quadlet/too-new at Memory']],
    ['a key that came in the life of the release', container('Pull=newer'), 'fcos@38', ['quadlet/in-late-releases at Pull']],
    ['a key that came before it', container('Pull=newer'), 'fcos@39', []],
    ['a kind that no image has', config('a.pod', '[Pod]\nPodName=a'), 'fcos@39', ['quadlet/too-new at /etc/containers/systemd/a.pod']],
    ['a kind that every image has', config('a.pod', '[Pod]\nPodName=a'), 'fcos@40', []],
    ['a release before quadlets', container(), 'fcos@36', ['quadlet/too-new at /etc/containers/systemd/a.container']],
    ['the release in which they came', container(), 'fcos@37', ['quadlet/in-late-releases at /etc/containers/systemd/a.container']],
    [
      'what may have come late in the last release that is known',
      container('Memory=1g'),
      'fcos@40',
      ['quadlet/in-late-releases at Memory'],
    ],
    ['a release whose Podman is not known', container('Memory=1g'), 'fcos@42', []],
    ['a key of another section', container('[Service]', 'MemoryMax=1g'), 'fcos@39', []],
    ['a key that does not exist', container('Memroy=1g'), 'fcos@39', []],
    ['lines of a template engine', container('{{ if memory }}', 'Memory=1g', '{{ end }}'), 'fcos@39', []],
    ['a release of Debian', container('Memory=1g'), 'debian@13', ['quadlet/too-new at Memory']],
    ['a release of Ignition', container('Memory=1g'), 'ignition@2.18.0', []],
  ])('%s', (_, text, target, expected) => expect(linesOf(newerSettings, text, { target })).toEqual(expected));

  it('says nothing without a target', () => expect(linesOf(newerSettings, container('Memory=1g'))).toEqual([]));
});

describe('the table of Podman versions', () => {
  it('has releases that can be targets', () => {
    for (const [system, numbers] of Object.entries(podmanOfReleases)) {
      const versions = releasesOf[system as keyof typeof releasesOf].map(({ version }) => version.split('.')[0]);
      expect(Object.keys(numbers).filter((number) => !versions.includes(number))).toEqual([]);
    }
  });

  it('goes up', () => {
    for (const numbers of Object.values(podmanOfReleases)) {
      const ranges = Object.entries(numbers).sort(([a], [b]) => Number(a) - Number(b));
      const versions = ranges.flatMap(([, { oldest, newest = oldest }]) => [oldest, newest]);
      expect(versions).toEqual([...versions].sort(compareReleases));
    }
  });
});
