import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { newerVersion, priceOf } from '../spec/raised-version.ts';
import { refusalOf, refusals } from '../spec/refusals.ts';
import type { Spec } from '../spec/spec.ts';

/** The version of a variant that allows a field which this version refuses, and what that version needs. */
export function adviceOnRefusal({ path }: Diagnostic, spec: Spec): string | undefined {
  const field = path.filter((step) => typeof step === 'string').join('.');
  const newer = newerVersion(spec, (other) => refusalOf(refusals(other), field) === undefined);
  return newer && `remove it, or use ${newer.variant} ${newer.version}, ${priceOf(newer)}`;
}

/** The help for a mode without its leading zero. What it becomes may have bits that the version does not set. */
export function adviceOnDecimal(help: string, { layers }: Spec): string | undefined {
  const isSet = layers.includes('ignition_3_6') || !/^write it as 0[1-7]\d{3}$/.test(help);
  return isSet ? undefined : `${help}; this version sets no setuid, setgid and sticky bits: see \`butane explain mode/special-bits\``;
}

/** The help for setuid, setgid and sticky bits. `written` is the mode as it is written in the config. */
export function adviceOnSpecialBits(written: string | undefined, spec: Spec): string {
  const [, digit] = /^0\d*([89])\d*$/.exec(written ?? '') ?? [];
  if (digit !== undefined) return `${digit} is not an octal digit, so YAML reads ${written} as the decimal number ${Number(written)}`;
  const other = 'leave these bits out here, and set them at boot with a file below /etc/tmpfiles.d';
  const newer = newerVersion(spec, ({ layers }) => layers.includes('ignition_3_6'));
  return newer ? `${other}; or use ${newer.variant} ${newer.version}, ${priceOf(newer)}` : other;
}
