import { expect, it } from 'vitest';
import { unnumberedPartitions } from '../../../../src/lint/checks/storage/unnumbered-partitions.ts';
import { findingsOf } from '../findings-of.ts';
import { FLATCAR, partitionsOn } from './partitions-on.ts';

const ROOT = 'number: 9, label: ROOT, size_mib: 16384, resize: true';
const DATA = 'label: data, size_mib: 0';
const helpsOf = (text: string, target?: string) =>
  findingsOf(unnumberedPartitions, text, target === undefined ? {} : { target }).map(({ help }) => help);

/*
 * Release notes of Ignition 2.27.0: "Fix giving disk partition number 0 […]. This caused the disks stage to fail since version 2.20.0". Flatcar
 * 4081 has Ignition 2.19, 4152 has 2.20, 4593 has 2.24.
 */
it.each([
  ['without a target', FLATCAR, [ROOT, DATA], undefined, ['add `number: 10`']],
  ['several', FLATCAR, [ROOT, 'number: 12, label: a', DATA, 'label: b'], undefined, ['add `number: 13`', 'add `number: 14`']],
  ['a release with the fault', FLATCAR, [ROOT, DATA], 'flatcar@4593', ['add `number: 10`']],
  ['a release before it', FLATCAR, [ROOT, DATA], 'flatcar@4081', []],
  ['an Ignition after it', FLATCAR, [ROOT, DATA], 'ignition@2.27.0', []],
  ['a release whose Ignition is not known', FLATCAR, [ROOT, DATA], 'flatcar@3185', []],
  ['a number', FLATCAR, [ROOT, 'number: 10, label: data'], undefined, []],
  ['a disk that is not in use', FLATCAR, [DATA], undefined, []],
  ['a table that is wiped', { ...FLATCAR, wipesTable: true }, [ROOT, DATA], undefined, []],
  ['Fedora CoreOS, whose boot disk is not in use', {}, ['number: 4, label: root', DATA], undefined, []],
])('%s', (_, disk, partitions, target, expected) => expect(helpsOf(partitionsOn('/dev/sda', partitions, disk), target)).toEqual(expected));
