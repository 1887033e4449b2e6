import { expect, it } from 'vitest';
import { systemd } from '../../../src/syntax/unit/dialect.ts';
import { effectiveEntries, effectiveEntry, entriesOf } from '../../../src/syntax/unit/entries.ts';
import { readUnit } from '../../../src/syntax/unit/read-unit.ts';
import { specifiersIn } from '../../../src/syntax/unit/specifiers.ts';

const unit = readUnit('[Service]\nExecStart=/a\nExecStart=/b\n[Unit]\nBindTo=x\n[Service]\nUser=c\n', systemd);
const dropIn = readUnit('[Service]\nExecStart=\nExecStart=/d\n[Unit]\nBindsTo=y\n', systemd);
const values = (entries: readonly { readonly entry: { readonly value: string } }[]): string[] => entries.map(({ entry }) => entry.value);

it('an empty assignment takes away those before it, in the unit and its drop-ins', () => {
  expect(values(entriesOf([unit, dropIn], 'Service', 'ExecStart'))).toEqual(['/a', '/b', '', '/d']);
  expect(values(effectiveEntries([unit, dropIn], 'Service', 'ExecStart'))).toEqual(['/d']);
  expect(values(effectiveEntries([unit], 'Service', 'ExecStart'))).toEqual(['/a', '/b']);
});

it('names of one setting are one', () => {
  expect(values(entriesOf([unit, dropIn], 'Unit', 'BindsTo', 'BindTo'))).toEqual(['x', 'y']);
});

it('the last value counts, in whatever section of the name', () => {
  expect(effectiveEntry([unit], 'Service', 'User')).toMatchObject({ entry: { value: 'c' }, tree: unit });
  expect(effectiveEntry([unit], 'Service', 'Group')).toBeUndefined();
  expect(effectiveEntry([unit, readUnit('[Service]\nUser=', systemd)], 'Service', 'User')).toBeUndefined();
});

it('specifiers', () => {
  expect(specifiersIn('%n-%%i %%%i 5%').map(({ letter, span }) => [letter, span.start, span.end])).toEqual([
    ['n', 0, 2],
    ['i', 9, 11],
    ['', 13, 14],
  ]);
});
