import { expect, it } from 'vitest';
import { escapeUnitPath } from '../../src/grammar/unit-name.ts';

// the right column is what `systemd-escape --path` of systemd 252 prints, except where it refuses the path
it.each([
  ['/var/lib/containers', 'var-lib-containers'],
  ['/dev/disk/by-partlabel/var', 'dev-disk-by\\x2dpartlabel-var'],
  ['/', '-'],
  ['//var///log//', 'var-log'],
  ['/.hidden/.x', '\\x2ehidden-.x'],
  ['/a b', 'a\\x20b'],
  ['/é', '\\xc3\\xa9'],
  ['/a_b:c.d', 'a_b:c.d'],
])('escapes %s', (path, name) => {
  expect(escapeUnitPath(path)).toBe(name);
});
