import { octalMeant } from '../../../compile/check/rules/butane/decimal-modes.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { octal } from '../../../grammar/octal.ts';
import { int } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** The modes that Ignition configs have most. They stand there in decimal: 420 is 0644. */
const USUAL_MODES = [
  0o600, 0o640, 0o644, 0o660, 0o664, 0o666, 0o700, 0o750, 0o755, 0o770, 0o775, 0o777, 0o400, 0o440, 0o444, 0o500, 0o550, 0o555,
];

/** Modes that give the group or others more than the owner. */
export const oddModes: MachineLint = ({ nodes, variant }) =>
  nodes.flatMap(({ kind, struct }) => {
    const mode = int(struct, 'mode');
    const who = mode === undefined || mode > 0o777 ? undefined : favoured(mode);
    if (mode === undefined || who === undefined || octalMeant(mode, kind === 'directory') !== undefined) return [];
    const digits = mode.toString(8);
    const usual = USUAL_MODES.find((one) => String(one) === digits);
    if (usual === undefined) return aboutField(struct, 'mode', diagnose('mode/odd', 'other', { octal: octal(mode), who }));
    const meant = variant === undefined ? digits : octal(usual);
    return aboutField(struct, 'mode', diagnose('mode/odd', 'json', { octal: octal(mode), who, digits, octalMeant: octal(usual), meant }));
  });

/** Who may do what the owner may not; undefined where nobody may. */
function favoured(mode: number): string | undefined {
  const [owner, group, others] = [mode >> 6, mode >> 3, mode].map((bits) => bits & 7) as [number, number, number];
  if ((group & ~owner) !== 0) return 'the group';
  return (others & ~owner) !== 0 ? 'others' : undefined;
}
