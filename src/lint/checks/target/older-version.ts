import { ignitionPhases } from '../../../compile/ignition-phases.ts';
import { phases } from '../../../compile/phases.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { ignitionVersion, ignitionVersions } from '../../../ignition/versions.ts';
import { foldSpec, type Spec } from '../../../spec/spec.ts';
import { rows } from '../../../spec/versions.ts';
import { bisect } from '../../../text/bisect.ts';
import type { Machine } from '../../machine/machine.ts';

/** A version that a machine takes, and what a config has that this version does not. */
export interface OlderVersion {
  /** As the config would name it: `1.4.0`, or `3.3.0` in an Ignition config. */
  readonly version: string;
  /** Paths of fields, without the numbers of items: `storage.trees`. Empty where the config is good as it is. */
  readonly needsMore: readonly string[];
}

/**
 * The newest version of the same variant that makes a spec which is taken.
 *
 * @param takes whether the machine takes a version of the Ignition spec, and the version of Butane that makes it
 */
export function olderVersion(machine: Machine, takes: (ignition: string, version?: string) => boolean): OlderVersion | undefined {
  const older = stableVersions(machine).findLast(({ ignition, version }) => takes(ignition, machine.spec && version));
  return older && { version: older.version, needsMore: newFields(older.findings(), ownFindings(machine)) };
}

/**
 * The oldest version of the same variant in which nothing is found that is not found now, and the spec that it makes; undefined if no
 * version is older. An older version has fewer fields: a binary search finds it.
 */
export function oldestVersion(machine: Machine): Pick<StableVersion, 'version' | 'ignition'> | undefined {
  const own = machine.spec?.version ?? machine.ignition.version;
  const all = stableVersions(machine);
  const index = all.findIndex(({ version }) => version === own);
  const older = index < 0 ? all : all.slice(0, index);
  const present = ownFindings(machine);
  return older[bisect(older.length, (i) => newFields(older[i]!.findings(), present).length > 0)];
}

/** A stable version of the variant of a config. */
interface StableVersion {
  readonly version: string;
  /** The Ignition spec that it makes. */
  readonly ignition: string;
  /** What the phases report about the config as this version. */
  findings(): readonly Diagnostic[];
}

/** The oldest one first. */
function stableVersions(machine: Machine): StableVersion[] {
  const { spec, source } = machine;
  const isStable = (version: string): boolean => !version.includes('-');
  if (!spec)
    return ignitionVersions.filter(isStable).map((version) => ({
      version,
      ignition: version,
      findings: () => [...ignitionPhases(source, ignitionVersion(version)!)].flatMap(({ report }) => report),
    }));
  return rows
    .filter(({ variant, version }) => variant === spec.variant && isStable(version))
    .map((row) => {
      const { version, ignition } = foldSpec(row);
      return { version, ignition: ignition.version, findings: () => findingsAs(foldSpec(row), machine) };
    });
}

function ownFindings(machine: Machine): readonly Diagnostic[] {
  const { spec, source } = machine;
  return spec ? findingsAs(spec, machine) : [...ignitionPhases(source)].flatMap(({ report }) => report);
}

/** What the phases report about a config as another version. Local files make no difference, and are not read again. */
function findingsAs(spec: Spec, { source }: Machine): readonly Diagnostic[] {
  return [...phases(source, { readHeader: () => ({ spec, report: [] }), files: undefined })].flatMap(({ report }) => report);
}

/** The fields that have new findings. The version itself is left out. */
function newFields(findings: readonly Diagnostic[], before: readonly Diagnostic[]): string[] {
  const key = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;
  const keysBefore = new Set(before.map(key));
  const fields = findings
    .filter((one) => !keysBefore.has(key(one)) && one.path.length > 0 && one.path.at(-1) !== 'version')
    .map(({ path }) => path.filter((step) => typeof step === 'string').join('.'));
  return [...new Set(fields)];
}
