import { neededRelease } from '../ignition/releases.ts';
import { foldSpec, type Spec } from './spec.ts';
import { rows } from './versions.ts';

/**
 * The first newer version of the same variant for which `holds` is true; undefined if there is none. Experimental versions of
 * OpenShift are skipped, because no Machine Config Operator accepts the Ignition version of their output.
 */
export function newerVersion({ variant, version }: Spec, holds: (spec: Spec) => boolean): Spec | undefined {
  const own = rows.filter(
    (row) => row.variant === variant && !(variant === 'openshift' && row.version.includes('-') && row.version !== version),
  );
  const newer = own.slice(own.findIndex((row) => row.version === version) + 1);
  for (const row of newer) {
    const spec = foldSpec(row);
    if (holds(spec)) return spec;
  }
  return undefined;
}

/** What a config with this version requires, as a clause: `which needs Ignition 2.26.0 or newer on the machine`. */
export function priceOf({ variant, version, ignition }: Spec): string {
  if (version.includes('-')) return 'which is experimental and can change';
  if (variant === 'openshift') return `which needs OpenShift ${version.replace(/\.0$/, '')} or newer`;
  return `which needs ${neededRelease(ignition.version) ?? `an Ignition that reads ${ignition.version}`} on the machine`;
}
