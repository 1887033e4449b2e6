import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { examples } from '../../../src/cli/commands/man-page.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));

const plain = (roff: string): string => roff.replaceAll('\\-', '-').replaceAll(/\\f[BIR]/g, '');

it('the manual page has examples that work', async () => {
  const config = 'variant: fcos\nversion: 1.5.0\n';
  write('server.bu', config);
  write('web.bu', `${config}storage:\n  files:\n    - path: /a\n      contents:\n        local: a\n`);
  write('files/a', 'a');
  write('configs/x.bu', config);
  write('.butanerc.json', '{ "filesDir": "files" }');
  symlinkSync(butane, 'butane');
  const env = { ...process.env, PATH: `${process.cwd()}:${process.env.PATH}` };
  const text = plain((await run(['man'])).stdout);
  for (const [command] of examples) {
    expect(text).toContain(command);
    execFileSync('sh', ['-c', command], { env, stdio: 'pipe' });
  }
  for (const made of ['server.ign', 'web.ign', 'out/configs/x.ign']) expect(existsSync(made), made).toBe(true);
});
