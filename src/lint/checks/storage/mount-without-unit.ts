import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { escapeUnitPath } from '../../../grammar/unit-name.ts';
import { items, type Leaf, struct, structs, text } from '../../../schema/placed.ts';
import type { Spec } from '../../../spec/spec.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath } from '../../machine/machine-path.ts';

/** Mount points of the image itself, which needs no unit of the config for them. */
const OF_IMAGE = /^\/(?:|boot|boot\/efi|oem|usr|usr\/share\/oem|var)$/;

/** Subvolumes of SUSE's images, which their fstab mounts: MicroOS, SLE Micro. Source: Ignition packaged by openSUSE, README.SUSE. */
const OF_SUSE = /^subvol=\/?@/;

/** Filesystems that are mounted while Ignition runs, and not afterwards. */
export const mountWithoutUnit: MachineLint = ({ document, spec, unitNamed, nodeAt, isOstree, isPartial }) => {
  if (!spec || isPartial || nodeAt('/etc/fstab')) return [];
  return structs(struct(document, 'storage'), 'filesystems').flatMap((filesystem) => {
    const path = text(filesystem, 'path');
    const format = text(filesystem, 'format');
    // swap is not mounted, whatever its path says
    if (path === undefined || OF_IMAGE.test(path) || format === undefined || format === 'swap') return [];
    if ((items(filesystem, 'mountOptions') as readonly Leaf[]).some(({ value }) => OF_SUSE.test(String(value)))) return [];
    if ([path, machinePath(path, isOstree)].some((one) => unitNamed(mountUnit(one)) || nodeAt(`/etc/systemd/system/${mountUnit(one)}`)))
      return [];
    return [aboutField(filesystem, 'path', problemOf(path, machinePath(path, isOstree), spec))];
  });
};

function problemOf(path: string, realPath: string, { shape }: Spec): Diagnostic {
  if (shape.types.Filesystem?.with_mount_unit === undefined)
    return diagnose('filesystem/no-mount-unit', 'unit', { path, unit: mountUnit(realPath) });
  if (path !== realPath) return diagnose('filesystem/no-mount-unit', 'link', { path, meant: realPath });
  return diagnose('filesystem/no-mount-unit', 'sugar', { path, missingField: { name: 'with_mount_unit', value: 'true' } });
}

function mountUnit(path: string): string {
  return `${escapeUnitPath(path)}.mount`;
}
