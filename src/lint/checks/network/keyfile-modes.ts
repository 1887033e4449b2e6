import { octalMeant } from '../../../compile/check/rules/butane/decimal-modes.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { octal } from '../../../grammar/octal.ts';
import { int } from '../../../schema/placed.ts';
import { about, aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MachineNode } from '../../machine/nodes.ts';

/** Where NetworkManager reads keyfiles (NetworkManager.conf(5), "keyfile"). It passes over hidden files and backups. */
export const KEYFILE = /^\/etc\/NetworkManager\/system-connections\/(?!\.)[^/]*[^/~]$/;

/** Keyfiles that NetworkManager ignores because others than root may read or write them. */
export const keyfileModes: MachineLint = ({ nodes, variant }) =>
  nodes.flatMap((node): Diagnostic[] => {
    const { kind, path, struct, user, mode = 0 } = node;
    if (kind !== 'file' || !KEYFILE.test(path)) return [];
    if (user !== 'root' && user !== '0') return [aboutField(struct, 'user', diagnose('keyfile/ignored', 'owner', { path, user }))];
    // the decimal number of a mode has a finding of its own
    return (mode & 0o077) === 0 || octalMeant(mode, false) !== undefined ? [] : [ofMode(node, mode, variant === undefined)];
  });

function ofMode({ path, struct }: MachineNode, mode: number, isJson: boolean): Diagnostic {
  const value = isJson ? String(0o600) : octal(0o600);
  const values = { path, octal: octal(mode) };
  if (int(struct, 'mode') !== undefined)
    return aboutField(struct, 'mode', diagnose('keyfile/ignored', 'mode', { ...values, isJson, meant: value }));
  return about(
    struct.fields.get('path'),
    diagnose('keyfile/ignored', 'no-mode', { ...values, mode: value, missingField: { name: 'mode', value } }),
  );
}
