import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { holdSignals } from '../../../src/cli/io/hold-signals.ts';
import { inEmptyFolder } from '../commands/run-subcommand.ts';
import { interrupted, names } from './interrupted.ts';

const { write } = inEmptyFolder();
const GOOD = 'variant: fcos\nversion: 1.5.0\n';

describe('a signal while a file is written', () => {
  it('does not leave half of a file that was there', () => {
    write('a.bu', GOOD);
    write('out', 'x'.repeat(10_000));
    expect(interrupted('SIGTERM', 'ftruncateSync', 'a.bu', '-o', 'out').signal).toBe('SIGTERM');
    expect(names().sort()).toEqual(['a.bu', 'out']);
    expect(JSON.parse(readFileSync('out', 'utf8'))).toHaveProperty('ignition');
  });

  it('is theirs who listen to it already', async () => {
    const heard = new Promise((done) => process.once('SIGHUP', done));
    const result = holdSignals(() => {
      process.kill(process.pid, 'SIGHUP');
      return process.listenerCount('SIGHUP');
    });
    expect(result).toBe(1);
    expect(await heard).toBe('SIGHUP');
  });
});

it('nobody listens any more when the file is written', async () => {
  const count = (): number => process.listenerCount('SIGHUP');
  const before = count();
  const during = holdSignals(() => holdSignals(count));
  expect(during).toBe(before + 1);
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  expect(count()).toBe(before);
});
