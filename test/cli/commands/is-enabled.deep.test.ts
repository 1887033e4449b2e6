import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unitStates } from './unit-states.ts';

/* The states of units, held against the real systemctl where it is installed. */

const scratch = mkdtempSync(join(tmpdir(), 'butane-states-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const hasSystemctl = spawnSync('systemctl', ['--version']).status === 0;

describe.skipIf(!hasSystemctl)('systemctl is-enabled', () => {
  it.each(unitStates)('agrees about a unit that is $state', ({ state, unit, tree, isEnabled }) => {
    const root = join(scratch, state.replaceAll(' ', '-'));
    mkdirSync(join(root, 'etc'), { recursive: true });
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(root, path));
      else writeFileSync(join(root, path), text);
    }
    const { status, stdout } = spawnSync('systemctl', ['--root', root, 'is-enabled', unit], { encoding: 'utf8' });
    expect(status === 0, stdout).toBe(isEnabled);
  });
});
