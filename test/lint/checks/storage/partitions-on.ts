/** A config with one disk: fields of the disk and of its partitions in flow style. */
export function partitionsOn(device: string, partitions: readonly string[], { header = 'fcos 1.6.0', wipesTable = false } = {}): string {
  const [variant, version] = header.split(' ');
  const items = partitions.map((fields) => `        - {${fields}}\n`).join('');
  const disk = `    - device: ${device}\n      wipe_table: ${wipesTable}\n      partitions:\n${items}`;
  return `variant: ${variant}\nversion: ${version}\nstorage:\n  disks:\n${disk}`;
}

export const BOOT_DISK = '/dev/disk/by-id/coreos-boot-disk';
export const DATA_DISK = '/dev/disk/by-id/ata-DATA';
export const FLATCAR = { header: 'flatcar 1.1.0' };
