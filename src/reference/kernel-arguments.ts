/*
 * Kernel arguments that configs set or remove. Sources: the pages "Modifying Kernel Arguments", "Emergency Console Access", "Debugging
 * kernel crashes using kdump" and "Composefs" of the Fedora CoreOS documentation; "Switching to unified cgroups", "Setting up LUKS disk
 * encryption" and "Other Flatcar settings" of the Flatcar documentation; kernel-parameters.txt of Linux and systemd(1) for what they mean.
 */

/** A kernel argument, as it is written. */
export interface KernelArgument {
  readonly argument: string;
  /** What it does, in Markdown. */
  readonly means: string;
  /** Systems that it is for. Default: all. */
  readonly system?: 'ostree' | 'flatcar';
  /** True if images can have it, so that configs remove it. */
  readonly isOfImage?: true;
}

/** The most usual first. */
export const kernelArguments: readonly KernelArgument[] = [
  {
    argument: 'console=tty0',
    means: 'The console is on the screen. The last `console` gets what services write to `/dev/console`.',
    isOfImage: true,
  },
  { argument: 'console=ttyS0,115200n8', means: 'The console is on the first serial port.', isOfImage: true },
  { argument: 'console=ttyAMA0,115200n8', means: 'The console is on the serial port of an ARM machine.', isOfImage: true },
  { argument: 'console=hvc0', means: 'The console is on the one of the hypervisor.', isOfImage: true },
  {
    argument: 'mitigations=auto,nosmt',
    means: 'The kernel works around faults of the processor, and turns hyper-threading off if that takes it. Fedora CoreOS sets it.',
    isOfImage: true,
  },
  { argument: 'mitigations=auto', means: 'The kernel works around faults of the processor, and leaves hyper-threading on.' },
  { argument: 'mitigations=off', means: 'The kernel does not work around faults of the processor, which is faster and not safe.' },
  { argument: 'flatcar.autologin', means: 'The consoles log in as `core` without a password.', system: 'flatcar' },
  { argument: 'quiet', means: 'The kernel writes only warnings and errors to the console at boot.' },
  {
    argument: 'crashkernel=300M',
    means: 'The memory that is kept for the kernel which saves a crash dump. kdump needs it.',
    system: 'ostree',
  },
  {
    argument: 'ostree.prepare-root.composefs=0',
    means: 'The root filesystem is not on composefs.',
    system: 'ostree',
  },
  { argument: 'rd.networkd=1', means: 'The initrd sets up the network, which LUKS with Tang needs.', system: 'flatcar' },
  {
    argument: 'systemd.unified_cgroup_hierarchy=0',
    means: 'systemd uses control groups of version 1, which systemd 258 does not have any more.',
    system: 'flatcar',
  },
  {
    argument: 'systemd.legacy_systemd_cgroup_controller',
    means: 'With control groups of version 1, systemd uses them for its own too.',
    system: 'flatcar',
  },
];

/** What a kernel argument does; undefined if nothing is known of it. */
export function kernelArgumentMeaning(argument: string): string | undefined {
  return kernelArguments.find((one) => one.argument === argument)?.means;
}

/** True for the fields of a config that hold kernel arguments. */
export function isKernelArgument({ type, name }: { readonly type: string; readonly name: string }): boolean {
  return type === 'KernelArguments' || (type === 'OpenShift' && name === 'kernel_arguments');
}
