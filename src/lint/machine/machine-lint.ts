import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Target } from '../find-target.ts';
import type { Machine } from './machine.ts';

/** What the user said about the machines that a config is for. */
export interface LintOptions {
  /** `--target`: the one that this config is for. */
  readonly target?: Target | undefined;
  /** All targets that were named. A config is checked for the one of its own system. */
  readonly targets?: readonly Target[] | undefined;
  /** `--platform`, by Ignition's name */
  readonly platform?: string | undefined;
  /** `--day2`: the MachineConfig is applied to a running pool. */
  readonly day2?: boolean | undefined;
  /** Whether a code is reported: a check that takes long asks this first. Undefined: such checks do not run. */
  readonly isReported?: ((code: Code) => boolean) | undefined;
}

/** Looks for what goes wrong on the machine, in Butane configs and in Ignition configs. */
export type MachineLint = (machine: Machine, options: LintOptions) => readonly Diagnostic[];
