import type { Choice } from '../schema/value-fact.ts';

/* The values that Butane's own fields accept. */

/** The extensions of quadlet names, as podman-systemd.unit(5) lists them. */
export const quadletExtensions: readonly string[] = ['.container', '.volume', '.network', '.kube', '.image', '.build', '.pod', '.artifact'];

/** The kernel types that a MachineConfig can request. */
export const kernelTypes: readonly Choice[] = [{ value: 'default' }, { value: 'realtime' }];
