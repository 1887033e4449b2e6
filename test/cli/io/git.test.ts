import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { git } from '../../../src/cli/io/git.ts';
import { gitFiles } from '../../../src/cli/io/git-files.ts';
import { gitIn } from '../commands/git.ts';
import { inEmptyFolder } from '../commands/run-subcommand.ts';

const { write } = inEmptyFolder();

it('fetches nothing: the config of a repository would name the program that does', () => {
  const inRepository = gitIn(process.cwd());
  inRepository('init', '-q');
  write('a.bu', 'variant: fcos\n');
  inRepository('add', 'a.bu');
  inRepository('commit', '-qm', 'one');
  const blob = inRepository('rev-parse', 'HEAD:a.bu').trim();
  rmSync(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`);
  execFileSync('git', ['init', '-q', '--bare', 'origin']);
  for (const [key, value] of [
    ['core.repositoryformatversion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', `${process.cwd()}/origin`],
    ['remote.origin.uploadpack', 'touch ran; false'],
  ] as const)
    inRepository('config', key, value);

  expect(git('cat-file', '-t', 'HEAD:a.bu')).toEqual({ fault: expect.stringMatching(/^this partial clone does not have it, /) });
  const files = gitFiles('HEAD', git);
  expect(files.list('.')).toEqual(['a.bu']);
  expect(files.read('a.bu')).toMatchObject({ fault: { errno: 'EIO' } });
  expect(existsSync('ran')).toBe(false);
  // git alone would run it
  spawnSync('git', ['cat-file', '-t', 'HEAD:a.bu']);
  expect(existsSync('ran')).toBe(true);
});
