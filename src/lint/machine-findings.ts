import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pushAll } from '../text/push-all.ts';
import type { Steps } from '../text/steps.ts';
import type { Target } from './find-target.ts';
import { machineLints } from './lints.ts';
import type { Machine } from './machine/machine.ts';
import type { LintOptions } from './machine/machine-lint.ts';

/**
 * What goes wrong on a machine with this config. Of several targets, the one of the config's own system counts. It pauses after each
 * lint.
 */
export function* machineFindings(machine: Machine, options: LintOptions): Steps<Diagnostic[]> {
  const target = options.target ?? targetOf(machine.variant, options.targets ?? []);
  const found: Diagnostic[] = [];
  for (const lint of machineLints) {
    pushAll(found, lint(machine, { ...options, target }));
    yield;
  }
  return found;
}

/** Systems whose machines any variant may be for: Ignition itself, and Debian, which has no variant of its own. */
const ANY_VARIANT: readonly string[] = ['ignition', 'debian'];

/** The target that a config is for. An Ignition config does not say its system: it is for the only target. */
function targetOf(variant: string | undefined, targets: readonly Target[]): Target | undefined {
  if (variant === undefined) return targets.length === 1 ? targets[0] : undefined;
  return targets.find(({ system }) => system === variant) ?? targets.find(({ system }) => ANY_VARIANT.includes(system));
}
