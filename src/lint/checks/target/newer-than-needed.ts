import { diagnose } from '../../../diagnostics/diagnose.ts';
import { takes } from '../../find-target.ts';
import { aboutVersion } from '../../machine/about-version.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { oldestVersion } from './older-version.ts';

/** A config that an older version would be enough for, so that machines older than the target take it too. */
export const newerThanNeeded: MachineLint = (machine, { target, isReported }) => {
  if (!target || !isReported?.('target/newer-than-needed')) return [];
  // else the help of another finding names the version to write
  if (!takes(target.oldest, machine.ignition.version)) return [];
  const oldest = oldestVersion(machine);
  // an older version that makes the same spec gains nothing
  if (!oldest || oldest.ignition === machine.ignition.version) return [];
  const { spec } = machine;
  const values = { version: oldest.version, spec: oldest.ignition, ownSpec: machine.ignition.version, newerParts: oldest.newerParts };
  return [
    aboutVersion(
      machine,
      spec
        ? diagnose('target/newer-than-needed', 'butane', { ...values, variant: spec.variant })
        : diagnose('target/newer-than-needed', 'ignition', values),
    ),
  ];
};
