import { octalMeant } from '../../../compile/check/rules/butane/decimal-modes.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { octal } from '../../../grammar/octal.ts';
import { int } from '../../../schema/placed.ts';
import { secretContents } from '../../facts/secret-contents.ts';
import { about, aboutField, inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MachineNode } from '../../machine/nodes.ts';

/** NetworkManager has a rule of its own for these. */
const KEYFILES = '/etc/NetworkManager/system-connections/';

/** Keys and passwords in files: those that every user may read, and that they stand in the config at all. */
export const readableSecrets: MachineLint = ({ nodes, variant }) => nodes.flatMap((node) => problemsOf(node, variant === undefined));

function problemsOf(node: MachineNode, isJson: boolean): Diagnostic[] {
  const contents = node.kind === 'file' ? node.contents() : undefined;
  const [secret] = contents
    ? secretContents.flatMap(({ name, pattern }) => {
        const match = pattern.exec(contents.text);
        return match ? [{ name, span: { start: match.index, end: match.index + match[0].length } }] : [];
      })
    : [];
  if (!contents || !secret) return [];
  const values = { path: node.writtenPath, secret: secret.name };
  const inConfig = inContents(contents, secret.span, diagnose('secret/in-config', values));
  const mode = node.mode ?? 0;
  if ((mode & 0o044) === 0 || octalMeant(mode, false) !== undefined || node.path.startsWith(KEYFILES)) return [inConfig];
  const value = isJson ? String(0o600) : octal(0o600);
  const placed =
    int(node.struct, 'mode') === undefined
      ? about(
          node.struct.fields.get('path'),
          diagnose('secret/readable', 'no-mode', { ...values, mode: value, missingField: { name: 'mode', value } }),
        )
      : aboutField(node.struct, 'mode', diagnose('secret/readable', 'mode', { ...values, isJson, meant: value }));
  return [placed, inConfig];
}
