import type { OutputSize } from '../../../compile/output-size.ts';
import type { Code } from '../../../diagnostics/catalogue.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { sizeOfPart } from '../../../diagnostics/sized-parts.ts';
import { machineConfigLimit, operatorWarnsFrom } from '../../facts/machine-config-operator.ts';
import { largestUserDataLimit, type Platform, type UserDataLimit, userDataLimits } from '../../facts/user-data-limits.ts';
import type { LintOptions } from '../../machine/machine-lint.ts';

/** How many of the largest parts a diagnostic names, and the least share of one that it names. */
const NAMED = 3;
const LEAST_SHARE = 0.01;

/** The codes about the size of an output. */
export const sizeCodes: readonly Code[] = ['machine-config/too-large', 'user-data/over-every-limit', 'user-data/too-large'];

/** An output that is too large for where it has to go. */
export function sizeFindings(size: OutputSize, { platform }: LintOptions): readonly Diagnostic[] {
  const { bytes, jsonBytes } = size;
  const parts = largestOf(size).map(({ name, bytes, share }) => ({ name, bytes, share }));
  // nodes of OpenShift get a small config that points to the cluster
  if (size.isMachineConfig) {
    if (jsonBytes < machineConfigLimit * operatorWarnsFrom) return [];
    return [withPlaces(diagnose('machine-config/too-large', { bytes: jsonBytes, limit: machineConfigLimit, parts }), size)];
  }
  if (platform === undefined) {
    const limit = largestUserDataLimit();
    return bytes > limit ? [withPlaces(diagnose('user-data/over-every-limit', { bytes, limit, parts }), size)] : [];
  }
  const limit: UserDataLimit = userDataLimits[platform as Platform];
  const counted = countedBytes(bytes, limit);
  if (limit.bytes === undefined || counted <= limit.bytes) return [];
  const values = {
    bytes: counted,
    isBase64: limit.counted === 'base64',
    platform,
    limit: limit.bytes,
    parts,
    otherWay: limit.otherWay,
    schemes: ['https', ...(limit.ownSchemes ?? []).filter((scheme) => scheme !== 'arn')],
  };
  return [withPlaces(diagnose('user-data/too-large', values), size)];
}

/** The bytes that a platform counts. */
export function countedBytes(bytes: number, { counted }: UserDataLimit): number {
  return counted === 'base64' ? 4 * Math.ceil(bytes / 3) : bytes;
}

function largestOf({ contributors }: OutputSize): OutputSize['contributors'] {
  return contributors.slice(0, NAMED).filter(({ share }) => share >= LEAST_SHARE);
}

/** The diagnostic with the places of the largest parts. */
function withPlaces(diagnostic: Diagnostic, size: OutputSize): Diagnostic {
  const related = largestOf(size).flatMap((part) => (part.origin ? [{ message: sizeOfPart(part), location: part.origin }] : []));
  return { ...diagnostic, related };
}
