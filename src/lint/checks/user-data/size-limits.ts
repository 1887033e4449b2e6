import type { Contributor, OutputSize } from '../../../compile/output-size.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { machineConfigLimit, operatorWarnsFrom } from '../../facts/machine-config-operator.ts';
import { largestUserDataLimit, type Platform, type UserDataLimit, userDataLimits } from '../../facts/user-data-limits.ts';
import { finding } from '../../machine/finding.ts';
import type { LintOptions } from '../../machine/machine-lint.ts';

/** How many of the largest parts a finding names, and the least share of one that it names. */
const NAMED = 3;
const LEAST_SHARE = 0.01;

/** An output that is too large for where it has to go. */
export function sizeFindings(size: OutputSize, { platform }: LintOptions): readonly Diagnostic[] {
  // nodes of OpenShift get a small config that points to the cluster
  if (size.isMachineConfig) return machineConfigFindings(size);
  if (platform === undefined) return size.bytes > largestUserDataLimit() ? [overEveryLimit(size)] : [];
  const limit: UserDataLimit = userDataLimits[platform as Platform];
  const counted = countedBytes(size.bytes, limit);
  if (limit.bytes === undefined || counted <= limit.bytes) return [];
  const what = limit.counted === 'base64' ? `the output has ${shown(counted)} bytes in base64` : `the output has ${shown(counted)} bytes`;
  const message = `${what}, and ${platform} takes ${shown(limit.bytes)} bytes of user data at most`;
  return [withParts(finding('user-data/too-large', message, helpFor(limit)), size)];
}

/** The bytes that a platform counts. */
export function countedBytes(bytes: number, { counted }: UserDataLimit): number {
  return counted === 'base64' ? 4 * Math.ceil(bytes / 3) : bytes;
}

/** A number of bytes as people read it: `262,144`. */
export function shown(bytes: number): string {
  return String(bytes).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A share of the whole as people read it: `50 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function overEveryLimit(size: OutputSize): Diagnostic {
  const message = `the output has ${shown(size.bytes)} bytes: no platform with a known limit takes more than ${shown(largestUserDataLimit())} bytes of user data`;
  return withParts(finding('user-data/over-every-limit', message, helpFor({})), size);
}

function machineConfigFindings(size: OutputSize): Diagnostic[] {
  if (size.jsonBytes < machineConfigLimit * operatorWarnsFrom) return [];
  const message = `the MachineConfig has ${shown(size.jsonBytes)} bytes, and all MachineConfigs of a pool together may have ${shown(machineConfigLimit)}`;
  return [withParts(finding('machine-config/too-large', message, 'put large files into an image, or let a unit fetch them'), size)];
}

function helpFor({ ownSchemes = [], otherWay }: UserDataLimit): string {
  const schemes = ['https', ...ownSchemes.filter((scheme) => scheme !== 'arn')].map((scheme) => `${scheme}://`).join(' or ');
  const fetched = `put the config on a server, and give the machine a small one with ignition.config.replace.source: ${schemes}…`;
  return otherWay === undefined ? fetched : `${otherWay}; or ${fetched}`;
}

function withParts(diagnostic: Diagnostic, { contributors }: OutputSize): Diagnostic {
  const largest = contributors.slice(0, NAMED).filter(({ share }) => share >= LEAST_SHARE);
  const named = largest.map((one) => `${one.name} (${partText(one)})`).join(', ');
  const related = largest.flatMap((one) => (one.origin ? [{ message: partText(one), location: one.origin }] : []));
  return { ...diagnostic, message: `${diagnostic.message}; largest: ${named}`, related };
}

function partText({ bytes, share }: Contributor): string {
  return `${shown(bytes)} bytes, ${percent(share)}`;
}
