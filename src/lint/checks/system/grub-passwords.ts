import { diagnose } from '../../../diagnostics/diagnose.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * Architectures whose boot loader takes no password. Source: coreos/fedora-coreos-config, `coreos-post-ignition-checks.sh`, which ends
 * the first boot there.
 */
const WITHOUT_PASSWORDS = /^(?:s390x|ppc64le)(?=-|$)/;

/** Passwords of the boot loader for machines whose boot loader takes none. */
export const grubPasswords: MachineLint = ({ config }) => {
  if (!config) return [];
  const [architecture] = WITHOUT_PASSWORDS.exec(text(struct(config, 'boot_device'), 'layout') ?? '') ?? [];
  const grub = struct(config, 'grub');
  if (architecture === undefined || structs(grub, 'users').length === 0) return [];
  return [about(grub.fields.get('users'), diagnose('grub/no-passwords', { architecture }))];
};
