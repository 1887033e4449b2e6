import { diagnose } from '../../../diagnostics/diagnose.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * Root filesystems with a mount point. The initramfs has mounted the root before Ignition mounts filesystems, which it does without looking
 * (`internal/exec/stages/mount/mount.go`): it fails, or hides the system. Source: flatcar/Flatcar 1612.
 */
export const rootMounts: MachineLint = ({ document }) =>
  structs(struct(document, 'storage'), 'filesystems').flatMap((filesystem) => {
    const format = text(filesystem, 'format') ?? 'none';
    return text(filesystem, 'path') === '/' && format !== 'none' ? [aboutField(filesystem, 'path', diagnose('filesystem/root-path'))] : [];
  });
