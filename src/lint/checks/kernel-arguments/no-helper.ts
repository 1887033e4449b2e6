import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, struct } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Kernel arguments for a system whose Ignition cannot set them. */
export const noHelper: MachineLint = ({ document }, { target }) => {
  if (target?.system !== 'debian') return [];
  const section = struct(document, 'kernelArguments');
  const [first] = [...items(section, 'shouldExist'), ...items(section, 'shouldNotExist')];
  return first ? [about(first, diagnose('kernel-arguments/no-helper'))] : [];
};
