import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSettings } from '../../../src/cli/commands/find-settings.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

const SECRET = 'TOKEN=hunter2\n';
const EMBEDS = 'variant: fcos\nversion: 1.6.0\nsystemd:\n  units:\n    - name: a.service\n      contents_local: secret.txt\n';

/** The message about settings in the folder `site`; undefined if there is none. */
function faultOf(settings: object): string | undefined {
  write('site/.butanerc.json', JSON.stringify(settings));
  const found = findSettings(`${process.cwd()}/site`);
  return 'fault' in found ? found.fault.slice(found.file.length) : undefined;
}

describe('paths of settings that lead out of the folder of the settings', () => {
  it.each([
    [{ filesDir: '../home' }, 'filesDir: "../home"', 'pass --files-dir'],
    [{ filesDir: '/etc' }, 'filesDir: "/etc"', 'pass --files-dir'],
    [{ filesDir: [{ files: '**', dir: 'a/../..' }] }, 'filesDir: "a/../.."', 'pass --files-dir'],
    [{ rootDir: '..' }, 'rootDir: ".."', 'pass --root-dir'],
    [{ vars: ['a.yaml', '../b.yaml'] }, 'vars: "../b.yaml"', 'pass --vars'],
    [{ files: ['../home/secret.txt'] }, 'files: "../home/secret.txt"', 'name the files on the command line'],
    [{ files: ['{a,../home}/*.bu'] }, 'files: "{a,../home}/*.bu"', 'name the files on the command line'],
    [{ files: ['/et\\c/passwd'] }, 'files: "/et\\\\c/passwd"', 'name the files on the command line'],
  ])('%j', (settings, named, instead) => {
    expect(faultOf(settings)).toBe(`: ${named} leads out of ${process.cwd()}/site; remove it, and ${instead}`);
  });

  it('lead out of it through links too', () => {
    mkdirSync('home');
    mkdirSync('site');
    symlinkSync('../home', 'site/files');
    expect(faultOf({ filesDir: 'files' })).toContain('filesDir: "files" leads out of ');
    expect(faultOf({ filesDir: 'files/missing' })).toContain('filesDir: "files/missing" leads out of ');
  });

  it('may lead to anything in the same git repository', () => {
    mkdirSync('.git');
    expect(faultOf({ filesDir: '../home', rootDir: '..', vars: '../vars.yaml', files: ['../*.bu'] })).toBeUndefined();
    expect(faultOf({ filesDir: '../..' })).toContain('filesDir: "../.." leads out of ');
  });

  it('are fine inside of it, also where it is reached through a link', () => {
    mkdirSync('real');
    symlinkSync('real', 'site');
    expect(faultOf({ filesDir: 'missing/x', rootDir: '.', vars: 'v.yaml', files: ['**/*.bu', 'a.bu'], exclude: ['../x'] })).toBeUndefined();
  });
});

it('no subcommand shows a file that only the settings lead to', async () => {
  write('home/secret.txt', SECRET);
  write('site/a.bu', EMBEDS);
  write('site/.butanerc.json', '{ "filesDir": "../home" }');
  process.chdir('site');
  for (const command of [['check'], ['build'], ['inspect', 'a.bu'], ['upgrade', '--dry-run', 'a.bu'], ['flatten', 'a.bu']]) {
    const { exit, stdout, stderr } = await run(command);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('.butanerc.json: filesDir: "../home" leads out of ')]);
    expect(stdout + stderr).not.toContain('hunter2');
  }
  // the command line may name any folder
  expect((await run(['check', '--no-config', '--files-dir', '../home'])).stdout).toContain('hunter2');
});
