import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, surelyMeant } from '../text/nearest.ts';
import { foldSpec } from './spec.ts';
import { rows, variants, versionsOf } from './versions.ts';

/** Help about a wrong value in the header. `values.meant` is set if only one value can be meant. */
export type HeaderWord = Pick<Diagnostic, 'help' | 'values'>;

/** Names of operating systems that are not names of variants, with help. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  coreos: 'for Fedora CoreOS the variant is fcos, for OpenShift it is openshift',
  'fedora-coreos': 'for Fedora CoreOS the variant is fcos',
  'fedora-iot': 'for Fedora IoT the variant is fiot',
  iot: 'for Fedora IoT the variant is fiot',
  rhcos: 'for RHEL CoreOS the variant is openshift',
  ocp: 'for OpenShift the variant is openshift',
  okd: 'for OKD the variant is openshift or fcos',
  scos: 'for CentOS Stream CoreOS the variant is openshift',
  fedora: 'for Fedora CoreOS the variant is fcos, for Fedora IoT it is fiot',
  rhel: 'for RHEL for Edge the variant is r4e, for RHEL CoreOS it is openshift',
  'container-linux': 'for Flatcar Container Linux the variant is flatcar',
  rhel4edge: 'for RHEL for Edge the variant is r4e',
  rhde: 'for RHEL for Edge the variant is r4e',
  'rhel-edge': 'for RHEL for Edge the variant is r4e',
};

/** Help about a variant that does not exist. */
export function variantMeant(variant: string): HeaderWord {
  const all = variants();
  const spelt = variant.toLowerCase();
  if (Object.hasOwn(KNOWN_AS, spelt)) return { help: KNOWN_AS[spelt]! };
  const suggestion = nearest(variant, all);
  const sure = surelyMeant(variant, all);
  if (suggestion !== undefined)
    return { help: `did you mean "${suggestion}"?`, ...(sure === undefined ? {} : { values: { meant: sure } }) };
  return { help: `variants are ${all.join(', ')}` };
}

/** Help about a version that the variant does not have. */
export function versionMeant(variant: string, version: string): HeaderWord {
  const existing = versionsOf(variant);
  const stable = existing.filter((name) => !name.includes('-'));
  const list = `versions of ${variant} are ${existing.join(', ')}`;
  if (version === '') return { help: `add \`version: ${stable.at(-1)}\`; ${list}` };
  const written = version.trim().replaceAll(',', '.');
  const [, major, minor = '0', patch = '0'] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(written) ?? [];
  if (major === undefined) return { help: list };
  const full = `${major}.${minor}.${patch}`;
  if (existing.includes(full)) {
    // `1.5` and `v1.5.0` can only mean 1.5.0. `1.5.0-experimental` is a different version.
    const isSpelling = /^v?\d+\.\d+(?:\.\d+)?$/.test(written);
    const help = written.includes('-') ? `write it as ${full}, which is stable` : `write it as ${full}`;
    return { help, ...(isSpelling ? { values: { meant: full } } : {}) };
  }
  if (existing.includes(`${full}-experimental`))
    return { help: `${full} is not stable yet: it is called ${full}-experimental, and can change` };
  // the version of a cluster, such as 4.15.3, has a third number
  if (existing.includes(`${major}.${minor}.0`)) return { help: `the last number is always 0: write it as ${major}.${minor}.0` };
  const newest = stable.at(-1)!;
  // the next version may be out already; one after that is more likely another variant's
  const ofOthers = isNextOf(newest, full) ? undefined : othersWith(full, variant);
  if (ofOthers !== undefined) return { help: `${ofOthers}; ${list}` };
  if (compareNumbers(full, newest) > 0)
    return {
      help: `${variant} ${full} is newer than this program, which knows versions up to ${newest}: newer systems take ${newest} too`,
    };
  return { help: list };
}

/** Says what a version belongs to that this variant does not have; undefined if it is in no list. */
function othersWith(version: string, variant: string): string | undefined {
  const others = variants().filter((name) => name !== variant && versionsOf(name).includes(version));
  if (others.length > 0) return `${version} is a version of ${others.join(' and ')}`;
  const makes = rows.findLast((row) => row.variant === variant && foldSpec(row).ignition.version === version);
  return makes && `${version} is a version of Ignition, which ${variant} ${makes.version} makes`;
}

/** Whether `version` is the minor version that follows `newest`. Both are `X.Y.Z`. */
function isNextOf(newest: string, version: string): boolean {
  const [major, minor] = newest.split('.').map(Number);
  return version.startsWith(`${major}.${minor! + 1}.`);
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const first = left.findIndex((number, i) => number !== right[i]);
  return first < 0 ? 0 : left[first]! - right[first]!;
}
