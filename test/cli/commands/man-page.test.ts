import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { butaneProgram } from '../../../src/cli/commands/butane-program.ts';
import { ignitionValidateManPage } from '../../../src/cli/commands/man-page.ts';
import { butaneFlags } from '../../../src/cli/drop-in/butane-flags.ts';
import { inEmptyFolder, run, SILENT } from './run-subcommand.ts';

inEmptyFolder();
const manuals = fileURLToPath(new URL('../../../docs/man/', import.meta.url));

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
const plain = (roff: string): string => roff.replaceAll('\\-', '-').replaceAll(/\\f[BIR]/g, '');

describe('the manual page', () => {
  it('has every subcommand and every option', async () => {
    const text = plain((await run(['man'])).stdout);
    const program = await butaneProgram({ streams: SILENT, exit() {} }, '');
    for (const flag of butaneFlags.filter(({ hidden }) => !hidden)) expect(text).toContain(`--${flag.name}`);
    for (const command of program.commands) {
      const own = text
        .slice(text.indexOf(`.SS butane ${command.name()}`))
        .split('\n.S', 2)
        .join('\n.S');
      expect(own).toContain(`.SS butane ${command.name()}`);
      for (const { long, hidden } of command.options) if (!hidden) expect(own, command.name()).toContain(long!);
    }
    expect(text).toContain('NO_COLOR');
  });

  it.skipIf(!has('groff'))('is roff without a fault', async () => {
    for (const page of [(await run(['man'])).stdout, ignitionValidateManPage()]) {
      const { stderr } = spawnSync('groff', ['-ww', '-man', '-Tutf8'], { input: page, encoding: 'utf8' });
      expect(stderr).toBe('');
    }
  });

  it.skipIf(!has('mandoc'))('is a page that mandoc takes too', async () => {
    for (const page of [(await run(['man'])).stdout, ignitionValidateManPage()]) {
      const { stdout } = spawnSync('mandoc', ['-Tlint', '-W', 'error'], { input: page, encoding: 'utf8' });
      expect(stdout).toBe('');
    }
  });

  it('is installed with the package', () => {
    const { man, files } = JSON.parse(readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'));
    // generated-files.test.ts compares them with what the tables say
    expect(man).toEqual(readdirSync(manuals).map((page) => `docs/man/${page}`));
    expect(files).toContain('docs');
  });
});
