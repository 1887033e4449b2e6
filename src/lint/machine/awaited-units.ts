import type { ConfigUnit } from './config-units.ts';
import type { Machine } from './machine.ts';
import { unitsIn } from './settings.ts';

/** Services of images, by how their names begin. */
const OF_IMAGES =
  /^(?:NetworkManager|afterburn|chronyd|containerd|coreos-|crio|dbus|docker|ensure-sysext|flatcar-|getty|ignition-|kubelet|locksmithd|oem-|podman|rpm-ostree|serial-getty|sshd|sysinit|systemd-|update-engine|user@|zincati)/;

/**
 * True for a unit that waits for a service which neither the config nor an image has: another config brings it, and may bring more that the
 * unit needs.
 */
export function waitsForOthers(unit: ConfigUnit, machine: Machine): boolean {
  const services = unitsIn(unit, 'Unit', 'After', 'Wants', 'Requires', 'BindsTo').filter(({ name }) => name.endsWith('.service'));
  if (services.length === 0) return false;
  const own = machine.once(
    'names of services',
    () => new Set([...machine.configUnits().map(({ name }) => name), ...machine.quadlets().map(({ service }) => service)]),
  );
  return services.some(
    ({ name }) => !own.has(name) && !OF_IMAGES.test(name) && !name.includes('%') && !own.has(name.replace(/@.*\./, '@.')),
  );
}
