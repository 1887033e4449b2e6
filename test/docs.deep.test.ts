import { spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleExamples, pages, root } from './console-examples.ts';

/*
 * Every console block of the docs is run: what follows a `$` line is what the commands print. The commands are on the PATH
 * under their own names, as an installed package puts them there.
 */

const commands = mkdtempSync(join(tmpdir(), 'butane-bin-'));

beforeAll(() => {
  for (const name of ['butane', 'ignition-validate']) symlinkSync(join(root, `bin/${name}.js`), join(commands, name));
});

describe.each(pages)('%s', (page) => {
  const found = consoleExamples(page);
  it.skipIf(found.length === 0).each(found.length > 0 ? found : [{ command: 'nothing to run', output: '' }])(
    '$command',
    ({ command, output }) => {
      const { stdout, stderr } = spawnSync('sh', ['-c', `${command} 2>&1`], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${commands}:${process.env.PATH}`, NO_COLOR: '1' },
      });
      expect(stderr).toBe('');
      expect(stdout.replaceAll(commands, '/usr/local/bin').trimEnd()).toBe(output);
    },
  );
});
