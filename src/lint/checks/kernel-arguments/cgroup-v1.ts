import { diagnose } from '../../../diagnostics/diagnose.ts';
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
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Control groups of version 1, which systemd 256 and newer refuses to start with. */
export const cgroupV1: MachineLint = (machine, { target }) => {
  const request = requestIn(machine);
  if (!request) return [];
  const isRefused = refuses(target);
  if (isRefused === false) return [];
  const diagnostic = isRefused
    ? diagnose('kernel-arguments/no-cgroup-v1', { target: `${target!.system}@${target!.version}` })
    : diagnose('kernel-arguments/cgroup-v1');
  return [about(request, diagnostic)];
};

/** The kernel argument, or the file of Flatcar, that asks for version 1. */
function requestIn({ document, variant, nodeAt }: Machine): Placed | undefined {
  const argument = items(struct(document, 'kernelArguments'), 'shouldExist').find((one) => (one as Leaf).value === legacyCgroupArgument);
  return argument ?? (variant === 'flatcar' ? nodeAt(legacyCgroupFile)?.struct : undefined);
}

/** Whether every machine of a target refuses; undefined where that is not known. */
function refuses(target: Target | undefined): boolean | undefined {
  if (target?.system === 'fcos') return compareReleases(target.version, firstFcosWithoutLegacyCgroups) >= 0;
  const systemd = target?.oldest.systemd;
  return systemd === undefined ? undefined : systemd >= firstSystemdWithoutLegacyCgroups;
}
