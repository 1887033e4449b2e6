import { diagnose } from '../../../diagnostics/diagnose.ts';
import { int, items, struct, structs, text } from '../../../schema/placed.ts';
import { ownValue } from '../../../text/own-value.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * How many devices `mdadm --create` asks for, without spares, by the number of the level. A mirror of one device is taken: Ignition runs
 * mdadm with `--force`. Source: mdadm, Create.c and mdadm.c; Ignition, stages/disks/raid.go.
 */
const LEAST: Readonly<Record<string, number>> = { '4': 2, '5': 2, '6': 4, '10': 2 };

/** Arrays with fewer devices than their level needs. */
export const tooFewRaidDevices: MachineLint = ({ document }) =>
  structs(struct(document, 'storage'), 'raid').flatMap((array) => {
    const level = text(array, 'level') ?? '';
    const least = ownValue(LEAST, level.replace(/^raid-?/, ''));
    const devices = items(array, 'devices').length - (int(array, 'spares') ?? 0);
    if (least === undefined || devices >= least || devices < 1) return [];
    return [aboutField(array, 'devices', diagnose('raid/too-few-devices', { level, least, devices }))];
  });
