import { compareReleases } from '../../../ignition/releases.ts';
import { items, type Leaf, type Placed, struct } from '../../../schema/placed.ts';
import {
  firstFcosWithoutLegacyCgroups,
  firstSystemdWithoutLegacyCgroups,
  legacyCgroupArgument,
  legacyCgroupFile,
} from '../../facts/cgroups.ts';
import type { Target } from '../../find-target.ts';
import { about } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Control groups of version 1, which systemd 256 and newer refuses to start with. */
export const cgroupV1: MachineLint = (machine, { target }) => {
  const asked = askedIn(machine);
  if (!asked) return [];
  const refused = refuses(target);
  if (refused === false) return [];
  const help = 'remove it: containers run on control groups of version 2';
  return [
    about(
      asked,
      refused
        ? finding(
            'kernel-arguments/no-cgroup-v1',
            `${target!.system}@${target!.version} has no control groups of version 1: the boot stops`,
            help,
          )
        : finding(
            'kernel-arguments/cgroup-v1',
            'systemd 256 and newer (Fedora CoreOS 41) refuses to start with control groups of version 1',
            help,
          ),
    ),
  ];
};

function askedIn({ document, variant, nodeAt }: Machine): Placed | undefined {
  const argument = items(struct(document, 'kernelArguments'), 'shouldExist').find((one) => (one as Leaf).value === legacyCgroupArgument);
  return argument ?? (variant === 'flatcar' ? nodeAt(legacyCgroupFile)?.struct : undefined);
}

/** Whether every machine of a target refuses; undefined where that is not known. */
function refuses(target: Target | undefined): boolean | undefined {
  if (target?.system === 'fcos') return compareReleases(target.version, firstFcosWithoutLegacyCgroups) >= 0;
  const systemd = target?.oldest.systemd;
  return systemd === undefined ? undefined : systemd >= firstSystemdWithoutLegacyCgroups;
}
