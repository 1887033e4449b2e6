import { int, type Struct, structs, text, texts } from '../schema/placed.ts';
import { unlockWords } from './unlock-words.ts';

/** What is on a device: the words for it, and the devices that it makes. */
interface Holder {
  readonly words: string;
  readonly makes: readonly string[];
}

/** More layers than this on one partition are a circle. */
const MOST_LAYERS = 8;

export interface Holders {
  /** What is on a device with any of these names, layer by layer: `RAID md-root (raid1)`, `xfs on /`. */
  readonly heldBy: (devices: readonly string[]) => string[];
  readonly heldByPartition: (disk: string, partition: Struct) => string[];
}

/** Finds out what the config puts on devices. */
export function holdersOf(storage: Struct): Holders {
  const byDevice = new Map<string, Holder>();
  for (const raid of structs(storage, 'raid')) {
    const name = text(raid, 'name') ?? '';
    const holder = { words: `RAID ${name} (${text(raid, 'level') ?? 'no level'})`, makes: [`/dev/md/${name}`] };
    for (const device of texts(raid, 'devices')) byDevice.set(device, holder);
  }
  for (const luks of structs(storage, 'luks')) {
    const name = text(luks, 'name') ?? '';
    const unlocked = unlockWords(luks);
    const words = `LUKS ${name}${unlocked.length > 0 ? ` (${unlocked.join(', ')})` : ''}`;
    byDevice.set(text(luks, 'device') ?? '', { words, makes: [`/dev/mapper/${name}`, `/dev/disk/by-id/dm-name-${name}`] });
  }
  for (const filesystem of structs(storage, 'filesystems')) {
    const path = text(filesystem, 'path') || undefined;
    const words = `${text(filesystem, 'format') || 'filesystem'}${path === undefined ? '' : ` on ${path}`}`;
    const device = text(filesystem, 'device') ?? '';
    // `format: none` only says where what is there is mounted
    if (!byDevice.has(device)) byDevice.set(device, { words, makes: [] });
  }
  const heldBy = (devices: readonly string[]): string[] => {
    const layers: string[] = [];
    for (let names = devices; layers.length < MOST_LAYERS; ) {
      const holder = names.map((name) => byDevice.get(name)).find((one) => one !== undefined);
      if (!holder) break;
      layers.push(holder.words);
      names = holder.makes;
    }
    return layers;
  };
  return { heldBy, heldByPartition: (disk, partition) => heldBy(namesOf(disk, partition)) };
}

/** The names of a partition: by its label, its GUID, and its number on the disk. */
function namesOf(disk: string, partition: Struct): string[] {
  const number = int(partition, 'number') || undefined;
  const label = text(partition, 'label') || undefined;
  const guid = text(partition, 'guid') || undefined;
  return [
    ...(label === undefined ? [] : [`/dev/disk/by-partlabel/${label}`]),
    ...(guid === undefined ? [] : [`/dev/disk/by-partuuid/${guid.toLowerCase()}`, `/dev/disk/by-partuuid/${guid}`]),
    ...(number === undefined ? [] : [`${disk}-part${number}`, `${disk}${/\d$/.test(disk) ? 'p' : ''}${number}`]),
  ];
}
