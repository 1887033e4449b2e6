import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { flag, int, type Struct, structs, text } from '../../../../schema/placed.ts';
import { ownValue } from '../../../../text/own-value.ts';
import type { Rule, Say } from '../../rule.ts';

/** The labels of the partitions of the image, and their numbers. */
const RESERVED_NUMBERS: Readonly<Record<string, number>> = { 'BIOS-BOOT': 1, 'PowerPC-PReP-boot': 1, 'EFI-SYSTEM': 2, boot: 3, root: 4 };
/** MiB. Updates of the system do not fit into a smaller root partition. */
const ROOT_MINIMUM = 8192;

/** Partitions of the finished document that conflict with those of the Fedora CoreOS image. */
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
    // upstream looks for the name of the Butane field in the document, and so finds no place for it
    if (size < ROOT_MINIMUM) say(['partitions', p, 'size_mib'], diagnose('partition/root-too-small', { minimum: ROOT_MINIMUM }));
  } else if (structs(disk, 'partitions').some((other, o) => o !== p && (int(other, 'startMiB') ?? 0) === 0)) {
    say(['partitions', p, 'label'], diagnose('partition/root-constrained'));
  }
}

function checkNumber(disk: Struct, partition: Struct, p: number, say: Say): void {
  const label = text(partition, 'label') ?? '';
  const reserved = ownValue(RESERVED_NUMBERS, label);
  const number = int(partition, 'number') ?? 0;
  if (reserved === undefined || flag(disk, 'wipeTable') || number === reserved) return;
  say(['partitions', p, 'label'], diagnose('partition/reserved-label', { label, number: reserved, hasNumber: number !== 0 }));
}
