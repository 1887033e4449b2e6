import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { surelyMeant } from '../../../text/nearest.ts';
import { deviceUses } from '../../machine/devices.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Names of devices by what the config makes: the path in front of the name, and the list that has the names. */
const KINDS = [
  [/^\/dev\/(?:mapper\/|disk\/by-id\/dm-name-)(.+)$/, 'luks'],
  [/^\/dev\/(?:md\/|disk\/by-id\/md-name-(?:any:)?)(.+)$/, 'raid'],
  [/^\/dev\/disk\/by-partlabel\/(.+)$/, 'partitions'],
] as const;

/** Among more names of a kind, none is looked for: each device would be compared with all of them. A disk has 128 partitions at most. */
const MOST_NAMES = 128;

/** Devices with the name of something that the config makes, misspelt: Ignition waits for them, and the first boot stops. */
export const misspeltDevices: MachineLint = ({ document }) => {
  const uses = deviceUses(document);
  if (uses.length === 0) return [];
  const storage = struct(document, 'storage');
  const namesIn = (all: readonly Struct[], field: string): ReadonlySet<string> => new Set(all.flatMap((one) => text(one, field) || []));
  const names = {
    luks: namesIn(structs(storage, 'luks'), 'name'),
    raid: namesIn(structs(storage, 'raid'), 'name'),
    partitions: namesIn(
      structs(storage, 'disks').flatMap((disk) => structs(disk, 'partitions')),
      'label',
    ),
  };
  return uses.flatMap(({ device, value }): Diagnostic[] => {
    for (const [pattern, list] of KINDS) {
      const name = pattern.exec(device)?.[1];
      if (name === undefined || names[list].has(name) || names[list].size > MOST_NAMES) continue;
      const meant = surelyMeant(name, [...names[list]]);
      // data1 beside data2 is another disk, which may be there already
      if (meant === undefined || withoutNumbers(meant) === withoutNumbers(name)) continue;
      return [about(value, diagnose('disk/misspelt', { device, meant: device.slice(0, -name.length) + meant }))];
    }
    return [];
  });
};

const withoutNumbers = (name: string): string => name.replace(/\d+/g, '');
