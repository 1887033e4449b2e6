import { diagnose } from '../../../diagnostics/diagnose.ts';
import { flag, struct, structs, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * A root filesystem that is made anew: the system waits in memory meanwhile. Source: Fedora CoreOS docs, "Configuring storage";
 * `ignition-ostree-transposefs.sh` in coreos/fedora-coreos-config.
 */
export const rootInMemory: MachineLint = ({ document, isOstree }) => {
  if (!isOstree) return [];
  const root = structs(struct(document, 'storage'), 'filesystems').find(
    (one) => text(one, 'label') === 'root' && flag(one, 'wipeFilesystem') === true,
  );
  return root ? [about(root, diagnose('filesystem/root-in-memory'))] : [];
};
