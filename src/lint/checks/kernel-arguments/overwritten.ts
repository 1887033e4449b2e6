import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, struct, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** The file of Flatcar's OEM partition in which Ignition sets kernel arguments. Source: Flatcar docs, "Other settings". */
const GRUB_FILES = ['/oem/grub.cfg', '/usr/share/oem/grub.cfg'];

/** A file that replaces what `kernel_arguments` has set: Ignition writes files after that. */
export const overwritten: MachineLint = ({ document, variant, nodeAt }) => {
  if (variant !== 'flatcar' || items(struct(document, 'kernelArguments'), 'shouldExist').length === 0) return [];
  return GRUB_FILES.flatMap((path) => {
    const node = nodeAt(path);
    if (!node || text(struct(node.struct, 'contents'), 'source') === undefined) return [];
    return [aboutField(node.struct, 'path', diagnose('kernel-arguments/overwritten', { path }))];
  });
};
