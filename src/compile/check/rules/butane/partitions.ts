import { warning } from '../../../../diagnostics/make.ts';
import { flag, int, type Struct, structs, text } from '../../../../schema/placed.ts';
import type { Rule, Say } from '../../rule.ts';

/** The partitions of the image: their labels belong to these numbers. */
const RESERVED_NUMBERS: Readonly<Record<string, number>> = { 'BIOS-BOOT': 1, 'PowerPC-PReP-boot': 1, 'EFI-SYSTEM': 2, boot: 3, root: 4 };
/** MiB: below this, updates of the system do not fit. */
const ROOT_MINIMUM = 8192;

const WRONG_NUMBER = warning(
  'partition/reserved-label',
  'incorrect partition number; a new partition will be created using reserved label',
);
const TOO_SMALL = warning(
  'partition/root-too-small',
  'root should have 8GiB of space assigned',
  `write \`size_mib: ${ROOT_MINIMUM}\` or more, or 0 for all that is left`,
);
const CONSTRAINED = warning(
  'partition/root-constrained',
  'root partition cannot expand; it is set to fill available space but is followed by an auto-positioned partition',
);

/** Partitions of the finished document that would clash with those of the Fedora CoreOS image. */
export const reservedLabels: Rule = {
  on: 'Disk',
  since: 'fcos_1_0',
  until: 'fcos_1_3',
  check(disk, say) {
    for (const [p, partition] of structs(disk, 'partitions').entries()) checkNumber(disk, partition, p, say);
  },
};

export const rootPartitions: Rule = {
  on: 'Disk',
  since: 'fcos_1_3',
  check(disk, say) {
    for (const [p, partition] of structs(disk, 'partitions').entries()) {
      checkRoot(disk, partition, p, say);
      checkNumber(disk, partition, p, say);
    }
  },
};

function checkRoot(disk: Struct, partition: Struct, p: number, say: Say): void {
  if (text(partition, 'label') !== 'root') return;
  const size = int(partition, 'sizeMiB') ?? 0;
  if (size !== 0) {
    // upstream names the Butane field in a path of the document, and so finds no place for it
    if (size < ROOT_MINIMUM) say(['partitions', p, 'size_mib'], TOO_SMALL);
  } else if (structs(disk, 'partitions').some((other, o) => o !== p && (int(other, 'startMiB') ?? 0) === 0)) {
    say(['partitions', p, 'label'], CONSTRAINED);
  }
}

function checkNumber(disk: Struct, partition: Struct, p: number, say: Say): void {
  const number = RESERVED_NUMBERS[text(partition, 'label') ?? ''];
  if (number === undefined || flag(disk, 'wipeTable') || (int(partition, 'number') ?? 0) === number) return;
  const help = `${int(partition, 'number') ? 'write' : 'add'} \`number: ${number}\`, which the partition ${text(partition, 'label')} of the image has; for another partition choose another label`;
  say(['partitions', p, 'label'], { ...WRONG_NUMBER, help });
}
