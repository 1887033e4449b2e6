import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../scripts/generate/generated-files.ts';
import { examples, ignitionValidateManPage } from '../../../src/cli/commands/man-page.ts';
import { butaneProgram } from '../../../src/cli/commands/subcommands.ts';
import { butaneFlags } from '../../../src/cli/drop-in/butane-flags.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
const plain = (roff: string): string => roff.replaceAll('\\-', '-').replaceAll(/\\f[BIR]/g, '');

describe('the manual page', () => {
  it('has every subcommand and every option', async () => {
    const text = plain((await run(['man'])).stdout);
    const streams = { stdin: () => Buffer.of(), stdout() {}, stderr() {}, result() {} };
    const silent = { ...streams, stdinType: () => 'other' as const, stderrIsTerminal: () => false, stdoutIsTerminal: () => false };
    const program = butaneProgram({ streams: silent, exit() {} }, '');
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

  it('has examples that work', async () => {
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

  it('is installed with the package', () => {
    const { man, files } = JSON.parse(readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'));
    expect(man).toEqual([...generatedFiles().keys()].filter((path) => path.endsWith('.1')));
    expect(files).toContain('docs');
  });
});
