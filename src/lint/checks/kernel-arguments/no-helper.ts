import { items, struct } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Kernel arguments for a system whose Ignition cannot set them. */
export const noHelper: MachineLint = ({ document }, { target }) => {
  if (target?.system !== 'debian') return [];
  const section = struct(document, 'kernelArguments');
  const [first] = [...items(section, 'shouldExist'), ...items(section, 'shouldNotExist')];
  if (!first) return [];
  const message = 'Debian has no helper of Ignition that sets kernel arguments: the boot stops';
  return [
    about(first, finding('kernel-arguments/no-helper', message, 'remove kernel_arguments, and set them in the boot loader of the image')),
  ];
};
