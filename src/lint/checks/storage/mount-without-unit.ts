import { diagnose } from '../../../diagnostics/diagnose.ts';
import { escapeUnitPath } from '../../../grammar/unit-name.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath } from '../../machine/machine-path.ts';

/** Mount points of the image itself, which needs no unit of the config for them. */
const OF_IMAGE = /^\/(?:|boot|boot\/efi|oem|usr|usr\/share\/oem|var)$/;

/** Filesystems that are mounted while Ignition runs, and not afterwards. */
export const mountWithoutUnit: MachineLint = ({ document, variant, unitNamed, nodeAt, isOstree, isPartial }) => {
  if (variant === undefined || isPartial || nodeAt('/etc/fstab')) return [];
  return structs(struct(document, 'storage'), 'filesystems').flatMap((filesystem) => {
    const path = text(filesystem, 'path');
    if (path === undefined || OF_IMAGE.test(path) || text(filesystem, 'format') === undefined) return [];
    const unit = (of: string): string => `${escapeUnitPath(of)}.mount`;
    if ([path, machinePath(path, isOstree)].some((one) => unitNamed(unit(one)) || nodeAt(`/etc/systemd/system/${unit(one)}`))) return [];
    return [aboutField(filesystem, 'path', diagnose('filesystem/no-mount-unit', { path }))];
  });
};
