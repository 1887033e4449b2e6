import { diagnose } from '../../../diagnostics/diagnose.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { quadletExtensionOf } from '../../machine/quadlets.ts';
import { homePath, quadletPlace, unitPlace } from '../../machine/unit-folders.ts';

/** Quadlets in folders that Podman does not read, and quadlets on images without Podman. */
export const places: MachineLint = (machine) => {
  const wrong = machine.nodes.flatMap((node) => {
    const name = node.path.slice(node.path.lastIndexOf('/') + 1);
    const extension = node.kind === 'file' ? quadletExtensionOf(name) : undefined;
    if (extension === undefined || quadletPlace(node.path)) return [];
    const isUnitFolder = unitPlace(node.path) !== undefined;
    const isNear = node.path.startsWith('/etc/containers/') || homePath(node.path)?.rest.startsWith('.config/containers/') === true;
    if (!isUnitFolder && !isNear) return [];
    return [aboutField(node.struct, 'path', diagnose('quadlet/wrong-folder', { file: node.writtenPath, quadlet: name }))];
  });
  return [...wrong, ...withoutPodman(machine)];
};

/** Flatcar has Podman as a system extension that is off. Source: `build_library/extra_sysexts.sh` of flatcar/scripts. */
function withoutPodman(machine: Machine) {
  const [first] = machine.quadlets();
  if (!first || machine.variant !== 'flatcar' || machine.isPartial) return [];
  const isEnabled = /^\s*podman\s*$/m.test(machine.nodeAt('/etc/flatcar/enabled-sysext.conf')?.contents()?.text ?? '');
  const isBrought = machine.nodes.some(({ path, target }) => path.includes('podman') || target?.includes('podman'));
  if (isEnabled || isBrought) return [];
  return [aboutField(first.node.struct, 'path', diagnose('quadlet/no-podman', { quadlet: first.name }))];
}
