import { describe, expect, it } from 'vitest';
import type { Case } from '../../../scripts/upstream/cases.ts';
import type { Ledger, LedgerVersion } from '../../../scripts/upstream/ledger.ts';
import { type Recording, recordCases } from '../../../scripts/upstream/record.ts';
import type { Outcome } from '../../../scripts/upstream/run-case.ts';

const kase = (id: string, fields: Partial<Case> = {}): Case => ({
  id,
  tool: 'butane',
  spec: '',
  args: [],
  input: '',
  exit: 0,
  stdout: 'old\n',
  stderr: '',
  ...fields,
});
const SAME: Outcome = { exit: 0, stdout: 'old\n', stderr: '' };
const OTHER: Outcome = { exit: 1, stdout: '', stderr: 'Error\n' };
const NO_LEDGER: Ledger = { versions: [], cases: [] };
const stabilised: LedgerVersion = {
  recorded: 'fcos 1.8.0-experimental',
  ours: 'fcos 1.8.0',
  opened: 'fcos 1.9.0-experimental',
  reason: 'stable since a release that is not recorded yet',
};

/** Records lines, as one group, with a reference program of which a function says what it does. */
function record(lines: readonly string[], run: (kase: Case) => Outcome | undefined, ledger = NO_LEDGER, reads = false): Recording {
  return recordCases(new Map([['group', lines]]), ledger, { run, reads: () => reads });
}

describe('recordCases', () => {
  it('leaves a line as it is where nothing changed, however it is written', () => {
    const line = JSON.stringify(kase('a')).replaceAll(':', ': ');
    const { lines, changed, count } = record([line], () => SAME);
    expect(lines.get('group')).toEqual([line]);
    expect([changed, count]).toEqual([[], 1]);
  });

  it.each([
    ['the exit status', { ...SAME, exit: 1 }],
    ['the output', { ...SAME, stdout: 'new\n' }],
    ['the report', { ...SAME, stderr: 'warning\n' }],
    ['the written file', { ...SAME, out: '{}' }],
  ])('writes a line in which %s changed', (_, outcome) => {
    const [a, b] = [JSON.stringify(kase('a')), JSON.stringify(kase('b'))];
    const { lines, changed } = record([a, b], ({ id }) => (id === 'b' ? outcome : SAME));
    expect(lines.get('group')).toEqual([a, JSON.stringify({ ...kase('b'), ...outcome })]);
    expect(changed).toEqual(['b']);
  });

  it('does not take another order for a change where upstream has none', () => {
    const line = (unordered: boolean): string => JSON.stringify(kase('a', { stderr: 'a\nb\n', unordered }));
    const swapped = (): Outcome => ({ ...SAME, stderr: 'b\na\n' });
    expect(record([line(true)], swapped).changed).toEqual([]);
    expect(record([line(false)], swapped).changed).toEqual(['a']);
  });

  it('leaves the cases of a program that was not given', () => {
    const line = JSON.stringify(kase('a'));
    expect(record([line], () => undefined)).toMatchObject({ changed: [], kept: [], count: 0 });
  });

  it('refuses what a program did that was ended', () => {
    expect(() => record([JSON.stringify(kase('a'))], () => ({ ...OTHER, exit: null }))).toThrow('a: the reference program was ended');
  });
});

describe('the ledger', () => {
  const old = JSON.stringify(
    kase('x/fcos-1.8.0-experimental', { spec: stabilised.recorded, input: 'variant: fcos\nversion: 1.8.0-experimental\n' }),
  );
  const ledger: Ledger = { versions: [stabilised], cases: [] };

  it('keeps a case that it lists', () => {
    const listed: Ledger = { versions: [], cases: [{ id: 'a', reason: 'a fault of upstream that is mended here' }] };
    const { lines, kept, changed } = record([JSON.stringify(kase('a'))], () => OTHER, listed);
    expect(lines.get('group')).toEqual([JSON.stringify(kase('a'))]);
    expect([kept, changed]).toEqual([['a'], []]);
  });

  it('keeps the cases of a version until the reference program reads it', () => {
    const result = record([old], () => OTHER, ledger, false);
    expect(result.lines.get('group')).toEqual([old]);
    expect(result).toMatchObject({ kept: ['x/fcos-1.8.0-experimental'], ledger });
  });

  it('gives a case the new name once the reference program reads it, and drops the entry', () => {
    const asked: Case[] = [];
    const run = (one: Case): Outcome => {
      asked.push(one);
      return SAME;
    };
    const result = record([old], run, ledger, true);
    expect(asked).toEqual([kase('x/fcos-1.8.0', { spec: 'fcos 1.8.0', input: 'variant: fcos\nversion: 1.8.0\n' })]);
    expect(result.changed).toEqual(['x/fcos-1.8.0']);
    expect(result.ledger.versions).toEqual([]);
  });

  it('keeps the entry while one of its cases could not be recorded', () => {
    expect(record([old], () => undefined, ledger, true).ledger).toEqual(ledger);
  });
});
