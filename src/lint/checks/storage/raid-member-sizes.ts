import { diagnose } from '../../../diagnostics/diagnose.ts';
import { int, items, type Leaf, struct, structs, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const BY_LABEL = '/dev/disk/by-partlabel/';

/** Levels of which each member holds as much as the smallest one. Source: md(4). */
const EQUAL_MEMBERS = /^raid-?(?:1|4|5|6|10)$/;

/** By how much mdadm lets members differ without a word. Source: mdadm, Create.c. */
const TOLERANCE = 1.01;

interface Member {
  readonly label: string;
  readonly size: number;
  readonly device: Leaf;
}

/** Arrays over partitions of different sizes, where the config gives the sizes: what the larger ones have more is not used. */
export const raidMemberSizes: MachineLint = ({ document }) => {
  const storage = struct(document, 'storage');
  const arrays = structs(storage, 'raid').filter((array) => EQUAL_MEMBERS.test(text(array, 'level') ?? ''));
  if (arrays.length === 0) return [];
  const partitions = structs(storage, 'disks').flatMap((disk) => structs(disk, 'partitions'));
  const sizes = new Map(partitions.map((partition) => [text(partition, 'label'), int(partition, 'sizeMiB') ?? 0]));
  return arrays.flatMap((array) => {
    const members = (items(array, 'devices') as readonly Leaf[]).flatMap((device): Member[] => {
      const label = String(device.value).startsWith(BY_LABEL) ? String(device.value).slice(BY_LABEL.length) : undefined;
      const size = sizes.get(label) ?? 0;
      return label === undefined || size === 0 ? [] : [{ label, size, device }];
    });
    const [smallest] = members.toSorted((a, b) => a.size - b.size);
    const larger = members.find(({ size }) => smallest && size > smallest.size * TOLERANCE);
    if (!smallest || !larger) return [];
    const values = {
      array: text(array, 'name') ?? '',
      label: larger.label,
      size: larger.size,
      used: smallest.size,
      smallest: smallest.label,
    };
    return [about(larger.device, diagnose('raid/member-sizes', values))];
  });
};
