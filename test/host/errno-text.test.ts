import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { errnoText } from '../../src/host/errno-text.ts';

/* Go's words for the errors of Linux are those of the C library, in lower case at their beginnings. */

const perl = (script: string): string =>
  spawnSync('perl', ['-e', script], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '';
const spoken = Object.entries(constants.errno).filter(([errno]) => errnoText(errno) !== `error ${errno}`);

describe('the words for an error number', () => {
  it('are known for many', () => expect(spoken.length).toBeGreaterThan(25));

  it.skipIf(process.platform !== 'linux' || perl('print 1') !== '1')('are those of the system', () => {
    const words = perl(spoken.map(([, number]) => `$! = ${number}; print "$!\n";`).join(''))
      .trimEnd()
      .split('\n')
      .map((line) => line.charAt(0).toLowerCase() + line.slice(1));
    // one number has two names: Go names ENOTSUP by its words too
    expect(spoken.map(([errno]) => errnoText(errno))).toEqual(words);
  });

  it('are the name where it has none', () => expect(errnoText('EOTHER')).toBe('error EOTHER'));
});
