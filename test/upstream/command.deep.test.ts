import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../scripts/upstream/run-case.ts';
import { WAIT_LIMIT } from '../limits.ts';
import { cases, stageFiles } from './cases.ts';
import { comparable, withoutGzip } from './compare.ts';

const bin = fileURLToPath(new URL('../../bin/butane.js', import.meta.url));
const files = stageFiles();

describe('upstream: cli', () => {
  // each is a process; test/cli/drop-in/butane.test.ts calls the function
  it.each(cases('cli'))('$id', (kase) => {
    const got = runCase(kase, [process.execPath, bin], files, WAIT_LIMIT);
    const version = (text: string): string => text.replace(/^Butane \S+$/m, 'Butane {version}');
    // the usage text is followed by a list of our subcommands
    const usage = (text: string): string => text.replace(/\nSubcommands \(.*$/s, '');
    expect(comparable(got.stderr, kase)).toBe(comparable(kase.stderr, kase));
    expect(version(usage(withoutGzip(got.stdout)))).toBe(version(withoutGzip(kase.stdout)));
    expect(got.out).toBe(kase.out);
    expect(got.exit).toBe(kase.exit);
  });
});
