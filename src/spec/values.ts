import type { Choice } from '../schema/value-fact.ts';

/* The values that fields of Butane's own take. */

/** What the names of quadlets end in, as podman-systemd.unit(5) lists them. */
export const quadletExtensions: readonly string[] = ['.container', '.volume', '.network', '.kube', '.image', '.build', '.pod', '.artifact'];

/** The kernels that a MachineConfig can ask for. */
export const kernelTypes: readonly Choice[] = [{ value: 'default' }, { value: 'realtime' }];
