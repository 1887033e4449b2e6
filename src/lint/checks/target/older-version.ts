import { ignitionPhases } from '../../../compile/ignition-phases.ts';
import { configPhases, decodePhase } from '../../../compile/phases.ts';
import { readHeader } from '../../../compile/read-header.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { ignitionVersion, ignitionVersions } from '../../../ignition/versions.ts';
import { foldSpec, type Spec } from '../../../spec/spec.ts';
import { rows, versionsOf } from '../../../spec/versions.ts';
import { bisect } from '../../../text/bisect.ts';
import { rangeOf } from '../../../text/ranges.ts';
import type { Machine, WrittenConfig } from '../../machine/machine.ts';

/** A version that a machine takes, and what has to change so that the config can name it. */
export interface OlderVersion {
  /** As the config would name it: `1.4.0`, or `3.3.0` in an Ignition config. */
  readonly version: string;
  /**
   * Fields that this version does not have, without the numbers of items: `storage.trees`, or `storage.trees (parts/a.bu:7)` in a part
   * of a composed config. Empty if there are none.
   */
  readonly needsMore: readonly string[];
  /** The names of the parts that name a newer version than this one. Empty for a config of one file. */
  readonly newerParts: readonly string[];
}

/**
 * The newest version of the same variant that makes a spec which is taken.
 *
 * @param takes whether the machine takes a version of the Ignition spec, and the version of Butane that makes it
 */
export function olderVersion(machine: Machine, takes: (ignition: string, version?: string) => boolean): OlderVersion | undefined {
  const older = stableVersions(machine).findLast(({ ignition, version }) => takes(ignition, machine.spec && version));
  if (!older) return undefined;
  const { version } = older;
  return { version, needsMore: newFields(older.findings(), ownFindings(machine)), newerParts: newerParts(machine, version) };
}

/**
 * The oldest version of the same variant in which nothing is reported that is not reported now, and the spec that it makes; undefined if
 * no version is older. An older version has fewer fields, so a binary search finds it.
 */
export function oldestVersion(
  machine: Machine,
): (Pick<StableVersion, 'version' | 'ignition'> & Pick<OlderVersion, 'newerParts'>) | undefined {
  const own = machine.spec?.version ?? machine.ignition.version;
  const all = stableVersions(machine);
  const index = all.findIndex(({ version }) => version === own);
  const older = index < 0 ? all : all.slice(0, index);
  const present = ownFindings(machine);
  const oldest = older[bisect(older.length, (i) => newFields(older[i]!.findings(), present).length > 0)];
  return oldest && { ...oldest, newerParts: newerParts(machine, oldest.version) };
}

/** A stable version of the variant of a config. */
interface StableVersion {
  readonly version: string;
  /** The Ignition spec that it makes. */
  readonly ignition: string;
  /** What the phases report about the config as this version. */
  findings(): readonly Finding[];
}

/** A diagnostic, and the part of a composed config that it is about. */
interface Finding {
  readonly diagnostic: Diagnostic;
  /** Absent for the main source. */
  readonly part?: string | undefined;
}

/** The oldest one first. */
function stableVersions(machine: Machine): StableVersion[] {
  const { spec, source } = machine;
  const isStable = (version: string): boolean => !version.includes('-');
  if (!spec)
    return ignitionVersions.filter(isStable).map((version) => ({
      version,
      ignition: version,
      findings: () => [...ignitionPhases(source, ignitionVersion(version)!)].flatMap(({ report }) => report.map(ofMain)),
    }));
  return rows
    .filter(({ variant, version }) => variant === spec.variant && isStable(version))
    .map((row) => {
      const { version, ignition } = foldSpec(row);
      return { version, ignition: ignition.version, findings: () => findingsAs(foldSpec(row), machine) };
    });
}

function ofMain(diagnostic: Diagnostic): Finding {
  return { diagnostic };
}

function ownFindings(machine: Machine): readonly Finding[] {
  const { spec, source } = machine;
  return spec ? findingsAs(spec, machine) : [...ignitionPhases(source)].flatMap(({ report }) => report.map(ofMain));
}

/** What the phases report about each config as another version. A part that names an older version stays what it is. */
function findingsAs(spec: Spec, { writtenConfigs, source: main }: Machine): readonly Finding[] {
  return writtenConfigs.flatMap((written): Finding[] => {
    const { source, root } = written;
    const readAs = isNewer(written, spec.version) ? spec : written.spec;
    const decoded = decodePhase(root, source, readAs);
    // local files make no difference, and are not read again
    const later = decoded.config
      ? [...configPhases({ root, spec: readAs, config: decoded.config }, { readHeader, files: undefined })].flatMap(({ report }) => report)
      : [];
    const part = source.name === main.name ? undefined : source.name;
    return [...decoded.report, ...later].map((diagnostic) => ({ diagnostic, part }));
  });
}

/** True for a config that names a newer version. */
function isNewer({ spec }: WrittenConfig, version: string): boolean {
  const versions = versionsOf(spec.variant);
  return versions.indexOf(spec.version) > versions.indexOf(version);
}

function newerParts({ writtenConfigs, source: main }: Machine, version: string): string[] {
  const newer = writtenConfigs.filter((written) => written.source.name !== main.name && isNewer(written, version));
  return [...new Set(newer.map(({ source }) => source.name))];
}

/** The fields that have new findings. The version itself is left out. */
function newFields(findings: readonly Finding[], before: readonly Finding[]): string[] {
  const key = ({ diagnostic: { code, path }, part = '' }: Finding): string => `${part} ${code} ${path.join('.')}`;
  const keysBefore = new Set(before.map(key));
  const fields = findings
    .filter((one) => !keysBefore.has(key(one)) && one.diagnostic.path.length > 0 && one.diagnostic.path.at(-1) !== 'version')
    .map(({ diagnostic: { path, location }, part }) => {
      const field = path.filter((step) => typeof step === 'string').join('.');
      if (part === undefined) return field;
      return `${field} (${part}${location ? `:${rangeOf(location).start.line}` : ''})`;
    });
  return [...new Set(fields)];
}
