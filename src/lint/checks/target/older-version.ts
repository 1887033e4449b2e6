import { ignitionPhases } from '../../../compile/ignition-phases.ts';
import { phases } from '../../../compile/phases.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { ignitionVersion, ignitionVersions } from '../../../ignition/versions.ts';
import { foldSpec, type Spec } from '../../../spec/spec.ts';
import { rows } from '../../../spec/versions.ts';
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
  const { spec, source } = machine;
  if (!spec) {
    const version = ignitionVersions.findLast((one) => !one.includes('-') && takes(one));
    const shape = version && ignitionVersion(version);
    if (!shape) return undefined;
    const found = [...ignitionPhases(source, shape)].flatMap(({ report }) => report);
    return {
      version,
      needsMore: newFields(
        found,
        [...ignitionPhases(source)].flatMap(({ report }) => report),
      ),
    };
  }
  const older = rows
    .filter(({ variant, version }) => variant === spec.variant && !version.includes('-'))
    .map(foldSpec)
    .findLast(({ ignition, version }) => takes(ignition.version, version));
  return older && { version: older.version, needsMore: newFields(findings(machine, older), findings(machine, spec)) };
}

/** What the phases say of a config as another version. Local files make no difference, and are not read again. */
function findings({ source }: Machine, spec: Spec): readonly Diagnostic[] {
  return [...phases(source, { readHeader: () => ({ spec, report: [] }), files: undefined })].flatMap(({ report }) => report);
}

/** The fields that are found fault with, and were not before. The version itself is none of them. */
function newFields(found: readonly Diagnostic[], before: readonly Diagnostic[]): string[] {
  const key = ({ code, path }: Diagnostic): string => `${code} ${path.join('.')}`;
  const known = new Set(before.map(key));
  const fields = found
    .filter((one) => !known.has(key(one)) && one.path.length > 0 && one.path.at(-1) !== 'version')
    .map(({ path }) => path.filter((step) => typeof step === 'string').join('.'));
  return [...new Set(fields)];
}
