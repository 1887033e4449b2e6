import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { text } from '../../../schema/placed.ts';
import { missingShells } from '../../facts/images/accounts.ts';
import { imageNames } from '../../facts/images/shipped-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderIn } from '../../placeholder-text.ts';

/** Login shells that useradd refuses, and those that are not there: sshd lets nobody in whose shell does not exist. */
export const userShells: MachineLint = (machine) => {
  const { users, variant, nodeAt } = machine;
  return users.flatMap((user): Diagnostic[] => {
    const shell = text(user, 'shell') ?? '';
    if (shell === '' || placeholderIn(shell) !== undefined) return [];
    if (!shell.startsWith('/')) return [aboutField(user, 'shell', diagnose('user/shell', 'relative', { shell }))];
    const name = shell.slice(shell.lastIndexOf('/') + 1);
    if (variant !== 'fcos' && variant !== 'flatcar') return [];
    // the config may bring it, or install it
    if (!missingShells.includes(name) || nodeAt(shell) || machine.mentions().count(name) > 0) return [];
    const values = { shell, user: text(user, 'name') ?? '', system: imageNames[variant]! };
    return [aboutField(user, 'shell', diagnose('user/shell', 'missing', values))];
  });
};
